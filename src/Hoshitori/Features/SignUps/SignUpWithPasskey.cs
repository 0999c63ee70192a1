using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.SignUps;

/// <summary>Makes the account with a passkey as its way in; the only way an operator can have.</summary>
public static class SignUpWithPasskey
{
    public const string ActionName = "sign-ups.with-passkey";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/sign-up/passkey", Post).Requires(ActionName, Permission.Anyone).LetsIn(SignInWay.Passkey);

    private static async Task<IResult> Post(HttpContext context, MagicLinks links, Passkeys passkeys, NewPerson newPerson, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        if (await links.Find(LinkCookie.Read(context.Request), stop) is not { OpensAccount: true } link)
        {
            return OpenLink.Gone();
        }

        if (PersonName.Clean(form["name"]) is not { } name)
        {
            return await ChooseWayIn.View(context, link, form["name"].ToString(), SignUpsText.NameMissing, StatusCodes.Status422UnprocessableEntity);
        }

        var id = passkeys.PersonOf(form[Passkeys.StateField]) ?? Guid.Empty;
        if (await passkeys.Created(id, form[Passkeys.CredentialField], form[Passkeys.StateField]) is not { } passkey)
        {
            return await ChooseWayIn.View(context, link, name, SignUpsText.PasskeyWrong, StatusCodes.Status422UnprocessableEntity);
        }

        var made = await newPerson.Make(context, ActionName, id, name, SignInWay.Passkey, person =>
        {
            passkeys.Add(person.Id, passkey, Device.Of(context).Name);
            return Task.FromResult(true);
        }, stop);
        return made.IsOk ? made.Value! : OpenLink.Gone();
    }
}
