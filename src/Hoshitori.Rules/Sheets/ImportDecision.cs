namespace Hoshitori.Rules.Sheets;

/// <summary>What becomes of a preview somebody agreed to (取り込みの判断): what is written, and what is not what they saw any more.</summary>
/// <param name="Taken">Changes to be written: agreed to, and still exactly what was shown.</param>
/// <param name="ChangedMeanwhile">Agreed to, but the answer was changed since; the person decides again.</param>
public sealed record ImportDecision(IReadOnlyList<AnswerChange> Taken, IReadOnlyList<AnswerChange> ChangedMeanwhile)
{
    /// <param name="now">The preview as it is at the moment of writing.</param>
    /// <param name="agreed">Criterion to the <see cref="AnswerChange.Stamp"/> that was shown. One that says what stands by now needs no change.</param>
    public static ImportDecision Of(SheetPreview now, IReadOnlyDictionary<string, string> agreed)
    {
        var asked = now.Changes.Where(change => agreed.ContainsKey(change.Row.Criterion)).ToLookup(change => agreed[change.Row.Criterion] == change.Stamp);
        return new([.. asked[true]], [.. asked[false]]);
    }
}
