using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Sheets;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Sheets;

/// <summary>What is agreed to is written exactly as it was shown; and all of it can be taken back.</summary>
public sealed class ImportTests
{
    private const string Edition = "e";
    private static readonly DirectAnswer Earlier = new(DirectState.Partly, null, "前から", "earlier");
    private static readonly DirectAnswer Imported = new(DirectState.Met, null, null, "sheet");

    [Fact]
    public void What_was_agreed_to_and_still_stands_is_taken_and_the_rest_is_left()
    {
        var (one, two) = (Change("1-1-1-1", DirectState.Met), Change("1-1-1-2", DirectState.Unmet));

        var decision = ImportDecision.Of(new([one, two], [], []), Agreed((one.Row.Criterion, one.Stamp)));

        Assert.Equal([one], decision.Taken);
        Assert.Empty(decision.ChangedMeanwhile);
    }

    [Fact]
    public void What_changed_since_it_was_shown_is_asked_again()
    {
        var (shown, now) = (Change("1-1-1-1", DirectState.Met), Change("1-1-1-1", DirectState.Met, before: DirectState.Partly));

        var decision = ImportDecision.Of(new([now], [], []), Agreed((shown.Row.Criterion, shown.Stamp)));

        Assert.Empty(decision.Taken);
        Assert.Equal([now], decision.ChangedMeanwhile);
    }

    [Fact]
    public void What_somebody_else_answered_alike_meanwhile_needs_nothing() =>
        Assert.Equal((0, 0), (Decide().Taken.Count, Decide().ChangedMeanwhile.Count));

    [Fact]
    public void Taking_back_says_again_what_stood_before_and_takes_back_what_was_new()
    {
        var now = Said(("1-1-1-1", Imported), ("1-1-1-2", Imported));

        var back = TakingBack.Of(Edition, [new("1-1-1-1", Earlier, Imported), new("1-1-1-2", null, Imported)], now);

        Assert.Equal([new(Edition, "1-1-1-1", Earlier), new DirectStatement(Edition, "1-1-1-2", null)], back.Restored);
        Assert.Empty(back.Left);
        Assert.Equal(Earlier, now.With(back.Restored).Direct[Edition]["1-1-1-1"].Answer);
        Assert.Null(now.With(back.Restored).Direct[Edition]["1-1-1-2"].Answer);
    }

    [Fact]
    public void What_was_answered_anew_since_the_import_stays()
    {
        var now = Said(("1-1-1-1", Imported with { Answer = DirectState.Unmet }));

        var back = TakingBack.Of(Edition, [new("1-1-1-1", Earlier, Imported), new("1-1-1-2", null, Imported)], now);

        Assert.Empty(back.Restored);
        Assert.Equal(["1-1-1-1", "1-1-1-2"], back.Left);
    }

    [Theory]
    [InlineData(AnswerSource.Person, "x", AnswerSource.Person, "")]
    [InlineData(AnswerSource.Import, "x", AnswerSource.Import, "x")]
    [InlineData(AnswerSource.Check, "endpoint.updates", AnswerSource.Import, "check:endpoint.updates")]
    [InlineData(AnswerSource.Document, "", AnswerSource.Import, "document:")]
    public void A_file_speaks_for_people_and_imports_and_only_names_the_others(AnswerSource source, string reference, AnswerSource after, string afterReference)
    {
        var statement = new FileVoice("a", source, reference, new(ControlState.InPlace, null), Samples.Today.AddDays(-1), Samples.Today.AddDays(9)).TakenOver(Samples.Today);

        Assert.Equal((after, afterReference, Samples.Today.AddDays(-1), Samples.Today.AddDays(9)), (statement.Source, statement.Reference, statement.Said, statement.Until));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(3)]
    public void Nothing_is_said_later_than_the_day_it_arrives(int? days) =>
        Assert.Equal(Samples.Today, new FileVoice("a", AnswerSource.Person, "", new(ControlState.InPlace, null), days is { } ahead ? Samples.Today.AddDays(ahead) : null, null).TakenOver(Samples.Today).Said);

    private static ImportDecision Decide() => ImportDecision.Of(new([], [], []), Agreed(("1-1-1-1", "0")));

    private static AnswerChange Change(string criterion, DirectState after, DirectState before = DirectState.Unknown) =>
        new(new(new("s", 2), criterion, after), new(before), new(after, null), Verdict.Unknown, Verdict.Unknown);

    private static Dictionary<string, string> Agreed(params (string Criterion, string Stamp)[] agreed) => agreed.ToDictionary(one => one.Criterion, one => one.Stamp);

    private static ScopeAnswers Said(params (string Criterion, DirectAnswer Answer)[] answers) =>
        ScopeAnswers.Empty.With(answers.Select(one => new DirectStatement(Edition, one.Criterion, one.Answer)));
}
