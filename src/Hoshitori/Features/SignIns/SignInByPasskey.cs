using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.SignIns;

/// <summary>Signs in with a passkey: both factors in one, and never slowed down by what strangers do with the password.</summary>
public static class SignInByPasskey
{
    public const string ActionName = "sign-ins.by-passkey";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/sign-in/passkey", Post).Requires(ActionName, Permission.Anyone).LetsIn(SignInWay.Passkey);

    private static async Task<IResult> Post(HttpContext context, Passkeys passkeys, Arrivals arrivals, Changes changes, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        var shown = await passkeys.WasShown(form[Passkeys.CredentialField], form[Passkeys.StateField]);
        if (shown is null)
        {
            return await Wrong(context, form);
        }

        var device = Device.Of(context);
        var began = await changes.Save<string>(ActionName, async _ => await passkeys.Used(shown, stop)
            ? await arrivals.Begin(shown.Person, SignInWay.Passkey, device, isNew: false, stop)
            : OutcomeKind.NotFound, _ => new AuditNote("person:" + shown.Person.Id.ToString("N")), stop);
        return began.IsOk ? Arrivals.Welcome(context, shown.Person, began.Value!, device, form[SignInView.BackField], form[KeptForm.Field]) : await Wrong(context, form);
    }

    private static Task<IResult> Wrong(HttpContext context, IFormCollection form) =>
        SignInView.Page(context, form[SignInView.BackField], form[KeptForm.Field], "", SignInsText.PasskeyWrong, StatusCodes.Status422UnprocessableEntity);
}
