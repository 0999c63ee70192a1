using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Platform.Web;

/// <summary>A route for programs.</summary>
public sealed record ApiRoute;

/// <summary>What routes for programs say of themselves, for the door and for the description of the interface.</summary>
public static class ApiRoutes
{
    private const string ProblemType = "application/problem+json";

    internal static TBuilder ForPrograms<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.WithMetadata(new ApiRoute())
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status429TooManyRequests);

    internal static TBuilder AsksForToken<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.Refuses(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);

    /// <summary>Says what a route answers, and how it can refuse beside what all of them can.</summary>
    public static RouteHandlerBuilder Answers<TView>(this RouteHandlerBuilder route, params int[] refusals) =>
        route.Produces<TView>().Refuses(refusals);

    /// <summary>A <c>star</c> in the query must be one of these; pages take the firm's own star instead, a program is told.</summary>
    public static RouteHandlerBuilder OffersStars(this RouteHandlerBuilder route, params IReadOnlyList<string> stars) =>
        route.Refuses(StatusCodes.Status422UnprocessableEntity).AddEndpointFilter(async (context, next) =>
            context.HttpContext.Request.Query["star"] is { Count: > 0 } asked && !stars.Contains(asked.ToString(), StringComparer.Ordinal)
                ? ApiAnswers.Invalid(new Complaint("star", new(
                    $"{string.Join("、", stars)}のどれかを入れてください。", $"Give one of {string.Join(", ", stars)}.")))
                : await next(context));

    private static TBuilder Refuses<TBuilder>(this TBuilder routes, params int[] refusals)
        where TBuilder : IEndpointConventionBuilder =>
        routes.WithMetadata([.. refusals.Select(status => new ProducesResponseTypeMetadata(status, typeof(ApiProblem), [ProblemType]))]);
}
