using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Keeps.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Keeps;

/// <summary>Writes the held answers into a scope, with their source, and gives them up.</summary>
public static class CommitKept
{
    public const string ActionName = "keeps.commit-kept";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost("/keep", Post).Requires(ActionName, Permission.Lead);

    private static async Task<IResult> Post(HttpContext context, HeldStore held, Handler handler, Actor actor, CancellationToken stop)
    {
        if (!context.Request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var form = await context.Request.ReadFormAsync(stop);
        if (!Guid.TryParse(form["scope"], out var scope))
        {
            return Results.NotFound();
        }

        if (await held.Find(context.Request, stop) is not { } found)
        {
            return ShowKept.Gone();
        }

        var outcome = await handler.Run(scope, found, form["facts"] == "replace", stop);
        if (outcome.Kind == OutcomeKind.Conflict)
        {
            return ShowKept.Gone();
        }

        if (!outcome.IsOk)
        {
            return Results.NotFound();
        }

        KeepCookie.Clear(context);
        return Results.LocalRedirect($"/o/{actor.Organization!.Code}/questions?scope={scope:N}");
    }

    /// <summary>Decides and writes.</summary>
    public sealed class Handler(HeldStore held, ScopeStore scopes, Catalogue catalogue, Changes changes)
    {
        /// <returns>Lines of history written; a conflict when somebody took the answers meanwhile.</returns>
        public Task<Outcome<int>> Run(Guid scope, Held found, bool replaceFacts, CancellationToken stop) => changes.Save<int>(
            ActionName,
            async token =>
            {
                if (await scopes.Take(scope, token) is not { } row)
                {
                    return OutcomeKind.NotFound;
                }

                if (!await held.Remove(found.Id, token))
                {
                    return OutcomeKind.Conflict;
                }

                var merging = FirmFiles.Add(scopes, row, found.Content, catalogue, replaceFacts);
                return merging.Statements.Count + merging.Direct.Count;
            },
            lines => new AuditNote("scope:" + scope.ToString("N"), new { held = found.Id, lines, profile = found.Content.Profile is not null }),
            stop);
    }
}
