using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Resets;

/// <summary>The person stops a recovery they did not want; its link is worth nothing from then on.</summary>
public static class StopRecovery
{
    public const string ActionName = "resets.stop-recovery";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost(ShowRecovery.Path + "/stop", Post).Requires(ActionName, Permission.Anyone);

    private static async Task<IResult> Post(HttpContext context, Changes changes, RecoveryDoor door, MagicLinks links, CancellationToken stop)
    {
        var stopped = await changes.Save<Guid>(ActionName, async halt =>
        {
            if (await door.Find(context, halt) is not { } found)
            {
                return OutcomeKind.NotFound;
            }

            links.Use(found.Link);
            return found.Person.Id;
        }, id => new AuditNote("person:" + id.ToString("N")), stop);
        LinkCookie.Clear(context);
        return stopped.IsOk ? Page.Of<RecoveryStoppedPage>(new { }) : ShowRecovery.Gone();
    }
}
