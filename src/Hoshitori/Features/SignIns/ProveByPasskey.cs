using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.SignIns;

/// <summary>Shows a passkey again; the session gets a new token.</summary>
public static class ProveByPasskey
{
    public const string ActionName = "sign-ins.prove-by-passkey";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/account/prove/passkey", Post).Requires(ActionName, Permission.SignedIn);

    private static async Task<IResult> Post(HttpContext context, Actor actor, Passkeys passkeys, Sessions sessions, Changes changes, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        var (person, session) = (actor.Person!, actor.Session!.Id);
        var shown = await passkeys.WasShown(form[Passkeys.CredentialField], form[Passkeys.StateField]);
        var renewed = await changes.Save<string>(ActionName, async _ => shown is not null && shown.Person.Id == person.Id && await passkeys.Used(shown, stop)
            ? await sessions.Renew(session, stop)
            : OutcomeKind.NotFound, _ => new AuditNote("session:" + session.ToString("N")), stop);
        return renewed.IsOk
            ? Arrivals.Welcome(context, person, renewed.Value!, Device.Of(context), form[SignInView.BackField], form[KeptForm.Field])
            : await ShowProve.View(context, form[SignInView.BackField], form[KeptForm.Field], SignInsText.PasskeyWrong, StatusCodes.Status422UnprocessableEntity);
    }
}
