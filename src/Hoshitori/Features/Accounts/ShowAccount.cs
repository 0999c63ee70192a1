using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Accounts;

/// <summary>What a person sees of their own account.</summary>
/// <param name="Sessions">Open ones, the newest use first.</param>
/// <param name="Done">What was just done, in words.</param>
public sealed record AccountView(
    Person Person, Factors.Owned Owned, IReadOnlyList<Session> Sessions, Guid Current, IReadOnlyList<OpenIdProvider> Providers, string? Done, string? Problem, string Name);

/// <summary>The page of one's own account: name, address, ways in, devices.</summary>
public static class ShowAccount
{
    public const string ActionName = "accounts.show";

    /// <summary>Where the page stands.</summary>
    public const string Path = "/account";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapGet(Path, Get).Requires(ActionName, Permission.SignedIn);

    private static Task<IResult> Get(HttpContext context, CancellationToken _) => View(context, AccountsText.DoneOf(context.Request.Query["done"].ToString()));

    /// <summary>Back to the page, saying what was done.</summary>
    internal static IResult After(string done) => Results.Redirect(Path + QueryString.Create("done", done));

    internal static async Task<IResult> View(HttpContext context, string? done = null, string? problem = null, string? name = null, int status = StatusCodes.Status200OK)
    {
        var services = context.RequestServices;
        var (actor, stop) = (services.GetRequiredService<Actor>(), context.RequestAborted);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var person = actor.Person!;
        var open = await services.GetRequiredService<HoshitoriDb>().Set<Session>().AsNoTracking()
            .Where(row => row.PersonId == person.Id && row.EndedAt == null).OrderByDescending(row => row.SeenAt).Take(SessionLimits.Most * 2).ToListAsync(stop);
        return Page.Of<ShowAccountPage>(new
        {
            View = new AccountView(person, await services.GetRequiredService<Factors>().Of(person, stop), [.. open.Where(row => !SessionLimits.IsOver(row, person.IsOperator, now))],
                actor.Session!.Id, services.GetRequiredService<OpenIdProviders>().All, done, problem, name ?? person.DisplayName),
        }, status);
    }
}
