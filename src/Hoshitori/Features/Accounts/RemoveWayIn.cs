using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Accounts;

/// <summary>Takes a way in away: a passkey, a login elsewhere, or password and app together; never the last one.</summary>
public static class RemoveWayIn
{
    public const string ActionName = "accounts.remove-way-in";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/account/ways-in/remove", Post).Requires(ActionName, Permission.SignedIn).RequiresFresh();

    private static async Task<IResult> Post(HttpContext context, Actor actor, HoshitoriDb db, Changes changes, Factors factors, Outbox outbox, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        var (kind, id) = (form["kind"].ToString(), form["id"].ToString());
        var done = await changes.Save<string>(ActionName, async _ =>
        {
            // The row itself says whether there is a password: two removals at the same time must not leave nothing.
            var person = await db.Users.FirstAsync(row => row.Id == actor.PersonId, stop);
            person.ConcurrencyStamp = Guid.CreateVersion7().ToString();
            var ways = (await factors.Of(person, stop)).Ways(person.IsOperator);
            var (may, rows) = kind switch
            {
                "passkey" => (ways.MayRemovePasskey, await Passkey(db, person.Id, id, stop)),
                "login" => (ways.MayUnlink, await Login(db, person.Id, id, stop)),
                "password" => (ways.MayDropPassword, await App(db, person.Id, stop)),
                _ => (false, []),
            };
            if (!may || (rows.Count == 0 && kind != "password"))
            {
                return may ? OutcomeKind.NotFound : OutcomeKind.Conflict;
            }

            db.RemoveRange(rows);
            if (kind == "password")
            {
                person.SetPassword(null);
            }

            Notices.FactorChanged(outbox, person, () => AccountsText.WayRemoved);
            return kind;
        }, removed => new AuditNote("person:" + actor.PersonId.ToString("N"), new { kind = removed }), stop);
        return done.Kind switch
        {
            OutcomeKind.Ok => ShowAccount.After("removed"),
            OutcomeKind.Conflict => await ShowAccount.View(context, null, AccountsText.LastWay, null, StatusCodes.Status409Conflict),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IReadOnlyList<object>> Passkey(HoshitoriDb db, Guid person, string id, CancellationToken stop)
    {
        if (id.Length > 2048 || id.Length % 2 != 0 || !id.All(char.IsAsciiHexDigit))
        {
            return [];
        }

        var bytes = Convert.FromHexString(id);
        return await db.Set<IdentityUserPasskey<Guid>>().Where(row => row.UserId == person && row.CredentialId == bytes).ToListAsync(stop);
    }

    private static async Task<IReadOnlyList<object>> Login(HoshitoriDb db, Guid person, string issuer, CancellationToken stop) =>
        await db.UserLogins.Where(row => row.UserId == person && row.LoginProvider == issuer).ToListAsync(stop);

    private static async Task<IReadOnlyList<object>> App(HoshitoriDb db, Guid person, CancellationToken stop) =>
        await db.Set<CodeApp>().Where(row => row.PersonId == person).ToListAsync(stop);
}
