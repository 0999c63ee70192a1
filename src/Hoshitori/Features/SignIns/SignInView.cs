using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.SignIns;

/// <summary>Somebody of the demo, for the one-button sign-in.</summary>
public sealed record DemoPerson(Guid Id, string Name, bool IsOperator);

/// <summary>What the sign-in page shows.</summary>
/// <param name="Back">Where to go afterwards.</param>
/// <param name="Kept">What was typed before, sealed.</param>
/// <param name="Address">The address as it was typed.</param>
/// <param name="Problem">What went wrong, in words.</param>
public sealed record SignInView(
    Passkeys.Ceremony Passkey, string Back, string? Kept, string Address, string? Problem, IReadOnlyList<OpenIdProvider> Providers, IReadOnlyList<DemoPerson> Demo)
{
    /// <summary>Names of the fields every form of the page carries.</summary>
    public const string BackField = "return";

    /// <summary>The page, with a challenge of its own.</summary>
    public static async Task<IResult> Page(HttpContext context, string? back, string? kept, string address = "", string? problem = null, int status = StatusCodes.Status200OK)
    {
        ArgumentNullException.ThrowIfNull(context);
        var services = context.RequestServices;
        var demo = services.GetRequiredService<DemoMode>().IsOn
            ? await services.GetRequiredService<HoshitoriDb>().Users.AsNoTracking().Where(person => person.IsDemo).OrderBy(person => person.CreatedAt).ThenBy(person => person.Id)
                .Take(50).Select(person => new DemoPerson(person.Id, person.DisplayName, person.IsOperator)).ToListAsync(context.RequestAborted)
            : [];
        var view = new SignInView(await services.GetRequiredService<Passkeys>().ToShow(null), OwnPath.Or(back, ""), kept, address, problem,
            services.GetRequiredService<OpenIdProviders>().All, demo);
        return Platform.Web.Page.Of<ShowSignInPage>(new { View = view }, status);
    }
}
