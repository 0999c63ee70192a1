using Hoshitori.Features.Members.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Text;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Accounts;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Members;

/// <summary>
/// An owner asks that a member who lost every way in be let in again. The second owner who asks starts it: the member gets
/// a mail whose link works a day later, and stops it until then.
/// </summary>
public static class AskForRecovery
{
    public const string ActionName = "members.ask-for-recovery";

    /// <summary>Owners it takes, the member not among them.</summary>
    public const int OwnersNeeded = 2;

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost(ListMembers.Path + "/{person:guid}/recovery", Post).Requires(ActionName, Permission.Own).RequiresFresh();

    private static async Task<IResult> Post(Guid person, Handler handler, MemberList list, Actor actor, CancellationToken stop)
    {
        var outcome = await handler.Run(person, stop);
        var done = outcome.Value == RecoveryStep.Ask ? "recovery-asked" : "recovery-started";
        return outcome.IsOk ? Results.Redirect($"/o/{actor.Organization!.Code}{ListMembers.Path}?done={done}") : await list.Refuse(outcome, stop);
    }

    /// <summary>Decides and writes.</summary>
    public sealed class Handler(
        HoshitoriDb db, Changes changes, MagicLinks links, Affiliations affiliations, Outbox outbox, OwnAddress own, Actor actor, TimeProvider clock)
    {
        /// <param name="person">The member who lost every way in.</param>
        public async Task<Outcome<RecoveryStep>> Run(Guid person, CancellationToken stop)
        {
            // Owners of one organisation must not open an account that leads into others, nor learn that it does.
            var isTheirs = await affiliations.BelongsOnce(person, stop);
            return await changes.Save(ActionName, halt => Ask(person, isTheirs, halt), step => new AuditNote("person:" + person.ToString("N"), new { Step = step }), stop);
        }

        private async Task<Outcome<RecoveryStep>> Ask(Guid person, bool isTheirs, CancellationToken stop)
        {
            if (!await db.Set<Membership>().AnyAsync(row => row.PersonId == person && row.State == MembershipState.Confirmed, stop))
            {
                return OutcomeKind.NotFound;
            }

            var lost = await db.Users.AsNoTracking().FirstAsync(row => row.Id == person, stop);
            if (person == actor.PersonId || lost.IsOperator || await Owners().CountAsync(row => row.PersonId != person, stop) < OwnersNeeded)
            {
                return new Complaint("", person == actor.PersonId ? MembersText.RecoveryOfOneself : lost.IsOperator ? MembersText.RecoveryOfOperator : MembersText.RecoveryNeedsOwners);
            }

            var now = clock.GetUtcNow().UtcDateTime;
            var asked = await db.Set<RecoveryRequest>().FirstOrDefaultAsync(row => row.PersonId == person, stop);
            var isOther = asked is not null && asked.AskedBy != actor.PersonId && await Owners().AnyAsync(row => row.PersonId == asked.AskedBy, stop);
            if (Recovery.Next(isOther, asked?.AskedAt ?? now, now) == RecoveryStep.Ask)
            {
                Put(asked, person, now);
                return RecoveryStep.Ask;
            }

            db.Remove(asked!);
            await Tell(lost, isTheirs, now, stop);
            return RecoveryStep.Start;
        }

        private IQueryable<Membership> Owners() => db.Set<Membership>().Where(row => row.Role == Role.Owner && row.State == MembershipState.Confirmed);

        private void Put(RecoveryRequest? asked, Guid person, DateTime now)
        {
            if (asked is null)
            {
                db.Add(new RecoveryRequest { OrganizationId = actor.Organization!.OrganizationId, PersonId = person, AskedBy = actor.PersonId, AskedAt = now });
                return;
            }

            (asked.AskedBy, asked.AskedAt) = (actor.PersonId, now);
        }

        private async Task Tell(Person lost, bool isTheirs, DateTime now, CancellationToken stop)
        {
            await db.Set<MagicLink>().Where(link => link.PersonId == lost.Id && link.Purpose == LinkPurpose.Recovery).ExecuteDeleteAsync(stop);
            var token = await links.Make(LinkPurpose.Recovery, lost.Email!, lost.Id, null, dead: !isTheirs, stop);
            var organization = NameInMail.Of(actor.Organization!.Name);
            outbox.Add(Language.In(lost.Language, () => new Mail(lost.Email!, MembersText.RecoverySubject, isTheirs
                ? MembersText.RecoveryBody(lost.DisplayName, organization, own.Of(LinkMail.Path + token), (now + Recovery.Notice).InJapan(), (now + Recovery.Whole).InJapan())
                : MembersText.RecoveryElsewhereBody(lost.DisplayName, organization))));
        }
    }
}
