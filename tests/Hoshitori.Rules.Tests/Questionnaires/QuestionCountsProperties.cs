using CsCheck;
using Hoshitori.Rules.Questionnaires;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Questionnaires;

/// <summary>The counts against the questionnaire they count.</summary>
public sealed class QuestionCountsProperties
{
    [Fact]
    public void They_are_the_numbers_of_the_questionnaire() => RandomCase.WithFirms(3).Sample(sample =>
    {
        var counts = new QuestionCounts(sample.Catalogue, sample.Edition);
        foreach (var firm in sample.Firms)
        {
            var expected = Questionnaire.For(sample.Catalogue, sample.Edition, sample.Star, firm.Profile);
            Assert.Equal(expected.Asked.Select(control => control.Id), counts.Asked(sample.Star, firm.Profile).Select(control => control.Id));
            Assert.Equal(expected.Asked.Count, counts.Count(sample.Star, firm.Profile));
            Assert.Equal(expected.Asked.Count + expected.Skipped.Count, counts.All(sample.Star));
        }
    }, iter: Cases.Single);
}
