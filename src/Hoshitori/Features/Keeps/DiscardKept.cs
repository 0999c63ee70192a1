using Hoshitori.Platform.Data;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Keeps;

/// <summary>Removes what is held at once, because its owner changed their mind.</summary>
public static class DiscardKept
{
    public const string ActionName = "keeps.discard-kept";
    public const string Path = "/keep/discard";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapPost(Path, Post).Requires(ActionName, Permission.Anyone).WithoutFormToken("needs no session; browsers say where a form came from");

    private static async Task<IResult> Post(HttpContext context, HeldStore held, Changes changes, CancellationToken stop)
    {
        if (KeepAnswers.FromElsewhere(context.Request))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (await held.Find(context.Request, stop) is { } found)
        {
            await changes.Save<bool>(ActionName, async token => await held.Remove(found.Id, token), removed => removed ? new AuditNote("held:" + found.Id.ToString("N")) : null, stop);
        }

        KeepCookie.Clear(context);
        return Page.Of<KeepRefusedPage>(new { Words = KeepsText.Discarded });
    }
}
