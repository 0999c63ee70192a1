using System.Globalization;
using Hoshitori.Platform.Text;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Ui;

namespace Hoshitori.Host.Commands;

/// <summary>The answer of <c>evaluate</c> for people: where the firm stands, then every open criterion with its next step.</summary>
internal static class EvaluationReport
{
    public static void Write(TextWriter output, Catalogue catalogue, Firm firm, StarResult result)
    {
        var summary = result.Summary;
        output.WriteLine(CommandsText.Head(firm.Profile.Name ?? result.Scope, result.Star, result.Edition.Id, result.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        var open = Open(result).ToList();
        output.WriteLine(result.Ready ? CommandsText.Ready(result.Star) : CommandsText.NotReady(result.Star, open.Count));
        output.WriteLine(CommandsText.Counts(summary.Total, summary.Met, summary.Unmet, summary.Unknown, summary.NotApplicable));
        foreach (var criterion in open)
        {
            output.WriteLine();
            output.WriteLine($"{Mark(criterion.Verdict)} {criterion.Criterion.Id}  {UiText.Of(criterion.Verdict)}  {criterion.Criterion.Summary.Shown()}");
            foreach (var because in criterion.Because.Where(because => because.Value is Truth.False or Truth.Unknown))
            {
                var control = catalogue.Controls[because.Control];
                output.WriteLine($"    {control.Title.Shown()}");
                output.WriteLine($"    {CommandsText.NextStep}{Plain(catalogue, control.How[0])}");
            }
        }
    }

    /// <summary>What stands between the firm and the star; a declaration asks only for its own gates.</summary>
    private static IEnumerable<CriterionResult> Open(StarResult result) => result.Edition.Readiness == Readiness.All
        ? result.Criteria.Where(criterion => criterion.Verdict is Verdict.Unmet or Verdict.Unknown)
        : result.Criteria.Where(criterion => criterion.Criterion.Star == result.Star && criterion.Criterion.Gate switch
        {
            Gate.Met => criterion.Verdict != Verdict.Met,
            Gate.Answered => criterion.Direct is null && criterion.Because.Any(because => because.Reason == ValueReason.Unanswered),
            _ => false,
        });

    private static string Mark(Verdict verdict) => verdict == Verdict.Unmet ? "☆" : "？";

    private static string Plain(Catalogue catalogue, LocalText text) =>
        GlossaryParts.Plain(text.Shown(), term => catalogue.Glossary[term].Term.Shown());
}
