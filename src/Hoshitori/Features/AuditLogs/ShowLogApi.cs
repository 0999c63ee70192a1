using System.Globalization;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hoshitori.Features.AuditLogs;

/// <summary>The organisation's log for programs, newest first, of one person or of all.</summary>
public static class ShowLogApi
{
    /// <param name="Actor">Who: <c>person:…</c>, <c>token:…</c>, <c>job</c>, <c>command</c>.</param>
    /// <param name="Action">Name of the action, as <c>operationId</c> has it.</param>
    /// <param name="Subject">What it was done to: <c>scope:…</c>, <c>person:…</c>.</param>
    /// <param name="Details">Field to its value, or to what it was and what it became.</param>
    public sealed record LogLineView(
        long Sequence, DateTime At, string Actor, string ActorName, bool ByOperator, string Action, string Subject, string SubjectName,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Details);

    public static void Map(FeatureRoutes routes) =>
        routes.OrganizationApi.MapGet("/log", Get).Requires(ShowLog.ActionName, Permission.Lead)
            .WithSummary("Who did what, newest first").Answers<ApiPart<LogLineView>>();

    private static async Task<Ok<ApiPart<LogLineView>>> Get(Guid? person, [AsParameters] Paging paging, LogReader reader, CancellationToken stop) =>
        TypedResults.Ok(paging.Part(
            await reader.Lines(person, paging.AfterNumber(), paging.Count + 1, stop), View, line => line.Sequence.ToString(CultureInfo.InvariantCulture)));

    private static LogLineView View(LogLine line) => new(
        line.Sequence, line.At, line.Actor, line.Who, line.ByOperator, line.Action, line.On, line.Subject,
        line.Details.ToDictionary(detail => detail.Field, detail => detail.Values, StringComparer.Ordinal));
}
