using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hoshitori.Features.Keeps;

/// <summary>Keeps the answers of a result page for seven days, until their owner has an account.</summary>
public static class KeepAnswers
{
    public const string ActionName = "keeps.keep-answers";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapPost("/keep", Post).Requires(ActionName, Permission.Anyone).WithoutFormToken("needs no session; browsers say where a form came from");

    private static async Task<IResult> Post(
        HttpContext context, Catalogue catalogue, HeldStore held, Changes changes, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        if (!context.Request.HasFormContentType || FromElsewhere(context.Request))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (HeldContent.Read(await context.Request.ReadFormAsync(stop), catalogue, clock.Today()) is not { } content)
        {
            return Refused(KeepsText.NothingToKeep, StatusCodes.Status422UnprocessableEntity);
        }

        var json = content.Write();
        if (json.Length > KeepLimits.MostBytes)
        {
            return Refused(KeepsText.TooLarge, StatusCodes.Status413PayloadTooLarge);
        }

        var (token, hash) = KeepCookie.NewToken();
        var outcome = await changes.Save<Guid>(
            ActionName,
            async enough => await held.Add(hash, json, enough) is { } row ? row.Id : OutcomeKind.Conflict,
            id => new AuditNote("held:" + id.ToString("N"), new { answers = content.Answers, bytes = json.Length }),
            stop);
        if (!outcome.IsOk)
        {
            return Refused(KeepsText.Full, StatusCodes.Status503ServiceUnavailable);
        }

        KeepCookie.Write(context, token);
        return Results.LocalRedirect(actor.IsSignedIn ? ContinueKept.Path : ShowKept.Path);
    }

    /// <summary>The form needs no session, so a token against forgery has nothing to hang on; browsers say where a form came from.</summary>
    internal static bool FromElsewhere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";

    private static RazorComponentResult Refused(string words, int status) => Page.Of<KeepRefusedPage>(new { Words = words }, status);
}
