using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hoshitori.Features.Organizations;

/// <summary>The scopes of an organisation by age, for programs; the first is the whole company.</summary>
public static class ListScopesApi
{
    /// <param name="TargetStar">The star the firm works towards.</param>
    /// <param name="Version">To be sent with a change: it tells what the program saw.</param>
    public sealed record ScopeView(Guid Id, string Name, int TargetStar, string Version)
    {
        public static ScopeView Of(ScopeName scope)
        {
            ArgumentNullException.ThrowIfNull(scope);
            return new(scope.Id, scope.Name, scope.TargetStar, ScopeForm.Stamp(scope));
        }
    }

    public static void Map(FeatureRoutes routes) =>
        routes.OrganizationApi.MapGet("/scopes", Get).Requires(ListScopes.ActionName, Permission.Read)
            .WithSummary("The scopes of the organisation, oldest first").Answers<ApiPart<ScopeView>>();

    // An organisation has at most AddScope.MostScopes of them.
    private static async Task<Ok<ApiPart<ScopeView>>> Get(ScopeStore scopes, [AsParameters] Paging paging, CancellationToken stop) =>
        TypedResults.Ok(paging.PartOfAll(await scopes.List(stop), ScopeView.Of, scope => scope.Id.ToString()));
}
