using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.SignUps;

/// <summary>The other way in: first a password, then an authenticator app.</summary>
public static class ChoosePassword
{
    public const string ActionName = "sign-ups.choose-password";

    public static void Map(FeatureRoutes routes)
    {
        routes.Pages.MapGet("/sign-up/password", Get).Requires(ActionName, Permission.Anyone);
        routes.Pages.MapPost("/sign-up/password", Post).Requires(ActionName, Permission.Anyone);
    }

    private static async Task<IResult> Get(HttpContext context, MagicLinks links, CancellationToken stop) =>
        await links.Find(LinkCookie.Read(context.Request), LinkPurpose.SignUp, stop) is { } link
            ? Page.Of<ChoosePasswordPage>(new { link.Address, Name = "", Problems = Array.Empty<string>() })
            : OpenLink.Gone();

    private static async Task<IResult> Post(HttpContext context, MagicLinks links, Passwords passwords, Seals seals, CancellationToken stop)
    {
        if (await links.Find(LinkCookie.Read(context.Request), LinkPurpose.SignUp, stop) is not { } link)
        {
            return OpenLink.Gone();
        }

        var form = await context.Request.ReadFormAsync(stop);
        var password = form["password"].ToString();
        var name = PersonName.Clean(form["name"]);
        var fault = Passwords.FaultOf(password, name ?? "", link.Address, []);
        if (name is null || fault is not null)
        {
            string?[] problems = [name is null ? SignUpsText.NameMissing : null, fault is { } found ? SignIns.Public.PasswordWords.Of(found) : null];
            return Page.Of<ChoosePasswordPage>(
                new { link.Address, Name = form["name"].ToString(), Problems = problems.OfType<string>().ToArray() }, StatusCodes.Status422UnprocessableEntity);
        }

        var draft = new PasswordDraft(name, passwords.Hash(password), Factors.NewAppKey());
        return Page.Of<SignUpWithPasswordPage>(new { link.Address, draft.Key, State = draft.Close(seals) });
    }
}

/// <summary>What was chosen so far, sealed for the next page.</summary>
internal sealed record PasswordDraft(string Name, string Hash, byte[] Key)
{
    private const string Purpose = "sign-up";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public string Close(Seals seals) => seals.Close(Purpose, this, Life);

    public static PasswordDraft? Open(Seals seals, string? text) => seals.Open<PasswordDraft>(Purpose, text);
}
