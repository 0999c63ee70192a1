using System.Globalization;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.QuickChecks;

namespace Hoshitori.Features.QuickChecks.Public;

/// <summary>The answers of a sheet as direct answers to its items, and back.</summary>
public static class SheetAnswers
{
    private static readonly IReadOnlyList<(QuickAnswer Quick, DirectState Direct)> Pairs =
    [
        (QuickAnswer.Done, DirectState.Met),
        (QuickAnswer.Partly, DirectState.Partly),
        (QuickAnswer.NotDone, DirectState.Unmet),
        (QuickAnswer.DontKnow, DirectState.Unknown),
    ];

    public static DirectState DirectOf(QuickAnswer answer) => Pairs.First(pair => pair.Quick == answer).Direct;

    /// <summary>The direct answer an item of the sheet gives. Its source is stored, so it is said in Japanese.</summary>
    public static DirectAnswer Answer(QuickAnswer answer, DateOnly day) =>
        new(DirectOf(answer), day, null, "25項目の自社診断 " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The sheet as far as a scope has answered its items; what the sheet has no word for is left open.</summary>
    public static AnswerSheet SheetOf(Edition edition, ScopeAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(answers);
        var direct = answers.Direct.GetValueOrDefault(edition.Id);
        return AnswerSheet.Empty(edition) with
        {
            Answers = QuickScore.ItemsOf(edition)
                .Select(item => (item.Id, Answer: direct?.GetValueOrDefault(item.Id)?.Answer))
                .Where(item => item.Answer is not null && Pairs.Any(pair => pair.Direct == item.Answer.Answer))
                .ToDictionary(item => item.Id, item => Pairs.First(pair => pair.Direct == item.Answer!.Answer).Quick, StringComparer.Ordinal),
        };
    }
}
