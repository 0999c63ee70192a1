using Hoshitori.Platform.Text;
using Hoshitori.Platform.Web;
using Hoshitori.Platform.Workbooks;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Sheets;

namespace Hoshitori.Features.Sheets;

/// <summary>
/// A result as an Excel workbook in the language of the request: an overview, then a sheet per star with the criteria that
/// begin with it. Reading it back changes nothing; read into an empty firm it gives the same verdicts.
/// </summary>
public static class StarWorkbook
{
    private static readonly DirectState[] Answers = [DirectState.Met, DirectState.Partly, DirectState.Unmet, DirectState.NotApplicable, DirectState.Unknown];

    /// <summary>The file. Equal results give equal bytes.</summary>
    public static byte[] Write(Catalogue catalogue, Firm firm, StarResult result)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(firm);
        ArgumentNullException.ThrowIfNull(result);
        int[] stars = [.. result.Criteria.Select(criterion => criterion.Criterion.Star).Distinct().Order()];
        return WorkbookWriter.Write([StarOverview.Of(firm, result, stars), .. stars.Select(star => Sheet(catalogue, result, star, stars[0]))]);
    }

    /// <summary>Name to save it under: firm, star and day.</summary>
    public static string FileName(Firm firm, StarResult result)
    {
        ArgumentNullException.ThrowIfNull(firm);
        ArgumentNullException.ThrowIfNull(result);
        return FormattableString.Invariant($"{Download.NameFrom(firm.Profile.Name ?? SheetsText.NoName)}_★{result.Star}_{result.Date:yyyy-MM-dd}.xlsx");
    }

    private static WrittenSheet Sheet(Catalogue catalogue, StarResult result, int star, int lowest)
    {
        var requirements = result.Edition.Requirements.SelectMany(requirement => requirement.Criteria, (requirement, criterion) => (requirement, criterion.Id))
            .ToDictionary(pair => pair.Id, pair => pair.requirement, StringComparer.Ordinal);
        var categories = result.Edition.Categories.ToDictionary(category => category.Id, StringComparer.Ordinal);
        return new(SheetsText.SheetOf(star, lowest), Columns(),
        [
            .. result.Criteria.Where(criterion => criterion.Criterion.Star == star).Select(criterion =>
            {
                var requirement = requirements[criterion.Criterion.Id];
                return Row(catalogue, criterion, requirement, categories[requirement.Category]);
            }),
            .. star == lowest ? [] : new[] { Note(result, star, lowest) },
        ]) { FrozenColumns = 1 };
    }

    /// <summary>A line below the table for whoever sees this one sheet only; without number and answer it is read as nothing.</summary>
    private static IReadOnlyList<WrittenCell> Note(StarResult result, int star, int lowest) =>
    [
        WrittenCell.Nothing, WrittenCell.Nothing, WrittenCell.Nothing,
        new WrittenCell.Text(SheetsText.AlsoNeeds(star, lowest, result.Criteria.Count(criterion => criterion.Criterion.Star == star), result.Criteria.Count(criterion => criterion.Criterion.Star < star)), IsBold: true),
    ];

    private static WrittenColumn[] Columns() =>
    [
        new(SheetsText.Number, 10),
        new(SheetsText.Category, 16),
        new(SheetsText.Requirement, 22),
        new(SheetsText.Criterion, 60),
        new(SheetsText.Answer, 8, new([.. Answers.Select(SheetsText.Sign)], SheetsText.ChoiceTitle, SheetsText.ChoiceHelp), IsCentred: true),
        new(SheetsText.Reason, 36),
        new(SheetsText.Date, 12, IsCentred: true),
        new(SheetsText.Basis, 20),
        new(SheetsText.Missing, 44),
    ];

    private static IReadOnlyList<WrittenCell> Row(Catalogue catalogue, CriterionResult result, Requirement requirement, Category category)
    {
        var answer = StandingAnswer.Of(result, SheetsText.ProfileReasons);
        return
        [
            new WrittenCell.Text(result.Criterion.Id),
            new WrittenCell.Text(category.Title.Shown()),
            new WrittenCell.Text(requirement.Title.Shown()),
            new WrittenCell.Text(Plain(catalogue, result.Criterion.Summary)),
            new WrittenCell.Text(SheetsText.Sign(answer.Answer)),
            new WrittenCell.Text(answer.ReasonIn(Language.IsEnglish) ?? ""),
            answer.Date is { } date ? new WrittenCell.Day(date) : WrittenCell.Nothing,
            new WrittenCell.Text(SheetsText.BasisOf(result)),
            new WrittenCell.Text(Missing(catalogue, result)),
        ];
    }

    private static string Missing(Catalogue catalogue, CriterionResult result) =>
        result.Derived is Verdict.Unmet or Verdict.Unknown && result.Verdict is Verdict.Unmet or Verdict.Unknown
            ? string.Join('\n', result.Because.Where(because => because.Value is Truth.False or Truth.Unknown).DistinctBy(because => because.Control, StringComparer.Ordinal)
                .Select(because => "・" + SheetsText.MissingControl(Plain(catalogue, catalogue.Controls[because.Control].Title), because)))
            : "";

    private static string Plain(Catalogue catalogue, LocalText text) =>
        GlossaryParts.Plain(text.Shown(), term => catalogue.Glossary.TryGetValue(term, out var found) ? found.Term.Shown() : term);
}
