using System.Text.Json;
using System.Text.Json.Serialization;
using Hoshitori.Platform.Text;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Platform.Web;

/// <summary>A complaint about a field, for programs.</summary>
public sealed record ApiComplaint(string Field, string Message);

/// <summary>A problem document (RFC 9457).</summary>
/// <param name="Complaints">What was sent wrong, and where.</param>
/// <param name="Now">Where somebody else was first: what stands now.</param>
/// <param name="Reference">A number to tell us.</param>
public sealed record ApiProblem(
    string Type,
    string Title,
    int Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ApiComplaint>? Complaints = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] object? Now = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reference = null);

/// <summary>Maps the five outcomes, and bare error statuses, to problem documents (RFC 9457).</summary>
public static class ApiAnswers
{
    /// <param name="show">What a program sees of the value.</param>
    /// <param name="names">Fields whose name in the form is another than in JSON.</param>
    public static IResult ToApi<T, TShown>(this Outcome<T> outcome, Func<T, TShown> show, params IReadOnlyList<(string Form, string Json)> names)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(show);
        return outcome.Kind switch
        {
            OutcomeKind.Ok => TypedResults.Ok(show(outcome.Value!)),
            OutcomeKind.Invalid => Invalid([.. outcome.Complaints.Select(complaint => complaint with { Field = Named(complaint.Field) })]),
            OutcomeKind.NotFound => Problem(StatusCodes.Status404NotFound),
            OutcomeKind.Forbidden => Problem(StatusCodes.Status403Forbidden),
            _ => Problem(StatusCodes.Status409Conflict),
        };

        string Named(string field) => names.FirstOrDefault(name => name.Form == field).Json ?? field;
    }

    public static IResult Problem(int status) => Problem(status, []);

    /// <summary>What was sent does not fit.</summary>
    public static IResult Invalid(params IReadOnlyList<Complaint> complaints) =>
        Problem(StatusCodes.Status422UnprocessableEntity, [.. complaints.Select(complaint => new ApiComplaint(complaint.Field, complaint.Message.Shown()))]);

    /// <summary>Somebody else was first.</summary>
    /// <param name="now">What stands now, for the program to decide.</param>
    public static IResult Conflict(object now) => Problem(StatusCodes.Status409Conflict, [], now);

    /// <param name="now">What stands now, where the program has to know.</param>
    public static IResult Problem(int status, IReadOnlyList<ApiComplaint> complaints, object? now = null, string? reference = null) => Results.Json(
        new ApiProblem("about:blank", PlatformText.ErrorTitle(status), status, complaints.Count == 0 ? null : complaints, now, reference),
        (JsonSerializerOptions?)null, "application/problem+json", status);

    /// <summary>What a failure looks like: a status, a sentence, a number to tell us; where JSON was wrong, the place.</summary>
    internal static IResult Failure(int status, string reference, Exception? thrown)
    {
        var broken = thrown as JsonException ?? thrown?.InnerException as JsonException;
        return Problem(status, broken is null ? [] : [new ApiComplaint(broken.Path ?? "$", PlatformText.JsonDoesNotFit)], null, reference);
    }
}
