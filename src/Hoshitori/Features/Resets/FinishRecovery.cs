using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Text;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Resets;

/// <summary>
/// Ends a recovery: what was lost is taken away, a new password and ten new recovery codes stand in its place. It signs
/// nobody in; password and code together do.
/// </summary>
public static class FinishRecovery
{
    public const string ActionName = "resets.finish-recovery";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost(ShowRecovery.Path, Post).Requires(ActionName, Permission.Anyone);

    private static async Task<IResult> Post(HttpContext context, RecoveryDoor door, Affiliations affiliations, Passwords passwords, Handler handler, CancellationToken stop)
    {
        if (await door.Find(context, stop) is not { } found || !await affiliations.BelongsOnce(found.Person.Id, stop))
        {
            return ShowRecovery.Gone();
        }

        if (found.State != RecoveryState.Open)
        {
            return ShowRecovery.View(found, status: StatusCodes.Status409Conflict);
        }

        var password = (await context.Request.ReadFormAsync(stop))["password"].ToString();
        if (Passwords.FaultOf(password, found.Person.DisplayName, found.Person.Email!, await affiliations.Names(found.Person.Id, stop)) is { } fault)
        {
            return ShowRecovery.View(found, PasswordWords.Of(fault), StatusCodes.Status422UnprocessableEntity);
        }

        var codes = await handler.Run(context, passwords.Hash(password), stop);
        if (!codes.IsOk)
        {
            return ShowRecovery.Gone();
        }

        LinkCookie.Clear(context);
        return Page.Of<RecoveryCodesPage>(new { Codes = codes.Value!, Next = "/sign-in" });
    }

    /// <summary>Writes it, all or nothing.</summary>
    internal sealed class Handler(
        HoshitoriDb db, Changes changes, RecoveryDoor door, MagicLinks links, Factors factors, Sessions sessions, Attempts attempts, Outbox outbox)
    {
        /// <returns>The new recovery codes; not found when the recovery is over by now.</returns>
        public Task<Outcome<IReadOnlyList<string>>> Run(HttpContext context, string hash, CancellationToken stop)
        {
            var id = Guid.Empty;
            return changes.Save<IReadOnlyList<string>>(ActionName, async halt =>
            {
                if (await door.Find(context, halt) is not { State: RecoveryState.Open } found)
                {
                    return OutcomeKind.NotFound;
                }

                links.Use(found.Link);
                var person = await db.Users.FirstAsync(row => row.Id == found.Person.Id, halt);
                id = person.Id;
                await TakeAway(id, halt);
                person.SetPassword(hash);
                await sessions.End(id, null, halt);
                await attempts.Forgive(halt, Attempts.Account(person.Email!));
                outbox.Add(Language.In(person.Language, () => new Mail(person.Email!, ResetsText.RecoveredSubject, ResetsText.RecoveredBody(person.DisplayName))));
                return new Outcome<IReadOnlyList<string>>(OutcomeKind.Ok, await factors.NewCodes(id, halt), []);
            }, _ => new AuditNote("person:" + id.ToString("N")), stop);
        }

        /// <summary>A lost device may be in wrong hands.</summary>
        private async Task TakeAway(Guid person, CancellationToken stop)
        {
            db.RemoveRange(await db.Set<IdentityUserPasskey<Guid>>().Where(row => row.UserId == person).ToListAsync(stop));
            db.RemoveRange(await db.Set<CodeApp>().Where(row => row.PersonId == person).ToListAsync(stop));
            db.RemoveRange(await db.UserLogins.Where(row => row.UserId == person).ToListAsync(stop));
        }
    }
}
