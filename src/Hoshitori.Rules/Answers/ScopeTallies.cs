using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Evaluations.Compiled;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Questionnaires;

namespace Hoshitori.Rules.Answers;

/// <summary>A scope in three numbers, for totals over many organisations.</summary>
/// <param name="Asked">Questions asked for the target star.</param>
/// <param name="Answered">Those of them with an answer other than "don't know".</param>
/// <param name="ReadyStars">Bit n is set when star n is ready.</param>
public sealed record ScopeTally(int Asked, int Answered, int ReadyStars)
{
    public bool IsReady(int star) => (ReadyStars & (1 << star)) != 0;
}

/// <summary>Counts scopes by the newest edition of each scheme; quick enough to be done at every save.</summary>
public sealed class ScopeTallies
{
    private readonly Catalogue catalogue;
    private readonly QuestionCounts questions;
    private readonly RowLayout layout;
    private readonly List<(int Star, CompiledEdition Compiled)> compiled = [];
    private readonly List<(int Star, Edition Edition)> declared = [];

    public ScopeTallies(Catalogue catalogue, QuestionCounts questions)
    {
        (this.catalogue, this.questions, layout) = (catalogue, questions, RowLayout.Of(catalogue));
        foreach (var edition in catalogue.Editions.Select(edition => edition.Scheme).Distinct(StringComparer.Ordinal).Select(scheme => catalogue.Edition(scheme, null)!))
        {
            foreach (var star in edition.Stars)
            {
                if (edition.Readiness == Readiness.All)
                {
                    compiled.Add((star, CompiledEdition.Compile(catalogue, edition, star, layout)));
                }
                else
                {
                    declared.Add((star, edition));
                }
            }
        }
    }

    /// <summary>Counts a firm on a business day of Asia/Tokyo.</summary>
    public ScopeTally Of(int targetStar, Firm firm, DateOnly date)
    {
        var (asked, answered) = (0, 0);
        foreach (var control in questions.Asked(targetStar, firm.Profile))
        {
            asked++;
            answered += firm.Controls.TryGetValue(control.Id, out var entry) && entry.State != ControlState.Unknown ? 1 : 0;
        }

        return new(asked, answered, ReadyStars(firm, date));
    }

    private int ReadyStars(Firm firm, DateOnly date)
    {
        var row = new byte[layout.Length];
        layout.Write(firm, row);
        return compiled.Where(star => IsReady(star.Compiled, row, firm, date)).Select(star => star.Star)
            .Concat(declared.Where(star => Interpreter.Evaluate(catalogue, star.Edition, star.Star, firm, date).Ready).Select(star => star.Star))
            .Aggregate(0, (stars, star) => stars | (1 << star));
    }

    private static bool IsReady(CompiledEdition edition, byte[] row, Firm firm, DateOnly date)
    {
        var (direct, verdicts) = (new Verdict[edition.Criteria.Count], new Verdict[edition.Criteria.Count]);
        edition.WriteDirect(firm, direct);
        edition.On(date).Judge(row, direct, verdicts);
        return Array.TrueForAll(verdicts, verdict => verdict is Verdict.Met or Verdict.NotApplicable);
    }
}
