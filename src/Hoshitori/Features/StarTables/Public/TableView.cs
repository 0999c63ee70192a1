using System.Globalization;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarTables.Public;

/// <summary>What of a star table somebody looks at.</summary>
/// <param name="AsRows">The same as a table.</param>
/// <param name="Show">Only criteria with this verdict; all when <c>null</c>.</param>
/// <param name="Date">The day of judgement.</param>
public sealed record TableView(int Star, bool AsRows, Verdict? Show, DateOnly Date)
{
    /// <summary>Reads the last value of each name; what cannot be read falls back to the first star offered, the stars, all, today.</summary>
    public static TableView Read(Func<string, string?> value, DateOnly today, IReadOnlyList<int> stars) => new(
        StarOf(value("star"), stars),
        value("view") == "table",
        Enum.TryParse<Verdict>(value("show"), ignoreCase: true, out var show) && Enum.IsDefined(show) ? show : null,
        DayOf(value("date")) ?? today);

    /// <summary>The star a text names, else the first of those offered.</summary>
    public static int StarOf(string? text, IReadOnlyList<int> stars) =>
        stars.FirstOrDefault(star => star.ToString(CultureInfo.InvariantCulture) == text, stars[0]);

    /// <summary>A day written as 2026-11-23.</summary>
    public static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public IEnumerable<(string Name, string Value)> Fields()
    {
        yield return ("star", Star.ToString(CultureInfo.InvariantCulture));
        yield return ("view", AsRows ? "table" : "stars");
        yield return ("show", Show?.ToString().ToLowerInvariant() ?? "all");
        yield return ("date", Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    public string Query() => QueryString.Create(Fields().Select(field => KeyValuePair.Create(field.Name, (string?)field.Value))).ToString();
}

/// <summary>Where the links of a star table lead.</summary>
/// <param name="View">Address of the same table in another view; <c>null</c> where a form has to be sent again.</param>
/// <param name="Criterion">The whole page of a criterion.</param>
/// <param name="Control">Where a control is explained or answered.</param>
public sealed record TableLinks(Func<TableView, string>? View, Func<Criterion, string> Criterion, Func<Control, string> Control);
