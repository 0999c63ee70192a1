using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.AuditLogs;

/// <summary>The whole log as JSON Lines, oldest first, with the hashes that chain it; taking it is a line of its own.</summary>
public static class DownloadLog
{
    public const string ActionName = "audit-logs.download";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapGet(ShowLog.Path + ".jsonl", Get).Requires(ActionName, Permission.Own).RequiresFresh();

    private static async Task<IResult> Get(Changes changes, HoshitoriDb db, Actor actor, CancellationToken stop)
    {
        await changes.Save<bool>(ActionName, _ => Task.FromResult<Outcome<bool>>(true), _ => new AuditNote("organization:" + actor.Organization!.OrganizationId.ToString("N")), stop);
        return Results.Stream(body => Write(db, body, stop), "application/jsonl; charset=utf-8", $"log-{actor.Organization!.Code}.jsonl");
    }

    private static async Task Write(HoshitoriDb db, Stream body, CancellationToken stop)
    {
        await foreach (var line in db.Set<AuditEntry>().AsNoTracking().OrderBy(line => line.Sequence).AsAsyncEnumerable().WithCancellation(stop))
        {
            using var detail = JsonDocument.Parse(line.Detail);
            await JsonSerializer.SerializeAsync(body, new
            {
                line.Sequence, line.At, line.Actor, line.Action, line.Subject, Detail = detail.RootElement, line.RequestId, Hash = Convert.ToHexStringLower(line.Hash),
            }, Json, stop);
            await body.WriteAsync("\n"u8.ToArray(), stop);
        }
    }
}
