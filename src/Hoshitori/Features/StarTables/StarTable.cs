using System.Globalization;
using Hoshitori.Platform.Telemetry;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarTables;

/// <summary>What of a star table the visitor looks at.</summary>
/// <param name="Star">3 or 4.</param>
/// <param name="AsRows">The same as a table.</param>
/// <param name="Show">Only criteria with this verdict; all when <c>null</c>.</param>
/// <param name="Date">The day of judgement.</param>
public sealed record TableView(int Star, bool AsRows, Verdict? Show, DateOnly Date)
{
    /// <summary>Reads the last value of each name; what cannot be read falls back to ★3, the stars, all, today.</summary>
    public static TableView Read(Func<string, string?> value, DateOnly today) => new(
        value("star") == "4" ? 4 : 3,
        value("view") == "table",
        Enum.TryParse<Verdict>(value("show"), ignoreCase: true, out var show) && Enum.IsDefined(show) ? show : null,
        DateOnly.TryParseExact(value("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : today);

    public IEnumerable<(string Name, string Value)> Fields()
    {
        yield return ("star", Star.ToString(CultureInfo.InvariantCulture));
        yield return ("view", AsRows ? "table" : "stars");
        yield return ("show", Show?.ToString().ToLowerInvariant() ?? "all");
        yield return ("date", Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    public string Query() => QueryString.Create(Fields().Select(field => KeyValuePair.Create(field.Name, (string?)field.Value))).ToString();

    public bool Shows(CriterionResult result) => Show is null || result.Verdict == Show;
}

/// <summary>A firm judged for a star, with all the page shows of it.</summary>
/// <param name="Example">Id of the demo firm; <c>null</c> for a visitor's file.</param>
/// <param name="FileText">The visitor's file, carried by the page because nothing is stored.</param>
public sealed record StarTable(Firm Firm, TableView View, StarResult Result, IReadOnlyList<NextStep> Next, Summary Three, Summary Four, string? Example, string? FileText)
{
    private const int StepsShown = 3;

    public static StarTable Judge(Catalogue catalogue, Firm firm, TableView view, string? example, string? fileText)
    {
        var edition = catalogue.Edition("scs", null)!;
        var four = Interpreter.Evaluate(catalogue, edition, 4, firm, view.Date);
        var three = Interpreter.Evaluate(catalogue, edition, 3, firm, view.Date);
        Measures.Evaluated(4);
        Measures.Evaluated(3);
        var result = view.Star == 4 ? four : three;
        return new(firm, view, result, NextSteps.Of(catalogue, result, firm, StepsShown), three.Summary, four.Summary, example, fileText);
    }

    public IEnumerable<(Category Category, IEnumerable<(Requirement Requirement, IEnumerable<CriterionResult> Criteria)> Requirements)> ByCategory()
    {
        var shown = Result.Criteria.Where(View.Shows).ToDictionary(result => result.Criterion.Id, StringComparer.Ordinal);
        return from category in Result.Edition.Categories
               let requirements = from requirement in Result.Edition.Requirements
                                  where requirement.Category == category.Id
                                  let criteria = requirement.Criteria.Where(criterion => shown.ContainsKey(criterion.Id)).Select(criterion => shown[criterion.Id])
                                  where criteria.Any()
                                  select (requirement, criteria)
               where requirements.Any()
               select (category, requirements);
    }
}
