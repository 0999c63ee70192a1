using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.SignIns;

/// <summary>What the page shows that asks for the second factor again.</summary>
public sealed record ProveView(Passkeys.Ceremony? Passkey, bool HasCodes, string Back, string? Kept, string? Problem, IReadOnlyList<OpenIdProvider> Providers);

/// <summary>Asks for the second factor again, before something a thief of an open browser must not do.</summary>
public static class ShowProve
{
    public const string ActionName = "sign-ins.show-prove";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapGet("/account/prove", Get).Requires(ActionName, Permission.SignedIn);

    /// <summary>Answers a form for which the second factor was shown too long ago; what was typed goes along.</summary>
    public static async Task Interrupt(HttpContext context)
    {
        var kept = await KeptForm.Take(context, context.RequestAborted);
        await (await View(context, null, kept, kept is null ? SignInsText.NotKept : null, StatusCodes.Status401Unauthorized)).ExecuteAsync(context);
    }

    internal static async Task<IResult> View(HttpContext context, string? back, string? kept, string? problem = null, int status = StatusCodes.Status200OK)
    {
        var services = context.RequestServices;
        var person = services.GetRequiredService<Actor>().Person!;
        var owned = await services.GetRequiredService<Factors>().Of(person, context.RequestAborted);
        var passkey = owned.Passkeys.Count > 0 ? await services.GetRequiredService<Passkeys>().ToShow(person) : null;
        var providers = services.GetRequiredService<OpenIdProviders>().All.Where(provider => owned.Logins.Any(login => login.LoginProvider == provider.Authority));
        return Page.Of<ShowProvePage>(new { View = new ProveView(passkey, owned.HasCodeApp || owned is { HasPassword: true, CodesLeft: > 0 }, OwnPath.Or(back, ""), kept, problem, [.. providers]) }, status);
    }

    private static Task<IResult> Get(HttpContext context, CancellationToken _) => View(context, context.Request.Query[SignInView.BackField], null);
}
