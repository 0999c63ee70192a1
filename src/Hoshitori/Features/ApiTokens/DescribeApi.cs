using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Hoshitori.Features.ApiTokens;

/// <summary>The interface for programs described by itself (OpenAPI 3.1); the same document is kept as <c>docs/api/openapi.json</c>.</summary>
public static class DescribeApi
{
    public const string ActionName = "api.describe";

    private const string Document = "v1";
    private const string Scheme = "token";

    public static void Add(IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = route => route.ActionDescriptor.EndpointMetadata.OfType<ApiRoute>().Any();
        options.AddDocumentTransformer(Describe);
        options.AddOperationTransformer(Name);
    });

    public static void Map(FeatureRoutes routes) => routes.Api.MapOpenApi("/openapi.json").Requires(ActionName, Permission.Anyone);

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stop)
    {
        document.Info = new() { Title = "Hoshitori", Version = Document };
        // An address would be that of whoever asked.
        document.Servers?.Clear();
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token an owner of the organisation made: hst_…",
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        return Task.CompletedTask;
    }

    /// <summary>An operation has the one name of its use case.</summary>
    private static Task Name(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var action = context.Description.ActionDescriptor.EndpointMetadata.OfType<RouteAction>().Last();
        operation.OperationId = action.Name;
        operation.Description = $"Needs the right: {action.Permission.ToString().ToLowerInvariant()}.";
        operation.Responses ??= [];
        foreach (var (status, meaning) in Refusals)
        {
            operation.Responses.TryAdd(status, new OpenApiResponse { Description = meaning });
        }

        return Task.CompletedTask;
    }

    private static readonly (string Status, string Meaning)[] Refusals =
    [
        ("400", "The request cannot be read: broken JSON, unknown or doubled names"),
        ("401", "No token, or one that is unknown, expired or taken back"),
        ("403", "The token does not have the right"),
        ("404", "There is no such thing, or it belongs to another organisation"),
    ];
}
