using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Sheets;

/// <summary>An answer a check sheet would change.</summary>
/// <param name="Before">What stands now.</param>
/// <param name="After">The direct answer to keep. It has no date where neither the row nor the same answer before names one.</param>
/// <param name="VerdictBefore">The verdict now.</param>
/// <param name="VerdictAfter">The verdict then: where the controls decide, they still do.</param>
public sealed record AnswerChange(UnderstoodRow Row, StandingAnswer Before, DirectAnswer After, Verdict VerdictBefore, Verdict VerdictAfter)
{
    private const int StampLetters = 16;

    /// <summary>
    /// Changes when what stands now or what is to come changes: whoever agreed to a change agreed to this one. Written with
    /// hexadecimal digits.
    /// </summary>
    public string Stamp => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JoinedText)))[..StampLetters];

    private string JoinedText => string.Join('\u001f', Row.Criterion, Before.Answer, Before.ReasonIn(english: false), Day(Before.Date), After.Answer, After.Reason, Day(After.Date));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>What taking over a check sheet would do, before anything is stored.</summary>
/// <param name="Changes">In official order.</param>
/// <param name="Unchanged">Rows that say what stands already.</param>
/// <param name="Refused">Rows that were not understood; they change nothing.</param>
public sealed record SheetPreview(IReadOnlyList<AnswerChange> Changes, IReadOnlyList<UnderstoodRow> Unchanged, IReadOnlyList<NotUnderstoodRow> Refused)
{
    /// <summary>Compares a reading with a result.</summary>
    /// <param name="now">Judged for the highest star of the edition that was read, so that no row is without its criterion.</param>
    /// <param name="source">Where the answers come from; kept with each of them.</param>
    public static SheetPreview Of(SheetReading reading, StarResult now, ProfileReasons words, SheetSource source)
    {
        var results = now.Criteria.ToDictionary(result => result.Criterion.Id, StringComparer.Ordinal);
        var changes = new List<AnswerChange>();
        var unchanged = new List<UnderstoodRow>();
        foreach (var row in reading.Understood)
        {
            var result = results.GetValueOrDefault(row.Criterion)
                ?? throw new ArgumentException($"criterion {row.Criterion} was not judged; take the highest star of {now.Edition.Id}", nameof(now));
            var before = StandingAnswer.Of(result, words);
            if (before.Says(row))
            {
                unchanged.Add(row);
            }
            else
            {
                var after = After(row, before, source.Of(row.Place));
                changes.Add(new(row, before, after, result.Verdict, result.Derived == Verdict.Unknown ? after.Verdict : result.Derived));
            }
        }

        return new(changes, unchanged, reading.NotUnderstood);
    }

    /// <summary>The firm with the changes taken over as direct answers of an edition.</summary>
    public Firm ApplyTo(Firm firm, Edition edition)
    {
        var answers = new Dictionary<string, DirectAnswer>(firm.Direct.GetValueOrDefault(edition.Id) ?? new Dictionary<string, DirectAnswer>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var change in Changes)
        {
            answers[change.Row.Criterion] = change.After;
        }

        return firm with
        {
            Direct = new Dictionary<string, IReadOnlyDictionary<string, DirectAnswer>>(firm.Direct, StringComparer.Ordinal) { [edition.Id] = answers },
        };
    }

    // An answer that stays keeps the reason and the day the row does not name; those of another answer go with it.
    private static DirectAnswer After(UnderstoodRow row, StandingAnswer before, string source) => row.Answer == before.Answer
        ? new(row.Answer, row.Date ?? before.Date, row.Reason ?? before.Reason, source)
        : new(row.Answer, row.Date, row.Reason, source);
}
