using System.Text.Json;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.AuditLogs;

public sealed class DownloadLogTests(Site site)
{
    [Fact]
    public async Task Every_line_is_one_line_of_json_and_taking_it_is_the_last()
    {
        var owner = await site.NewOwner();
        var answer = await owner.Visitor.Send(HttpMethod.Get, owner.At("/log.jsonl"));
        Assert.Equal("application/jsonl", answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(line => line.GetProperty("sequence").GetInt32()));
        Assert.Equal("audit-logs.download", lines[^1].GetProperty("action").GetString());
        Assert.All(lines, line => Assert.Equal(64, line.GetProperty("hash").GetString()!.Length));
    }

    [Fact]
    public async Task Only_owners_take_it() => Assert.Equal([Role.Owner], await PermissionTable.LetIn(site, HttpMethod.Get, "/log.jsonl"));
}
