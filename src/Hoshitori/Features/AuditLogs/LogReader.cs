using System.Text.Json;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.AuditLogs;

/// <summary>A line of the log as people read it.</summary>
/// <param name="Actor">Who, as the log names actors: <c>person:…</c>, <c>token:…</c>.</param>
/// <param name="On">What it was done to, as the log names it: <c>scope:…</c>.</param>
/// <param name="Subject">Name of what it was done to; empty where that goes without saying.</param>
/// <param name="Details">Fields with their value, or with what they were and what they became.</param>
/// <param name="ByOperator">The operator of the installation did it.</param>
public sealed record LogLine(long Sequence, DateTime At, string Actor, string Who, string Action, string On, string Subject, IReadOnlyList<(string Field, IReadOnlyList<string> Values)> Details, bool ByOperator);

/// <summary>A page of the log, newest first.</summary>
/// <param name="People">Members, past ones too, to filter by.</param>
/// <param name="Before">Where the next page begins; <c>null</c> on the last.</param>
public sealed record LogPage(IReadOnlyList<LogLine> Lines, IReadOnlyList<(Guid Id, string Name)> People, long? Before);

/// <summary>Reads the log of the organisation and puts names to its ids.</summary>
public sealed class LogReader(HoshitoriDb db, ScopeStore scopes)
{
    public const int PageSize = 50;
    private const int MostPeople = 200;

    public async Task<LogPage> Read(Guid? person, long? before, CancellationToken stop)
    {
        var lines = await Lines(person, before, PageSize + 1, stop);
        return new([.. lines.Take(PageSize)], await Members(stop), lines.Count > PageSize ? lines[PageSize - 1].Sequence : null);
    }

    /// <summary>The newest lines below a number, newest first.</summary>
    public async Task<IReadOnlyList<LogLine>> Lines(Guid? person, long? before, int count, CancellationToken stop)
    {
        var query = db.Set<AuditEntry>().AsNoTracking();
        if (person is { } id)
        {
            var actor = Label(id);
            query = query.Where(line => line.Actor == actor);
        }

        var entries = await query.Where(line => before == null || line.Sequence < before).OrderByDescending(line => line.Sequence).Take(count).ToListAsync(stop);
        var people = await NamesOf(entries, stop);
        var scopeNames = (await scopes.List(stop)).ToDictionary(scope => "scope:" + scope.Id.ToString("N"), scope => scope.Name, StringComparer.Ordinal);
        return [.. entries.Select(entry => Line(entry, people, scopeNames))];
    }

    private static string Label(Guid person) => "person:" + person.ToString("N");

    private static LogLine Line(AuditEntry entry, Dictionary<string, Named> people, Dictionary<string, string> scopeNames)
    {
        var who = people.GetValueOrDefault(entry.Actor, new(LogText.Actor(entry.Actor), false));
        var subject = people.TryGetValue(entry.Subject, out var about) ? about.Name : scopeNames.GetValueOrDefault(entry.Subject, "");
        return new(entry.Sequence, entry.At, entry.Actor, who.Name, entry.Action, entry.Subject, subject, Details(entry.Detail), who.IsOperator);
    }

    private static List<(string Field, IReadOnlyList<string> Values)> Details(string json)
    {
        using var detail = JsonDocument.Parse(json);
        return detail.RootElement.ValueKind == JsonValueKind.Object
            ? [.. detail.RootElement.EnumerateObject().Select(field => (field.Name, Values(field.Value)))]
            : [];
    }

    private static IReadOnlyList<string> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(Values)],
        JsonValueKind.True => ["yes"],
        JsonValueKind.False => ["no"],
        _ => [value.ToString()],
    };

    private async Task<Dictionary<string, Named>> NamesOf(List<AuditEntry> page, CancellationToken stop)
    {
        var ids = page.SelectMany(entry => new[] { entry.Actor, entry.Subject }).Distinct(StringComparer.Ordinal)
            .Where(label => label.StartsWith("person:", StringComparison.Ordinal)).Select(label => Guid.TryParseExact(label["person:".Length..], "N", out var id) ? id : Guid.Empty).ToList();
        var people = await db.Users.AsNoTracking().Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.DisplayName, person.IsOperator }).ToListAsync(stop);
        return people.ToDictionary(person => Label(person.Id), person => new Named(person.DisplayName, person.IsOperator), StringComparer.Ordinal);
    }

    private async Task<List<(Guid Id, string Name)>> Members(CancellationToken stop)
    {
        var members = await db.Set<Membership>().AsNoTracking().OrderBy(member => member.PersonId)
            .Join(db.Users.AsNoTracking(), member => member.PersonId, person => person.Id, (member, person) => new { person.Id, person.DisplayName }).Take(MostPeople).ToListAsync(stop);
        return [.. members.Select(person => (person.Id, person.DisplayName))];
    }

    private sealed record Named(string Name, bool IsOperator);
}
