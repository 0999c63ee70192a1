using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Answers;

public sealed class MergingTests
{
    private static readonly DateOnly Day = Samples.Today;

    [Fact]
    public void What_arrives_becomes_the_voice_of_an_import_beside_what_people_said()
    {
        var people = ScopeAnswers.Empty.With([new Statement("a", AnswerSource.Person, "", Samples.Entry(ControlState.InPlace), Day)]);
        var merging = Merge(people, controls: ("a", Samples.Entry(ControlState.Absent)));
        var after = people.With(merging.Statements);
        Assert.Equal(2, after.Controls["a"].Voices.Count);
        Assert.NotEmpty(after.StandingOf("a", Day)!.Disagreeing);
    }

    [Fact]
    public void The_same_once_more_changes_nothing()
    {
        var entry = new ControlEntry(ControlState.Partly, Day, null, "note", ["list"]);
        var once = ScopeAnswers.Empty.With(Merge(ScopeAnswers.Empty, ("a", entry)).Statements);
        Assert.Empty(Merge(once, ("a", entry with { Evidence = ["list"] })).Statements);
        Assert.Single(Merge(once, ("a", entry with { Evidence = ["other"] })).Statements);
        Assert.Single(Merge(once, ("a", entry with { Note = "other" })).Statements);
    }

    [Theory]
    [InlineData(null, 1, 0)]
    [InlineData("2026-11-22", 1, 0)]
    [InlineData("2026-11-23", 1, 0)]
    [InlineData("2026-11-24", 0, 1)]
    public void A_newer_direct_answer_of_the_firm_stays(string? now, int written, int older)
    {
        var answers = now is null ? ScopeAnswers.Empty : ScopeAnswers.Empty.With(
            [new DirectStatement("e", "k", new(DirectState.Unmet, DateOnly.ParseExact(now, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))]);
        var merging = Direct(answers, new(DirectState.Met, Day));
        Assert.Equal((written, older), (merging.Direct.Count, merging.Older.Count));
        Assert.Equal((written, older), (Direct(answers, new(DirectState.Met, null)).Direct.Count, Direct(answers, new(DirectState.Met, null)).Older.Count));
    }

    [Fact]
    public void The_same_direct_answer_is_not_written_again()
    {
        var answer = new DirectAnswer(DirectState.Met, Day, null, "sheet");
        Assert.Empty(Direct(ScopeAnswers.Empty.With([new DirectStatement("e", "k", answer)]), answer).Direct);
    }

    [Theory]
    [InlineData(false, 28, true)]
    [InlineData(true, 30, false)]
    public void Facts_fill_what_is_missing_and_replace_only_when_asked(bool replace, int employees, bool servers)
    {
        var now = Samples.Profile(28, ("servers", true)) with { Name = "A" };
        var arriving = Samples.Profile(30, ("servers", false), ("remote_work", true)) with { Name = "A", Prefecture = "13", CapitalYen = 5, Industry = "wholesale", CorporateNumber = "1" };
        var merging = Merging.Of(ScopeAnswers.Empty, now, Controls(), NoDirect, arriving, replace, Day);
        Assert.Equal(["servers", "employees"], merging.Differing);
        Assert.Equal(
            ("A", "1", employees, 5L, "wholesale", "13", servers, true),
            (merging.Profile.Name, merging.Profile.CorporateNumber, merging.Profile.Employees!.Value, merging.Profile.CapitalYen!.Value, merging.Profile.Industry, merging.Profile.Prefecture, merging.Profile.Uses["servers"], merging.Profile.Uses["remote_work"]));
    }

    [Fact]
    public void A_source_that_said_something_newer_here_is_not_talked_back()
    {
        var newer = ScopeAnswers.Empty.With([new Statement("a", AnswerSource.Person, "", Samples.Entry(ControlState.InPlace), Day)]);
        Statement Old(ControlState state) => new("a", AnswerSource.Person, "", Samples.Entry(state), Day.AddDays(-1));
        var merging = Merging.Of(newer, Profile.Unknown, [Old(ControlState.Absent)], NoDirect, null, false, Day);
        Assert.Empty(merging.Statements);
        Assert.Equal(["a"], merging.OlderControls);
        Assert.Empty(Merging.Of(newer, Profile.Unknown, [Old(ControlState.InPlace)], NoDirect, null, false, Day).OlderControls);
        Assert.Single(Merging.Of(newer, Profile.Unknown, [Old(ControlState.Absent) with { Source = AnswerSource.Import }], NoDirect, null, false, Day).Statements);
        Assert.Single(Merging.Of(newer, Profile.Unknown, [Old(ControlState.Absent) with { Said = Day }], NoDirect, null, false, Day).Statements);
    }

    [Fact]
    public void Without_arriving_facts_the_profile_stays()
    {
        var now = Samples.Profile(28);
        var merging = Merging.Of(ScopeAnswers.Empty, now, Controls(), NoDirect, null, true, Day);
        Assert.Same(now, merging.Profile);
        Assert.Empty(merging.Differing);
    }

    private static readonly Dictionary<string, IReadOnlyDictionary<string, DirectAnswer>> NoDirect = [];

    private static Merging Merge(ScopeAnswers answers, params (string Control, ControlEntry Entry)[] controls) =>
        Merging.Of(answers, Profile.Unknown, Controls(controls), NoDirect, null, false, Day);

    private static Merging Direct(ScopeAnswers answers, DirectAnswer answer) => Merging.Of(
        answers, Profile.Unknown, Controls(),
        new Dictionary<string, IReadOnlyDictionary<string, DirectAnswer>> { ["e"] = new Dictionary<string, DirectAnswer> { ["k"] = answer } }, null, false, Day);

    private static Statement[] Controls(params (string Control, ControlEntry Entry)[] controls) => [.. controls.Select(pair => new Statement(pair.Control, AnswerSource.Import, "", pair.Entry, Day))];
}
