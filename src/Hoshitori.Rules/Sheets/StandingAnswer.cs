using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Sheets;

/// <summary>Our own words for "does not apply" where it follows from the firm's profile and not from a reason of the firm.</summary>
public sealed record ProfileReasons(LocalText Condition, LocalText DoesNotExist);

/// <summary>
/// What a check sheet shows as the answer of a criterion now, so that its reading gives the verdict that counts. The firm's
/// direct answer where it agrees with the verdict (it may say more: partly, a reason, a day), else what the verdict says.
/// </summary>
/// <param name="Answer">Never "does not apply" without a reason.</param>
/// <param name="Reason">The firm's own words.</param>
/// <param name="Ours">Our words, where the profile decides.</param>
public sealed record StandingAnswer(DirectState Answer, string? Reason = null, LocalText? Ours = null, DateOnly? Date = null)
{
    public static StandingAnswer Of(CriterionResult result, ProfileReasons words)
    {
        if (result.Direct is { } direct && direct.Verdict == result.Verdict && (direct.Answer != DirectState.NotApplicable || direct.Verdict == Verdict.NotApplicable))
        {
            return new(direct.Answer, Words.Clean(direct.Reason), null, direct.Date);
        }

        return result.Verdict switch
        {
            Verdict.Met => new(DirectState.Met),
            Verdict.Unmet => new(DirectState.Unmet),
            Verdict.NotApplicable => new(DirectState.NotApplicable, Words.Clean(result.Reason), result.NotApplicable switch
            {
                NotApplicableBecause.Condition => words.Condition,
                NotApplicableBecause.DoesNotExist => words.DoesNotExist,
                _ => null,
            }),
            _ => new(DirectState.Unknown),
        };
    }

    /// <summary>The reason as a sheet shows it.</summary>
    public string? ReasonIn(bool english) => Reason ?? Ours?.In(english);

    /// <summary>Whether a row says the same. What it leaves empty it does not contradict.</summary>
    internal bool Says(UnderstoodRow row) =>
        row.Answer == Answer
        && (row.Date is null || row.Date == Date)
        && (row.Reason is null || row.Reason == Reason || row.Reason == Ours?.Ja || row.Reason == Ours?.En);
}
