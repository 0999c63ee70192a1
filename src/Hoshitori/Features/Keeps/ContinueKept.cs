using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Keeps;

/// <summary>After signing up or in: asks into which organisation the held answers go.</summary>
public static class ContinueKept
{
    public const string ActionName = "keeps.continue-kept";
    public const string Path = "/keep/continue";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet(Path, Get).Requires(ActionName, Permission.SignedIn);

    private static async Task<IResult> Get(HttpRequest request, HeldStore held, Memberships memberships, Actor actor, CancellationToken stop)
    {
        if (await held.Find(request, stop) is not { } found)
        {
            return ShowKept.Gone();
        }

        var mine = (await memberships.Of(actor.PersonId, stop)).Where(member => member.Membership.Role.Has(Right.Lead)).Select(member => member.Organization).ToList();
        return mine.Count == 1
            ? Results.LocalRedirect(PreviewKept.PathOf(mine[0].Code))
            : Page.Of<ContinueKeptPage>(new { Held = found, Organizations = mine });
    }
}
