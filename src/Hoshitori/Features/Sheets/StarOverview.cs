using Hoshitori.Platform.Text;
using Hoshitori.Platform.Workbooks;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Features.Sheets;

/// <summary>The first sheet of an exported result: whose it is, by what it was judged, what it is worth, how to read and return it.</summary>
internal static class StarOverview
{
    private static readonly DirectState[] Answers = [DirectState.Met, DirectState.Partly, DirectState.Unmet, DirectState.NotApplicable, DirectState.Unknown];

    public static WrittenSheet Of(Firm firm, StarResult result, IReadOnlyList<int> stars) => new(SheetsText.Overview,
        [new("", 26), new("", 80)],
        [
            [new WrittenCell.Text(SheetsText.Title, IsBold: true), WrittenCell.Nothing],
            Line(SheetsText.Firm, firm.Profile.Name ?? SheetsText.NoName),
            Line(SheetsText.Scope, result.Scope),
            Line(SheetsText.Edition, $"{result.Edition.Title.Shown()} ({result.Edition.Id})"),
            Line(SheetsText.Revision, result.Revision),
            [Label(SheetsText.JudgedOn), new WrittenCell.Text(Day(result.Date))],
            Line(SheetsText.Status, SheetsText.SelfAssessed),
            .. stars.Select(star => Line(SheetsText.Counts(star), SheetsText.CountsLine(Count(result, star)))),
            .. stars.Skip(1).Select(star => Line("", SheetsText.Includes(star))),
            [Label(SheetsText.Official), new WrittenCell.Link(result.Edition.OfficialUrl, new Uri(result.Edition.OfficialUrl))],
            Line("", SheetsText.OursNotOfficial),
            .. Answers.Select((answer, at) => Line(at == 0 ? SheetsText.HowToAnswer : "", $"{SheetsText.Sign(answer)}　{SheetsText.Meaning(answer)}")),
            Line(SheetsText.HowToReturn, SheetsText.HowToReturnLine),
        ],
        IsTable: false);

    /// <summary>Every criterion a star asks for, those of the stars below it included.</summary>
    private static Summary Count(StarResult result, int star)
    {
        CriterionResult[] asked = [.. result.Criteria.Where(criterion => criterion.Criterion.Star <= star)];
        int Of(Verdict verdict) => asked.Count(criterion => criterion.Verdict == verdict);
        return new(asked.Length, Of(Verdict.Met), Of(Verdict.Unmet), Of(Verdict.Unknown), Of(Verdict.NotApplicable));
    }

    private static WrittenCell[] Line(string label, string text) => [Label(label), new WrittenCell.Text(text)];

    private static WrittenCell.Text Label(string text) => new(text, IsBold: true);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
