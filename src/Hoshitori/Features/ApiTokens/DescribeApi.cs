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

    private static readonly Dictionary<string, string> Refusals = new(StringComparer.Ordinal)
    {
        ["400"] = "The request cannot be read: broken JSON, unknown or doubled names",
        ["401"] = "No token, or one that is unknown, expired or taken back",
        ["403"] = "The token does not have the right",
        ["404"] = "There is no such thing, or it belongs to another organisation",
        ["409"] = "Somebody else was first; where it helps, now says what stands",
        ["415"] = "What was sent is not JSON",
        ["422"] = "What was sent does not fit; complaints say where and how to mend it",
        ["429"] = "Too many requests; Retry-After says how many seconds to wait",
    };

    public static void Add(IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = route => route.ActionDescriptor.EndpointMetadata.OfType<ApiRoute>().Any();
        options.AddDocumentTransformer(Describe);
        options.AddOperationTransformer(Describe);
        options.AddSchemaTransformer(Describe);
    });

    public static void Map(FeatureRoutes routes) => routes.Api.MapOpenApi("/openapi.json").Requires(ActionName, Permission.Anyone);

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stop)
    {
        document.Info = new() { Title = "Hoshitori", Version = Document };
        // An address would be that of whoever asked.
        document.Servers?.Clear();
        var operations = document.Paths.Values.Where(path => path.Operations is not null).SelectMany(path => path.Operations!.Values);
        document.Tags = operations.Select(operation => operation.OperationId!.Split('.')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => new OpenApiTag { Name = name }).ToHashSet();
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token an owner of the organisation made: hst_…",
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        return Task.CompletedTask;
    }

    /// <summary>An operation has the one name of its use case, and stands with those of its feature.</summary>
    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var action = context.Description.ActionDescriptor.EndpointMetadata.OfType<RouteAction>().Last();
        operation.OperationId = action.Name;
        operation.Tags = new HashSet<OpenApiTagReference> { new(action.Name.Split('.')[0], context.Document) };
        operation.Description = $"Needs the right: {action.Permission.ToString().ToLowerInvariant()}.";
        if (action.Permission == Permission.Anyone)
        {
            operation.Security = [];
        }

        ApiParameters.Describe(operation, context.Description.RelativePath ?? "");
        foreach (var (status, response) in operation.Responses ?? [])
        {
            response.Description = Refusals.GetValueOrDefault(status, "Done");
        }

        return Task.CompletedTask;
    }

    /// <summary>Words of closed sets are texts; the framework lists them and leaves that out.</summary>
    private static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        if (schema.Enum is { Count: > 0 })
        {
            schema.Type ??= JsonSchemaType.String;
        }

        return Task.CompletedTask;
    }
}
