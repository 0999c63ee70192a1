using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Accounts;

/// <summary>Adds a passkey to the account.</summary>
public static class AddPasskey
{
    public const string ActionName = "accounts.add-passkey";

    public static void Map(FeatureRoutes routes)
    {
        routes.Pages.MapGet("/account/passkeys/new", Get).Requires(ActionName, Permission.SignedIn).RequiresFresh();
        routes.Pages.MapPost("/account/passkeys", Post).Requires(ActionName, Permission.SignedIn).RequiresFresh();
    }

    private static Task<IResult> Get(HttpContext context, CancellationToken _) => View(context, null, StatusCodes.Status200OK);

    private static async Task<IResult> View(HttpContext context, string? problem, int status)
    {
        var person = context.RequestServices.GetRequiredService<Actor>().Person!;
        var ceremony = await context.RequestServices.GetRequiredService<Passkeys>().ToCreate(person.Id, person.Email!, person.DisplayName);
        return Page.Of<AddPasskeyPage>(new { Ceremony = ceremony, Name = Device.Of(context).Name, Problem = problem }, status);
    }

    private static async Task<IResult> Post(HttpContext context, Actor actor, Passkeys passkeys, Changes changes, Outbox outbox, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        var person = actor.Person!;
        if (await passkeys.Created(person.Id, form[Passkeys.CredentialField], form[Passkeys.StateField]) is not { } passkey)
        {
            return await View(context, AccountsText.PasskeyWrong, StatusCodes.Status422UnprocessableEntity);
        }

        var name = form["name"].ToString().Trim();
        var added = await changes.Save<bool>(ActionName, async _ =>
        {
            passkeys.Add(person.Id, passkey, name.Length is > 0 and <= 60 ? name : Device.Of(context).Name);
            Notices.FactorChanged(outbox, person, () => AccountsText.PasskeyAdded);
            await Task.CompletedTask;
            return true;
        }, _ => new AuditNote("person:" + person.Id.ToString("N")), stop);
        return added.IsOk ? ShowAccount.After("passkey") : await View(context, AccountsText.PasskeyWrong, StatusCodes.Status422UnprocessableEntity);
    }
}
