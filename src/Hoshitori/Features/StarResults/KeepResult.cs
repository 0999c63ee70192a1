using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarResults;

/// <summary>Keeps the results of all stars as they are now. Keeping what is kept already changes nothing.</summary>
public static class KeepResult
{
    public const string ActionName = "star-results.keep";

    public static void Map(FeatureRoutes routes) => routes.Organization.MapPost("/results", Post).Requires(ActionName, Permission.Answer);

    private static async Task<IResult> Post(HttpRequest request, OwnPlaces places, Handler handler, CancellationToken stop)
    {
        var form = await request.ReadFormAsync(stop);
        if (await places.Find(form["scope"].LastOrDefault(), stop) is not { } place)
        {
            return Results.NotFound();
        }

        var outcome = await handler.Run(place.Scope.Id, stop);
        return outcome.Kind switch
        {
            OutcomeKind.Ok => Results.LocalRedirect(place.At("/table", ("star", Star(form)), ("kept", "1")), permanent: false),
            OutcomeKind.Conflict => Results.StatusCode(StatusCodes.Status409Conflict),
            _ => Results.NotFound(),
        };
    }

    private static string? Star(IFormCollection form) =>
        Ladder.Stars.Select(OwnPlace.Number).FirstOrDefault(star => star == form["star"].LastOrDefault());

    /// <summary>The handler behind the button.</summary>
    public sealed class Handler(ScopeStore scopes, KeptResults kept, Changes changes, Catalogue catalogue, TimeProvider clock)
    {
        /// <returns>How many results are new.</returns>
        public Task<Outcome<int>> Run(Guid id, CancellationToken stop) => changes.Save<int>(ActionName, async halt =>
        {
            if (await scopes.Find(id, halt) is not { } scope)
            {
                return OutcomeKind.NotFound;
            }

            var today = clock.Today();
            var results = Ladder.Of(catalogue, scope.AsFirm(today), today).Select(step => step.Result).ToList();
            return await kept.Keep(scope.Id, scope.Lines, results, halt);
        }, added => added == 0 ? null : new AuditNote($"scope:{id:N}", new { stars = added }), stop);
    }
}
