using System.Globalization;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Organizations;

/// <summary>Names a scope anew or sets its star, by a program.</summary>
public static class ChangeScopeApi
{
    /// <param name="TargetStar">3 or 4.</param>
    /// <param name="Version">Of the scope as the program saw it.</param>
    public sealed record ScopeChange(string Name, int TargetStar, string Version);

    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapPut("", Put).Requires(ChangeScope.ActionName, Permission.Lead)
            .WithSummary("Names a scope anew or sets the star it works towards")
            .Answers<ListScopesApi.ScopeView>(StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Put(Guid scope, ScopeChange change, ChangeScope.Handler handler, ScopeStore scopes, CancellationToken stop)
    {
        var outcome = await handler.Run(scope, new(change.Name, change.TargetStar.ToString(CultureInfo.InvariantCulture), change.Version), stop);
        return outcome.Kind == OutcomeKind.Conflict && (await scopes.List(stop)).FirstOrDefault(known => known.Id == scope) is { } now
            ? ApiAnswers.Conflict(ListScopesApi.ScopeView.Of(now))
            : outcome.ToApi(changed => ListScopesApi.ScopeView.Of(changed.After), AddScopeApi.Names);
    }
}
