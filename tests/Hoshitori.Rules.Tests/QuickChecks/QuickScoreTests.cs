using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.QuickChecks;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.QuickChecks;

/// <summary>Ten items i0–i9 in five topics of two; answers are written as one letter per item: D done, P partly, N not done, ? don't know, - unanswered.</summary>
public sealed class QuickScoreTests
{
    private static readonly Edition Edition = Samples.Edition(
    [
        Samples.Criterion("commitment", Samples.One("c"), star: 1),
        .. Enumerable.Range(0, 10).Select(i => Samples.Criterion($"i{i}", Samples.One("c"), star: 2, question: Samples.Text("?"))),
    ]) with
    {
        Scoring = new(4, 2, 0, -1, [Band("full", 40, 40), Band("mostly", 28, 39), Band("critical", -10, 27)]),
    };

    private static readonly Catalogue Catalogue = Samples.Catalogue([Samples.Control("c")], Edition) with
    {
        Threats = [.. Enumerable.Range(0, 5).Select(i => new Threat(
            $"t{i}", Samples.Text("t"), [$"i{2 * i}", $"i{(2 * i) + 1}", "of-another-edition"], Samples.Text("attack"), Samples.Text("monday"), []))],
    };

    [Theory]
    [InlineData("DDDDDDDDDD", 40, "full")]
    [InlineData("DDDDDDDDDP", 38, "mostly")]
    [InlineData("DDDDDDDDD?", 35, "mostly")]
    [InlineData("DDDDDDDNNN", 28, "mostly")]
    [InlineData("DDDDDDDNN?", 27, "critical")]
    [InlineData("PPPPPPPPPP", 20, "critical")]
    [InlineData("??????????", -10, "critical")]
    public void A_complete_sheet_has_a_total_and_a_band(string answers, int points, string band)
    {
        var score = Score(answers);

        Assert.Equal((points, 10, 10, true), (score.Points, score.Answered, score.Total, score.IsFinal));
        Assert.Equal(band, score.Band?.Id);
        Assert.Empty(score.Unanswered);
    }

    [Theory]
    [InlineData("DP-N?DDDDD", 25, 9, "i2")]
    [InlineData("D---------", 4, 1, "i1 i2 i3 i4 i5 i6 i7 i8 i9")]
    [InlineData("----------", 0, 0, "i0 i1 i2 i3 i4 i5 i6 i7 i8 i9")]
    public void An_unanswered_item_costs_nothing_and_leaves_the_score_open(string answers, int points, int answered, string open)
    {
        var score = Score(answers);

        Assert.Equal((points, answered, 10, false), (score.Points, score.Answered, score.Total, score.IsFinal));
        Assert.Null(score.Band);
        Assert.Equal(open, Ids(score.Unanswered));
    }

    [Theory]
    [InlineData("DDPPNN??DP", "t3 t2 t1")]
    [InlineData("NNDDNNDDNN", "t0 t2 t4")] // equals keep the catalogue's order
    [InlineData("NNNNNNNNNN", "t0 t1 t2")]
    [InlineData("DDDDDDDDDD", "")] // nothing to gain
    [InlineData("DDDDDDDDDP", "t4")]
    [InlineData("D-P-------", "t1")] // shares are of the answered items
    [InlineData("DNP-N?DDDD", "t2 t0 t1")]
    [InlineData("----------", "")]
    public void The_weakest_topics_are_those_with_the_lowest_share_of_points(string answers, string weakest) =>
        Assert.Equal(weakest, string.Join(' ', Score(answers).Weakest.Select(topic => topic.Threat.Id)));

    [Fact]
    public void A_total_no_band_covers_has_none()
    {
        var gap = Edition with { Scoring = Edition.Scoring! with { Bands = [Band("full", 40, 40)] } };

        Assert.Null(Score("DDDDDDDDDP", gap).Band);
        Assert.True(Score("DDDDDDDDDP", gap).IsFinal);
    }

    [Fact]
    public void A_topic_tells_its_points_of_those_in_reach()
    {
        var topic = Assert.Single(Score("DP--------").Weakest);

        Assert.Equal((6, 8, 0.75m), (topic.Points, topic.Reachable, topic.Share));
    }

    [Fact]
    public void Items_nobody_knows_are_listed_apart() => Assert.Equal("i1 i3", Ids(Score("D?N?-DDDDD").DontKnow));

    [Fact]
    public void Answers_to_what_is_no_item_are_ignored()
    {
        var score = QuickScore.Of(Catalogue, Edition, new Dictionary<string, QuickAnswer> { ["commitment"] = QuickAnswer.Done, ["x"] = QuickAnswer.Done });

        Assert.Equal((0, 0, 10), (score.Points, score.Answered, score.Total));
    }

    [Fact]
    public void What_is_no_answer_of_the_sheet_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => QuickScore.Of(Catalogue, Edition, new Dictionary<string, QuickAnswer> { ["i0"] = (QuickAnswer)9 }));

    [Fact]
    public void An_edition_without_scoring_is_refused_by_name()
    {
        var refusal = Assert.Throws<ArgumentException>(
            () => QuickScore.Of(Catalogue, Edition with { Scoring = null }, new Dictionary<string, QuickAnswer>()));

        Assert.Contains("sample@1", refusal.Message, StringComparison.Ordinal);
    }

    private static Band Band(string id, int min, int max) => new(id, min, max, Samples.Text(id), Samples.Text(id), Samples.Text(id));

    private static string Ids(IEnumerable<Criterion> criteria) => string.Join(' ', criteria.Select(criterion => criterion.Id));

    private static QuickScore Score(string answers, Edition? edition = null) => QuickScore.Of(Catalogue, edition ?? Edition, answers
        .Select((letter, i) => (Item: $"i{i}", Answer: "DPN?".IndexOf(letter, StringComparison.Ordinal)))
        .Where(pair => pair.Answer >= 0)
        .ToDictionary(pair => pair.Item, pair => (QuickAnswer)pair.Answer));
}
