using Hoshitori.Rules.Evaluations;

namespace Hoshitori.Rules.Results;

/// <summary>The verdict of one criterion, as a kept result holds it.</summary>
/// <param name="Criterion">Id of the criterion within its edition.</param>
public readonly record struct CriterionVerdict(string Criterion, Verdict Verdict);

/// <summary>
/// How a kept result writes its verdicts: <c>1-1-1-1:m 1-1-1-2:u</c>, in the order of the edition. Readable without a
/// catalogue, so that it outlives every revision. Letters: <c>m</c> met, <c>u</c> unmet, <c>q</c> unknown, <c>n</c> not applicable.
/// </summary>
public static class VerdictText
{
    private const string Letters = "uqmn";

    /// <exception cref="ArgumentException">An id is empty or holds a space or a colon.</exception>
    public static string Write(IEnumerable<CriterionVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        return string.Join(' ', verdicts.Select(Word));
    }

    /// <exception cref="FormatException">It was not written by <see cref="Write"/>.</exception>
    public static IReadOnlyList<CriterionVerdict> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? [] : [.. text.Split(' ').Select(Parse)];
    }

    /// <summary>The verdict of one criterion in a written text; <c>null</c> when it is not there.</summary>
    public static Verdict? Find(string text, string criterion)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan()[range];
            if (word.Length == criterion.Length + 2 && word.StartsWith(criterion, StringComparison.Ordinal) && word[^2] == ':')
            {
                return Parse(word.ToString()).Verdict;
            }
        }

        return null;
    }

    /// <summary>The verdicts of a judgement.</summary>
    public static IReadOnlyList<CriterionVerdict> Of(StarResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. result.Criteria.Select(judged => new CriterionVerdict(judged.Criterion.Id, judged.Verdict))];
    }

    private static string Word(CriterionVerdict verdict) =>
        string.IsNullOrEmpty(verdict.Criterion) || verdict.Criterion.AsSpan().ContainsAny(' ', ':')
            ? throw new ArgumentException($"\"{verdict.Criterion}\" cannot be the id of a criterion", nameof(verdict))
            : $"{verdict.Criterion}:{Letters[(int)verdict.Verdict]}";

    private static CriterionVerdict Parse(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var verdict = colon == word.Length - 2 ? Letters.IndexOf(word[^1], StringComparison.Ordinal) : -1;
        return colon > 0 && verdict >= 0 ? new(word[..colon], (Verdict)verdict) : throw new FormatException($"\"{word}\" is no verdict of a criterion");
    }
}
