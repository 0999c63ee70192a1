using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Tests.Answers;

public sealed class StandingTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Fact]
    public void Nobody_said_anything() => Assert.Null(Standing.Of([], Day));

    [Fact]
    public void The_newest_counts_also_when_it_is_worse()
    {
        var standing = Standing.Of([Says(AnswerSource.Check, ControlState.InPlace, Day.AddDays(-3)), Says(AnswerSource.Person, ControlState.Absent, Day)], Day)!;
        Assert.Equal(ControlState.Absent, standing.Counts.Entry.State);
        Assert.Equal(AnswerSource.Check, Assert.Single(standing.Disagreeing).Source);
    }

    [Fact]
    public void The_newest_counts_also_when_it_is_better() =>
        Assert.Equal(ControlState.InPlace, Standing.Of(
            [Says(AnswerSource.Person, ControlState.Absent, Day.AddDays(-1)), Says(AnswerSource.Check, ControlState.InPlace, Day)], Day)!.Counts.Entry.State);

    [Theory]
    [InlineData(ControlState.Absent, ControlState.Partly)]
    [InlineData(ControlState.Partly, ControlState.InPlace)]
    [InlineData(ControlState.InPlace, ControlState.NotApplicable)]
    [InlineData(ControlState.NotApplicable, ControlState.Unknown)]
    [InlineData(ControlState.Absent, ControlState.Unknown)]
    public void On_one_day_the_first_of_these_counts_whoever_says_it(ControlState counts, ControlState other)
    {
        Assert.Equal(counts, Standing.Of([Says(AnswerSource.Check, counts, Day), Says(AnswerSource.Person, other, Day)], Day)!.Counts.Entry.State);
        Assert.Equal(counts, Standing.Of([Says(AnswerSource.Check, other, Day), Says(AnswerSource.Person, counts, Day)], Day)!.Counts.Entry.State);
    }

    [Fact]
    public void A_voice_counts_until_its_last_day_and_falls_back_after()
    {
        Voice[] voices = [Says(AnswerSource.Person, ControlState.Absent, Day.AddDays(-9)), Says(AnswerSource.Document, ControlState.InPlace, Day) with { Until = Day.AddDays(5) }];
        Assert.Equal(ControlState.InPlace, Standing.Of(voices, Day.AddDays(5))!.Counts.Entry.State);
        Assert.Equal(ControlState.Absent, Standing.Of(voices, Day.AddDays(6))!.Counts.Entry.State);
    }

    [Fact]
    public void Voices_that_agree_are_no_disagreement()
    {
        var standing = Standing.Of([Says(AnswerSource.Person, ControlState.InPlace, Day), Says(AnswerSource.Check, ControlState.InPlace, Day)], Day)!;
        Assert.Single(standing.Others);
        Assert.Empty(standing.Disagreeing);
        Assert.Equal(AnswerSource.Person, standing.Counts.Source);
    }

    private static Voice Says(AnswerSource source, ControlState state, DateOnly said) => new(source, "", new ControlEntry(state, null), said);
}
