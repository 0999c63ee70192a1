using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Results;

/// <summary>Why a verdict changed between two days.</summary>
public enum ChangeCause
{
    /// <summary>Only time went by: something lapsed, or a day that lay ahead came.</summary>
    Time,

    /// <summary>Something was answered, mended or taken back.</summary>
    Answers,

    /// <summary>The facts of the firm changed.</summary>
    Profile,

    /// <summary>The catalogue was another one when one of the results was kept.</summary>
    Catalogue,
}

/// <summary>What a scope said of itself at the end of a day.</summary>
public sealed record DayPicture(ScopeAnswers Answers, Profile Profile, DateOnly Day);

/// <summary>Finds out why verdicts changed: goes from one result to the other in steps that change one thing each.</summary>
public static class ChangeCauses
{
    /// <summary>
    /// The causes of each changed criterion, in the order of the steps: today's catalogue in place of the one the earlier
    /// result was kept with, the later day, its answers, its profile, the catalogue of the later result.
    /// </summary>
    /// <returns>One entry for every change of <see cref="VerdictChange.Between"/>; none is without a cause.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<ChangeCause>> Of(
        Catalogue catalogue, Edition edition, int star,
        (IReadOnlyList<CriterionVerdict> Verdicts, DayPicture Picture) before,
        (IReadOnlyList<CriterionVerdict> Verdicts, DayPicture Picture) after)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var (first, last) = (before.Picture, after.Picture);
        List<(ChangeCause Cause, Dictionary<string, Verdict> Verdicts)> steps =
        [
            (ChangeCause.Catalogue, Judge(first)),
            (ChangeCause.Time, Judge(first with { Day = last.Day })),
            (ChangeCause.Answers, Judge(first with { Day = last.Day, Answers = last.Answers })),
            (ChangeCause.Profile, Judge(last)),
            (ChangeCause.Catalogue, VerdictChange.ById(after.Verdicts)),
        ];
        var start = VerdictChange.ById(before.Verdicts);
        return VerdictChange.Between(before.Verdicts, after.Verdicts)
            .ToDictionary(change => change.Criterion, change => Along(change.Criterion), StringComparer.Ordinal);

        Dictionary<string, Verdict> Judge(DayPicture picture) => VerdictChange.ById(VerdictText.Of(
            Interpreter.Evaluate(catalogue, edition, star, picture.Answers.AsFirm("", picture.Profile, picture.Day), picture.Day)));

        IReadOnlyList<ChangeCause> Along(string criterion)
        {
            var causes = new List<ChangeCause>();
            var verdict = VerdictChange.Find(start, criterion);
            foreach (var (cause, verdicts) in steps)
            {
                var next = VerdictChange.Find(verdicts, criterion);
                if (next != verdict && !causes.Contains(cause))
                {
                    causes.Add(cause);
                }

                verdict = next;
            }

            return causes;
        }
    }
}
