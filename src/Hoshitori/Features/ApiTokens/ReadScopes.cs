using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hoshitori.Features.ApiTokens;

/// <summary>The scopes of an organisation by age; the first is the whole company.</summary>
public static class ReadScopes
{
    public const string ActionName = "api.read-scopes";

    /// <param name="TargetStar">The star the firm works towards.</param>
    public sealed record ScopeView(Guid Id, string Name, int TargetStar);

    public static void Map(FeatureRoutes routes) =>
        routes.Api.MapGet("/organizations/{org}/scopes", Get).Requires(ActionName, Permission.Read).WithSummary("The scopes of the organisation, oldest first");

    // The store gives at most as many scopes as one part may hold.
    private static async Task<Ok<ApiPart<ScopeView>>> Get(string org, ScopeStore scopes, [AsParameters] Paging paging, CancellationToken stop)
    {
        var rest = (await scopes.List(stop)).SkipWhile(scope => paging.After is not null && scope.Id.ToString() != paging.After).Skip(paging.After is null ? 0 : 1).ToList();
        var part = rest.Take(paging.Count).Select(scope => new ScopeView(scope.Id, scope.Name, scope.TargetStar)).ToList();
        return TypedResults.Ok(new ApiPart<ScopeView>(part, rest.Count > part.Count ? part[^1].Id.ToString() : null));
    }
}
