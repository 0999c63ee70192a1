using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hoshitori.Features.Accounts;

/// <summary>Connects an authenticator app, or another one in place of the old.</summary>
public static class SetUpCodeApp
{
    public const string ActionName = "accounts.set-up-code-app";

    private const string Purpose = "new-code-app";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public static void Map(FeatureRoutes routes)
    {
        routes.Pages.MapGet("/account/code-app", Get).Requires(ActionName, Permission.SignedIn).RequiresFresh();
        routes.Pages.MapPost("/account/code-app", Post).Requires(ActionName, Permission.SignedIn).RequiresFresh();
    }

    private sealed record Draft(Guid Person, byte[] Key);

    private static IResult Get(Actor actor, Seals seals) => actor.Person!.IsOperator ? Results.NotFound() : View(seals, actor.Person, Factors.NewAppKey(), null);

    private static RazorComponentResult View(Seals seals, Person person, byte[] key, string? problem) => Page.Of<SetUpCodeAppPage>(
        new { Key = key, Address = person.Email!, State = seals.Close(Purpose, new Draft(person.Id, key), Life), Problem = problem },
        problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Post(HttpContext context, Actor actor, Changes changes, Factors factors, Seals seals, Outbox outbox, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        var person = actor.Person!;
        if (person.IsOperator)
        {
            return Results.NotFound();
        }

        if (seals.Open<Draft>(Purpose, form[Passkeys.StateField]) is not { } draft || draft.Person != person.Id)
        {
            return View(seals, person, Factors.NewAppKey(), AccountsText.TooLate);
        }

        var set = await changes.Save<bool>(ActionName, async _ =>
        {
            if (!await factors.SetApp(person.Id, draft.Key, form["code"].ToString(), stop))
            {
                return OutcomeKind.Invalid;
            }

            Notices.FactorChanged(outbox, person, () => AccountsText.AppChanged);
            return true;
        }, _ => new AuditNote("person:" + person.Id.ToString("N")), stop);
        return set.IsOk ? ShowAccount.After("app") : View(seals, person, draft.Key, AccountsText.CodeWrong);
    }
}
