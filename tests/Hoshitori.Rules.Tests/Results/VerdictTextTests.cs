using CsCheck;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Results;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Results;

public sealed class VerdictTextTests
{
    public static readonly Gen<IReadOnlyList<CriterionVerdict>> Verdicts = Gen.Select(
        Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789-"], 1, 20], Gen.Enum<Verdict>(), (id, verdict) => new CriterionVerdict(id, verdict))
        .List[0, 40].Select(list => (IReadOnlyList<CriterionVerdict>)[.. list.DistinctBy(verdict => verdict.Criterion)]);

    [Fact]
    public void Reading_gives_back_what_was_written() =>
        Verdicts.Sample(verdicts => Assert.Equal(verdicts, VerdictText.Read(VerdictText.Write(verdicts))), iter: Cases.Single);

    [Fact]
    public void The_letters_never_change() => Assert.Equal("a:m b:u c:q 4-4-4-2:n", VerdictText.Write(
        [new("a", Verdict.Met), new("b", Verdict.Unmet), new("c", Verdict.Unknown), new("4-4-4-2", Verdict.NotApplicable)]));

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a:b")]
    public void An_id_that_could_not_be_read_back_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() => VerdictText.Write([new(id, Verdict.Met)]));

    [Theory]
    [InlineData("a")]
    [InlineData("a:x")]
    [InlineData(":m")]
    [InlineData("a:")]
    [InlineData("a:mm")]
    [InlineData("a:m  b:m")]
    [InlineData(" a:m")]
    [InlineData("a:m:u")]
    public void What_was_not_written_by_it_is_refused(string text) => Assert.Throws<FormatException>(() => VerdictText.Read(text));

    [Fact]
    public void A_judgement_gives_one_verdict_per_criterion_in_its_order() => RandomCase.WithFirms(1).Sample(
        sample =>
        {
            var result = Interpreter.Evaluate(sample.Catalogue, sample.Edition, sample.Star, sample.Firms[0], sample.Date);
            Assert.Equal(result.Criteria.Select(judged => (judged.Criterion.Id, judged.Verdict)), VerdictText.Of(result).Select(verdict => (verdict.Criterion, verdict.Verdict)));
        },
        iter: Cases.Single / 10);
}
