using CsCheck;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Answers;

public sealed class PastPictureTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 3, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<Func<long, HistoryEntry>> Entry = Gen.OneOf(
        Gen.Select(Gen.Int[0, 5], Gen.Enum<AnswerSource>(), Gen.OneOf("", "x"), RandomCase.Entry, Gen.Bool, RandomCase.Day,
            (control, source, reference, entry, takesBack, said) => new Func<long, HistoryEntry>(line =>
                new HistoryEntry.Said(line, Now, $"person:{line % 3}", new($"c{control}", source, reference, takesBack ? null : entry, said)))),
        Gen.Select(Gen.Int[0, 3], Gen.Enum<DirectState>(), Gen.Bool, (criterion, answer, takesBack) => new Func<long, HistoryEntry>(line =>
            new HistoryEntry.Answered(line, Now, "job", new("sample@1", $"k{criterion}", takesBack ? null : new(answer, null, "because"))))),
        Gen.Int[1, 30].Select(employees => new Func<long, HistoryEntry>(line => new HistoryEntry.Facts(line, Now, "job", Samples.Profile(employees)))));

    private static readonly Gen<List<HistoryEntry>> Histories = Entry.List[0, 60].Select(entries => entries.Select((entry, index) => entry(index + 1)).ToList());

    [Fact]
    public void Folding_the_whole_history_gives_the_picture_that_grew_line_by_line() =>
        Histories.Sample(history =>
        {
            // As the store does it: each change on top of the picture before it.
            var (answers, profile) = (ScopeAnswers.Empty, Profile.Unknown);
            foreach (var entry in history)
            {
                (answers, profile) = entry switch
                {
                    HistoryEntry.Said said => (answers.With([said.Statement with { By = said.By }]), profile),
                    HistoryEntry.Answered answered => (answers.With([answered.Statement]), profile),
                    _ => (answers, ((HistoryEntry.Facts)entry).Profile),
                };
            }

            AssertSame(answers, profile, PastPicture.Empty.With(history));
        }, iter: Cases.Single / 5);

    [Fact]
    public void Folding_day_by_day_equals_folding_at_once_in_any_order_of_reading() =>
        Gen.Select(Histories, Gen.Int[0, 60]).Sample((history, cut) =>
        {
            var whole = PastPicture.Empty.With(history);
            var parts = PastPicture.Empty.With(history.Take(cut).Reverse()).With(history.Skip(cut).Reverse());
            AssertSame(whole.Answers, whole.Profile, parts);
            Assert.Equal(history.Count, parts.Lines);
        }, iter: Cases.Single / 5);

    private static void AssertSame(ScopeAnswers answers, Profile profile, PastPicture folded)
    {
        Assert.Equal(answers.Controls.Keys.Order(), folded.Answers.Controls.Keys.Order());
        Assert.All(answers.Controls, pair =>
        {
            Assert.Equal(pair.Value.Version, folded.Answers.Controls[pair.Key].Version);
            Assert.Equal(pair.Value.Voices, folded.Answers.Controls[pair.Key].Voices);
        });
        Assert.Equal(Flat(answers), Flat(folded.Answers));
        Assert.Equal(profile.Employees, folded.Profile.Employees);
    }

    private static IEnumerable<(string, string, DirectAnswers)> Flat(ScopeAnswers answers) =>
        answers.Direct.SelectMany(edition => edition.Value, (edition, pair) => (edition.Key, pair.Key, pair.Value)).OrderBy(row => row.Item2);
}
