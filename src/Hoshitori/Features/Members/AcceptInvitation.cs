using Hoshitori.Features.Members.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Accounts;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Members;

/// <summary>
/// Accepts an invitation, signed in with the address it was sent to. Accepting gives no right at all until somebody of
/// the organisation confirms; opened by anybody else nothing happens.
/// </summary>
public static class AcceptInvitation
{
    public const string ActionName = "members.accept-invitation";

    public static string PathOf(string token) => "/invitations/" + token;

    public static void Map(FeatureRoutes routes)
    {
        routes.Pages.MapGet("/invitations/{token}", async (string token, Door door, CancellationToken stop) => Show(await door.Open(token, stop), token)).Requires(ActionName, Permission.SignedIn);
        routes.Pages.MapPost("/invitations/{token}", async (string token, Door door, CancellationToken stop) =>
            await door.Accept(token, stop) is { Finding: not InvitationFinding.Open } refused ? Show(refused, token) : Results.Redirect("/organizations")).Requires(ActionName, Permission.SignedIn);
    }

    private static RazorComponentResult Show(Opened opened, string token) => Page.Of<AcceptInvitationPage>(new { Opened = opened, Token = token }, opened.Finding switch
    {
        InvitationFinding.Open or InvitationFinding.AlreadyMember => StatusCodes.Status200OK,
        InvitationFinding.Nothing => StatusCodes.Status404NotFound,
        InvitationFinding.OtherAddress => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status410Gone,
    });

    /// <summary>What opening an invitation found.</summary>
    /// <param name="Organization">Named only to the person invited.</param>
    public sealed record Opened(InvitationFinding Finding, string Organization = "", string InvitedBy = "", Role Role = Role.Reader);

    /// <summary>Looks at an invitation and lets the right person in.</summary>
    public sealed class Door(HoshitoriDb db, Changes changes, Tenant tenant, Actor actor, Outbox outbox, OwnAddress own, TimeProvider clock)
    {
        public async Task<Opened> Open(string text, CancellationToken stop)
        {
            if (InvitationToken.Read(text) is not { } token)
            {
                return new(InvitationFinding.Nothing);
            }

            // What a stranger's link names is only where to look: without the secret no row is found.
            tenant.Set(token.OrganizationId);
            return (await Look(token, stop)).Opened;
        }

        public async Task<Opened> Accept(string text, CancellationToken stop)
        {
            if (InvitationToken.Read(text) is not { } token)
            {
                return new(InvitationFinding.Nothing);
            }

            tenant.Set(token.OrganizationId);
            var refused = new Opened(InvitationFinding.Nothing);
            var outcome = await changes.Save<Invitation>(ActionName, async halt =>
            {
                var (opened, invitation) = await Look(token, halt);
                if (opened.Finding != InvitationFinding.Open)
                {
                    refused = opened;
                    return OutcomeKind.Forbidden;
                }

                await Enter(invitation!, halt);
                return invitation!;
            }, invitation => new AuditNote("invitation:" + invitation.Id.ToString("N"), new { invitation.Role }), stop);
            return outcome.IsOk ? new(InvitationFinding.Open) : refused;
        }

        private async Task<(Opened Opened, Invitation? Invitation)> Look(InvitationToken token, CancellationToken stop)
        {
            var invitation = await db.Set<Invitation>().FirstOrDefaultAsync(row => row.TokenHash == token.Hash, stop);
            if (invitation is null)
            {
                return (new(InvitationFinding.Nothing), null);
            }

            if (!actor.Person!.EmailConfirmed || MailAddress.Fold(actor.Person.Email) != invitation.Address)
            {
                return (new(InvitationFinding.OtherAddress), invitation);
            }

            var finding = await db.Set<Membership>().AnyAsync(member => member.PersonId == actor.PersonId && member.State == MembershipState.Confirmed, stop)
                ? InvitationFinding.AlreadyMember
                : FindingOf(invitation.StateAt(clock.GetUtcNow().UtcDateTime));
            var organization = await db.Set<Organization>().Select(row => row.Name).FirstAsync(stop);
            var inviter = await db.Users.Where(person => person.Id == invitation.InvitedBy).Select(person => person.DisplayName).FirstOrDefaultAsync(stop);
            return (new(finding, organization, inviter ?? "", invitation.Role), invitation);
        }

        private static InvitationFinding FindingOf(InvitationState state) => state switch
        {
            InvitationState.Open => InvitationFinding.Open,
            InvitationState.Used => InvitationFinding.Used,
            InvitationState.Withdrawn => InvitationFinding.Withdrawn,
            _ => InvitationFinding.Expired,
        };

        private async Task Enter(Invitation invitation, CancellationToken stop)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            (invitation.UsedAt, invitation.Version) = (now, invitation.Version + 1);
            var member = await db.Set<Membership>().FirstOrDefaultAsync(row => row.PersonId == actor.PersonId, stop);
            if (member is null)
            {
                db.Add(new Membership { OrganizationId = invitation.OrganizationId, PersonId = actor.PersonId, Role = invitation.Role, State = MembershipState.Accepted, JoinedAt = now });
            }
            else
            {
                (member.Role, member.State, member.Version) = (invitation.Role, MembershipState.Accepted, member.Version + 1);
            }

            await TellInviter(invitation, stop);
        }

        private async Task TellInviter(Invitation invitation, CancellationToken stop)
        {
            var organization = await db.Set<Organization>().FirstAsync(stop);
            var address = await db.Users.Where(person => person.Id == invitation.InvitedBy).Select(person => person.Email).FirstOrDefaultAsync(stop);
            if (address is not null)
            {
                var link = own.Of($"/o/{organization.Code}{ListMembers.Path}");
                outbox.Add(new Mail(address, MembersText.AcceptedSubject, MembersText.AcceptedBody(NameInMail.Of(organization.Name), NameInMail.Of(actor.Person!.DisplayName), link)), "accepted:" + invitation.Id.ToString("N"));
            }
        }
    }
}

/// <summary>What somebody finds behind an invitation's link.</summary>
public enum InvitationFinding
{
    /// <summary>No such invitation, or a newer link was sent.</summary>
    Nothing,
    Open,

    /// <summary>It was sent to another address than the person's own.</summary>
    OtherAddress,
    AlreadyMember,
    Used,
    Withdrawn,
    Expired,
}
