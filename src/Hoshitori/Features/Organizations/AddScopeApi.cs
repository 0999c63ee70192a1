using System.Globalization;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Organizations;

/// <summary>Adds a scope by a program.</summary>
public static class AddScopeApi
{
    /// <summary>Names of fields that forms call otherwise.</summary>
    internal static readonly (string Form, string Json)[] Names = [(ScopeForm.StarField, "target_star")];

    /// <param name="TargetStar">3 or 4.</param>
    public sealed record NewScope(string Name, int TargetStar);

    public static void Map(FeatureRoutes routes) =>
        routes.OrganizationApi.MapPost("/scopes", Post).Requires(AddScope.ActionName, Permission.Lead)
            .WithSummary("Adds a scope; it starts with the facts of the whole company and no answers")
            .Answers<ListScopesApi.ScopeView>(StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Post(NewScope scope, AddScope.Handler handler, CancellationToken stop) =>
        (await handler.Run(new(scope.Name, scope.TargetStar.ToString(CultureInfo.InvariantCulture), ""), stop)).ToApi(ListScopesApi.ScopeView.Of, Names);
}
