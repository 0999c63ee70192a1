using System.Text.Json;
using Hoshitori.Platform.Text;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Platform.Web;

/// <summary>A part of a list, for programs.</summary>
/// <param name="Next">What to send as <c>after</c> for the next part; <c>null</c> at the end.</param>
public sealed record ApiPart<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Which part of a list a program asks for: <c>?limit=50&amp;after=…</c>.</summary>
/// <param name="Limit">How many; 50 when not said, never more than 200.</param>
/// <param name="After">The <c>next</c> of the part before.</param>
public readonly record struct Paging(int? Limit, string? After)
{
    public const int Most = 200;
    private const int Usual = 50;

    public int Count => Math.Clamp(Limit ?? Usual, 1, Most);
}

/// <summary>A complaint about a field, for programs.</summary>
public sealed record ApiComplaint(string Field, string Message);

/// <summary>Maps the five outcomes, and bare error statuses, to problem documents (RFC 9457).</summary>
public static class ApiAnswers
{
    /// <param name="show">What a program sees of the value.</param>
    public static IResult ToApi<T, TShown>(this Outcome<T> outcome, Func<T, TShown> show)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(show);
        return outcome.Kind switch
        {
            OutcomeKind.Ok => TypedResults.Ok(show(outcome.Value!)),
            OutcomeKind.Invalid => Problem(StatusCodes.Status422UnprocessableEntity, outcome.Complaints.Select(complaint => new ApiComplaint(complaint.Field, complaint.Message.Shown()))),
            OutcomeKind.NotFound => Problem(StatusCodes.Status404NotFound),
            OutcomeKind.Forbidden => Problem(StatusCodes.Status403Forbidden),
            _ => Problem(StatusCodes.Status409Conflict),
        };
    }

    public static IResult Problem(int status) => Problem(status, []);

    /// <summary>What a failure looks like: a status, a sentence, a number to tell us; where JSON was wrong, the place.</summary>
    internal static IResult Failure(int status, string reference, Exception? thrown)
    {
        var broken = thrown as JsonException ?? thrown?.InnerException as JsonException;
        return Problem(status, broken is null ? [] : [new ApiComplaint(broken.Path ?? "$", PlatformText.JsonDoesNotFit)], reference);
    }

    private static IResult Problem(int status, IEnumerable<ApiComplaint> complaints, string? reference = null)
    {
        var more = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (complaints.ToList() is { Count: > 0 } list)
        {
            more["complaints"] = list;
        }

        if (reference is not null)
        {
            more["reference"] = reference;
        }

        return Results.Problem(statusCode: status, title: PlatformText.ErrorTitle(status), extensions: more);
    }
}
