using Hoshitori.Rules.Questionnaires;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Questionnaires;

public sealed class QuestionCountsTests
{
    private static readonly QuestionCounts Counts = new(
        Samples.Catalogue([Samples.Control("a", appliesWhen: Samples.Uses("servers")), Samples.Control("b", appliesWhen: Samples.Uses("servers")), Samples.Control("c")],
            Samples.Edition(Samples.Criterion("k", Samples.All("a", "b", "c")))),
        Samples.Edition(Samples.Criterion("k", Samples.All("a", "b", "c"))));

    [Fact]
    public void No_takes_questions_away_and_the_number_stays_when_it_was_said()
    {
        Assert.Equal(2, Counts.SavedByNo(3, Samples.Profile(), "servers"));
        Assert.Equal(2, Counts.SavedByNo(3, Samples.Profile(null, ("servers", false)), "servers"));
        Assert.Equal(2, Counts.SavedByNo(3, Samples.Profile(null, ("servers", true)), "servers"));
        Assert.Equal(0, Counts.SavedByNo(3, Samples.Profile(), "mfa"));
    }

    [Fact]
    public void Without_an_edition_nothing_is_asked() => Assert.Equal(0, new QuestionCounts(Samples.Catalogue([]), null).Count(3, Samples.Profile()));
}
