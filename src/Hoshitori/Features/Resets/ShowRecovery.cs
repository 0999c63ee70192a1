using Hoshitori.Platform.Web;
using Hoshitori.Rules.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hoshitori.Features.Resets;

/// <summary>The page behind the mail about a recovery: from when it works, and how to stop it.</summary>
public static class ShowRecovery
{
    public const string ActionName = "resets.show-recovery";
    public const string Path = "/recovery";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapGet(Path, Get).Requires(ActionName, Permission.Anyone);

    internal static RazorComponentResult View(RecoveryFound found, string? problem = null, int status = StatusCodes.Status200OK) =>
        Page.Of<ShowRecoveryPage>(new { From = found.State == RecoveryState.Waiting ? found.From : (DateTime?)null, found.Person.DisplayName, Problem = problem }, status);

    internal static RazorComponentResult Gone() => Page.Of<RecoveryGonePage>(new { }, StatusCodes.Status410Gone);

    private static async Task<IResult> Get(HttpContext context, RecoveryDoor door, CancellationToken stop) =>
        await door.Find(context, stop) is { } found ? View(found) : Gone();
}
