using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Accounts;

/// <summary>Sets another password, or the first one; ends the sign-ins on other devices.</summary>
public static class ChangePassword
{
    public const string ActionName = "accounts.change-password";

    public static void Map(FeatureRoutes routes)
    {
        routes.Pages.MapGet("/account/password", Get).Requires(ActionName, Permission.SignedIn).RequiresFresh();
        routes.Pages.MapPost("/account/password", Post).Requires(ActionName, Permission.SignedIn).RequiresFresh();
    }

    private static IResult Get(Actor actor) => actor.Person!.IsOperator ? Results.NotFound() : Page.Of<ChangePasswordPage>(new { });

    private static async Task<IResult> Post(
        HttpContext context, Actor actor, HoshitoriDb db, Changes changes, Affiliations affiliations, Passwords passwords, Factors factors, Sessions sessions, Outbox outbox, CancellationToken stop)
    {
        var person = actor.Person!;
        var password = (await context.Request.ReadFormAsync(stop))["password"].ToString();
        if (person.IsOperator)
        {
            return Results.NotFound();
        }

        if (Passwords.FaultOf(password, person.DisplayName, person.Email!, await affiliations.Names(person.Id, stop)) is { } fault)
        {
            return Page.Of<ChangePasswordPage>(new { Problem = PasswordWords.Of(fault) }, StatusCodes.Status422UnprocessableEntity);
        }

        var hash = passwords.Hash(password);
        await changes.Save<bool>(ActionName, async _ =>
        {
            (await db.Users.FirstAsync(row => row.Id == person.Id, stop)).SetPassword(hash);
            await sessions.End(person.Id, actor.Session!.Id, stop);
            Notices.FactorChanged(outbox, person, () => AccountsText.PasswordChanged);
            return true;
        }, _ => new AuditNote("person:" + person.Id.ToString("N")), stop);
        return (await factors.Of(person, stop)).HasCodeApp ? ShowAccount.After("password") : Results.Redirect("/account/code-app");
    }
}
