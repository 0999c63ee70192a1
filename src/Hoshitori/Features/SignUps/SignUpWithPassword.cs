using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.SignUps;

/// <summary>Makes the account with password and authenticator app; the first code proves that the app works.</summary>
public static class SignUpWithPassword
{
    public const string ActionName = "sign-ups.with-password";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/sign-up/code", Post).Requires(ActionName, Permission.Anyone).LetsIn(SignInWay.PasswordAndCode);

    private static async Task<IResult> Post(HttpContext context, MagicLinks links, Factors factors, NewPerson newPerson, Seals seals, TimeProvider clock, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        if (PasswordDraft.Open(seals, form[Passkeys.StateField]) is not { } draft || await links.Find(LinkCookie.Read(context.Request), LinkPurpose.SignUp, stop) is not { } link)
        {
            return OpenLink.Gone();
        }

        var made = await newPerson.Make(context, ActionName, Guid.CreateVersion7(clock.GetUtcNow()), draft.Name, SignInWay.PasswordAndCode, person =>
        {
            person.PasswordHash = draft.Hash;
            return factors.SetApp(person.Id, draft.Key, form["code"].ToString(), stop);
        }, stop);
        return made.Kind switch
        {
            OutcomeKind.Ok => made.Value!,
            OutcomeKind.Invalid => Page.Of<SignUpWithPasswordPage>(
                new { link.Address, draft.Key, State = form[Passkeys.StateField].ToString(), Problem = SignUpsText.CodeWrong }, StatusCodes.Status422UnprocessableEntity),
            _ => OpenLink.Gone(),
        };
    }
}
