using Hoshitori.Platform.CompanyFiles;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Tests.CompanyFiles;

/// <summary>What goes out comes back, whatever a firm has said and in whatever letters.</summary>
public sealed class CompanyFileWriterTests
{
    private const int Rounds = 300;
    private static readonly DateOnly Day = new(2026, 11, 23);

    private static readonly string[] Texts =
    [
        "棚の表", "\"quoted\" \\ back", "line\nline\r\n\ttab", "- ? : { } [ ] , & * # | > % @ `", "'", "2026-10-01", "true", "~", "007", " spaces around ", "😀𠮷", "\u0085\u2028\uFEFF\uFFFD\u0007", "=SUM(A1)", new string('長', 1999),
    ];

    private static readonly string[] Uses = ["servers", "remote_work"];

    private static readonly string[] Controls = [.. SampleCompany.Catalogue.Controls.Keys.Order(StringComparer.Ordinal).Take(12)];

    [Fact]
    public void Every_scope_comes_back_as_it_was()
    {
        var chance = new Random(20261128);
        for (var round = 0; round < Rounds; round++)
        {
            var (profile, answers) = (AnyProfile(chance), AnyAnswers(chance));

            var read = SampleCompany.Read(CompanyFileWriter.Write("全社 \"本\"", profile, answers, Day));

            Assert.Empty(read.Problems);
            Assert.Equal("全社 \"本\"", read.Firm!.Scope);
            Assert.Equal(profile with { Uses = read.Firm.Profile.Uses }, read.Firm.Profile);
            Assert.Equal(profile.Uses.OrderBy(use => use.Key, StringComparer.Ordinal), read.Firm.Profile.Uses.OrderBy(use => use.Key, StringComparer.Ordinal));
            Assert.Equal(Said(answers.Controls.SelectMany(control => control.Value.Voices, (control, voice) => (control.Key, voice))), Said(Back(read).Controls.SelectMany(control => control.Value.Voices, (control, voice) => (control.Key, voice))));
            Assert.Equal(Direct(answers), Direct(Back(read)));
        }
    }

    [Fact]
    public void The_voice_that_counts_comes_first_so_that_commands_judge_the_same()
    {
        var answers = ScopeAnswers.Empty.With(
        [
            new Statement(Controls[0], AnswerSource.Person, "", new(ControlState.Absent, null), Day.AddDays(-2)),
            new Statement(Controls[0], AnswerSource.Import, "", new(ControlState.InPlace, Day), Day),
        ]);

        var read = SampleCompany.Read(CompanyFileWriter.Write("全社", Profile.Unknown, answers, Day));

        Assert.Equal(ControlState.InPlace, read.Firm!.Controls[Controls[0]].State);
        Assert.Equal([AnswerSource.Import, AnswerSource.Person], read.Voices.Select(voice => voice.Source));
    }

    [Fact]
    public void A_scope_that_said_nothing_is_a_short_file() =>
        Assert.Equal("format: 1\nscope: {name: \"全社\"}\ncompany: {}\n", CompanyFileWriter.Write("全社", Profile.Unknown, ScopeAnswers.Empty, Day));

    private static ScopeAnswers Back(CompanyRead read) => ScopeAnswers.Empty
        .With(read.Voices.Select(voice => voice.TakenOver(Day)))
        .With(read.Firm!.Direct.SelectMany(edition => edition.Value, (edition, answer) => new DirectStatement(edition.Key, answer.Key, answer.Value)));

    private static IEnumerable<string> Said(IEnumerable<(string Control, Voice Voice)> voices) => voices
        .Select(pair => $"{pair.Control} {pair.Voice with { Entry = pair.Voice.Entry with { Evidence = null } }} {string.Join('|', pair.Voice.Entry.Evidence ?? [])}")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Direct(ScopeAnswers answers) => answers.Direct
        .SelectMany(edition => edition.Value.Where(answer => answer.Value.Answer is not null), (edition, answer) => $"{edition.Key} {answer.Key} {answer.Value.Answer}").Order(StringComparer.Ordinal);

    private static Profile AnyProfile(Random chance) => new(
        Maybe(chance, Text), Maybe(chance, _ => "7000012050002"), chance.Next(3) == 0 ? null : chance.Next(10_000), chance.Next(3) == 0 ? null : chance.NextInt64(1_000_000_000),
        Maybe(chance, _ => "wholesale"), Maybe(chance, _ => "13"),
        new Dictionary<string, bool>(Uses.Where(_ => chance.Next(2) == 0).Select(use => KeyValuePair.Create(use, chance.Next(2) == 0)), StringComparer.Ordinal));

    private static ScopeAnswers AnyAnswers(Random chance) => ScopeAnswers.Empty
        .With(Enumerable.Range(0, chance.Next(20)).Select(_ => new Statement(
            Controls[chance.Next(Controls.Length)],
            chance.Next(2) == 0 ? AnswerSource.Person : AnswerSource.Import,
            "",
            new((ControlState)chance.Next(5), MaybeDay(chance), Maybe(chance, Text), Maybe(chance, Text), chance.Next(4) == 0 ? [Text(chance), Text(chance)] : null),
            Day.AddDays(-chance.Next(400)),
            MaybeDay(chance))))
        .With(Enumerable.Range(0, chance.Next(6)).Select(at => new DirectStatement(
            "scs@2026-03-27", $"1-2-1-{at % 2 + 1}", chance.Next(5) == 0 ? null : new((DirectState)chance.Next(5), MaybeDay(chance), Maybe(chance, Text), Maybe(chance, _ => Texts[chance.Next(5)])))));

    private static string Text(Random chance) => Texts[chance.Next(Texts.Length)];

    private static string? Maybe(Random chance, Func<Random, string> make) => chance.Next(2) == 0 ? null : make(chance);

    private static DateOnly? MaybeDay(Random chance) => chance.Next(2) == 0 ? null : Day.AddDays(chance.Next(-400, 400));
}
