using Hoshitori.Features.Members.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Members;

/// <summary>Invites somebody by mail, with a role that is fixed from then on.</summary>
public static class InviteMember
{
    public const string ActionName = "members.invite";
    public const string Path = ListMembers.Path + "/invitations";

    /// <summary>Invitations that may be open at one time.</summary>
    public const int MostOpen = 50;

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost(Path, Post).Requires(ActionName, Permission.Lead);

    private static async Task<IResult> Post(HttpRequest request, Handler handler, MemberList list, Actor actor, CancellationToken stop)
    {
        var form = InviteForm.Read(await request.ReadFormAsync(stop));
        var outcome = await handler.Run(form, stop);
        return outcome.IsOk
            ? Results.Redirect($"/o/{actor.Organization!.Code}{ListMembers.Path}?done=invited")
            : await list.Refuse(outcome, stop, form);
    }

    /// <summary>The handler behind the form.</summary>
    public sealed class Handler(Changes changes, HoshitoriDb db, MemberList list, InvitationMail mail, Actor actor, TimeProvider clock)
    {
        public Task<Outcome<Invitation>> Run(InviteForm form, CancellationToken stop) => changes.Save<Invitation>(ActionName, async halt =>
        {
            var complaints = await Check(form, halt);
            return complaints.Count > 0 ? complaints : await Add(form, halt);
        }, invitation => new AuditNote("invitation:" + invitation.Id.ToString("N"), new { invitation.Role }), stop);

        private async Task<List<Complaint>> Check(InviteForm form, CancellationToken stop)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var complaints = new List<Complaint>();
            if (form.Role is not { } role || !actor.Role!.Value.MayGrant(role))
            {
                complaints.Add(new(InviteForm.RoleField, new("あなたが招けるのは、一覧にある役割だけです。", "You can invite only to the roles of the list.")));
            }

            if (form.Folded is not { } address)
            {
                complaints.Add(new(InviteForm.AddressField, new("メールアドレスを一つ、正しく入れてください。", "Please enter one correct mail address.")));
                return complaints;
            }

            // The framework keeps addresses in capitals for comparing; the folded form is what both were checked by.
            var known = address.ToUpperInvariant();
            if (await db.Set<Membership>().Where(member => member.State != MembershipState.Removed)
                .AnyAsync(member => db.Users.Any(person => person.Id == member.PersonId && person.NormalizedEmail == known), stop))
            {
                complaints.Add(new(InviteForm.AddressField, new("このアドレスの人は、もうメンバーです。", "Somebody with this address is a member already.")));
            }
            else if (await list.Open(now).AnyAsync(invitation => invitation.Address == address, stop))
            {
                complaints.Add(new(InviteForm.AddressField, new("このアドレスには、もう招待を送っています。下の一覧から送り直せます。", "This address was invited already. You can send it again from the list below.")));
            }

            if (await list.Open(now).CountAsync(stop) >= MostOpen)
            {
                complaints.Add(new("", new($"返事待ちの招待は{MostOpen}件までです。いらないものを取り消してください。", $"At most {MostOpen} invitations may be open. Withdraw those you do not need.")));
            }

            return complaints;
        }

        private async Task<Invitation> Add(InviteForm form, CancellationToken stop)
        {
            var now = clock.GetUtcNow();
            var invitation = new Invitation
            {
                OrganizationId = actor.Organization!.OrganizationId,
                Id = Guid.CreateVersion7(now),
                Address = form.Folded!,
                Role = form.Role!.Value,
                InvitedBy = actor.AnswerableId,
                CreatedAt = now.UtcDateTime,
            };
            await mail.Send(invitation, stop);
            db.Add(invitation);
            return invitation;
        }
    }
}
