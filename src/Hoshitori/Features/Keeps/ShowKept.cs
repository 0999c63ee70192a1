using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Keeps;

/// <summary>Shows that answers are held, until when, and how to go on.</summary>
public static class ShowKept
{
    public const string ActionName = "keeps.show-kept";
    public const string Path = "/keep";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet(Path, Get).Requires(ActionName, Permission.Anyone);

    private static async Task<IResult> Get(HttpRequest request, HeldStore held, CancellationToken stop) =>
        await held.Find(request, stop) is { } found ? Page.Of<ShowKeptPage>(new { Held = found }) : Gone();

    /// <summary>One page for everything that is not there: over, taken, of another device, or never held.</summary>
    internal static IResult Gone() => Page.Of<KeepRefusedPage>(new { Words = KeepsText.Gone }, StatusCodes.Status404NotFound);
}
