using CsCheck;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Questionnaires;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Answers;

/// <summary>The quick count against the plain judgement.</summary>
public sealed class ScopeTalliesProperties
{
    [Fact]
    public void Stars_are_ready_when_the_interpreter_says_so() => RandomCase.WithFirms(5).Sample(sample =>
    {
        // The same criteria as a scheme to be met and as declarations; the compiled form serves the first only.
        var catalogue = sample.Catalogue with { Editions = [sample.Edition, sample.Edition with { Scheme = "declared", Readiness = Readiness.Declaration, Stars = [1] }] };
        var tallies = new ScopeTallies(catalogue, new QuestionCounts(catalogue, sample.Edition));
        foreach (var firm in sample.Firms)
        {
            var tally = tallies.Of(sample.Star, firm, sample.Date);
            for (var star = 2; star <= 4; star++)
            {
                Assert.Equal(Interpreter.Evaluate(catalogue, sample.Edition, star, firm, sample.Date).Ready, tally.IsReady(star));
            }

            var asked = Questionnaire.For(catalogue, sample.Edition, sample.Star, firm.Profile).Asked;
            Assert.Equal(asked.Count, tally.Asked);
            Assert.Equal(asked.Count(control => firm.Controls.TryGetValue(control.Id, out var entry) && entry.State != ControlState.Unknown), tally.Answered);
        }
    }, iter: Cases.Single / 2);
}
