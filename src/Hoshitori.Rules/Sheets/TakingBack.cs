using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Sheets;

/// <summary>One answer an import wrote.</summary>
/// <param name="Before">The direct answer it replaced; <c>null</c> where there was none.</param>
public sealed record ImportedAnswer(string Criterion, DirectAnswer? Before, DirectAnswer After);

/// <summary>Taking an import back (取り込みの取り消し): new lines that restore what stood before it; nothing is erased.</summary>
/// <param name="Restored">What is written.</param>
/// <param name="Left">Criteria somebody answered anew since; their answers stay.</param>
public sealed record TakingBack(IReadOnlyList<DirectStatement> Restored, IReadOnlyList<string> Left)
{
    public static TakingBack Of(string edition, IReadOnlyList<ImportedAnswer> imported, ScopeAnswers now)
    {
        var direct = now.Direct.GetValueOrDefault(edition);
        var still = imported.ToLookup(answer => direct?.GetValueOrDefault(answer.Criterion)?.Answer == answer.After);
        return new(
            [.. still[true].Select(answer => new DirectStatement(edition, answer.Criterion, answer.Before))],
            [.. still[false].Select(answer => answer.Criterion)]);
    }
}
