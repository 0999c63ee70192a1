using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Questionnaires;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Questionnaires;

public sealed class QuestionnaireTests
{
    private static readonly Catalogue Catalogue = Samples.Catalogue(
        [.. "abcd".Select(id => Samples.Control(id.ToString())), Samples.Control("server", appliesWhen: Samples.Uses("servers"))]);

    [Fact]
    public void Each_control_is_asked_once_in_the_order_the_criteria_use_them()
    {
        var edition = Samples.Edition(
            Samples.Criterion("k1", Samples.Any("c", "a")),
            Samples.Criterion("k2", Samples.All("a", "server", "b")),
            Samples.Criterion("k3", Samples.One("d"), star: 4));

        Assert.Equal(["c", "a", "server", "b"], Asked(edition, 3, Profile.Unknown));
        Assert.Equal(["c", "a", "server", "b", "d"], Asked(edition, 4, Profile.Unknown));
    }

    [Theory]
    [InlineData(true, "server b", "")]
    [InlineData(null, "server b", "")]
    [InlineData(false, "b", "server:DoesNotExist")]
    public void What_does_not_exist_in_the_firm_is_skipped_with_the_reason(bool? servers, string asked, string skipped) =>
        AssertQuestions(Samples.Edition(Samples.Criterion("k", Samples.All("server", "b"))), Knowing("servers", servers), asked, skipped);

    [Theory]
    [InlineData(true, "a b c", "")]
    [InlineData(null, "a b c", "")]
    [InlineData(false, "b c", "a:NoCriterionApplies")]
    public void What_only_criteria_out_of_play_use_is_skipped_with_the_reason(bool? remoteWork, string asked, string skipped)
    {
        var edition = Samples.Edition(
            Samples.Criterion("k1", Samples.All("a", "b"), when: Samples.Uses("remote_work")),
            Samples.Criterion("k2", Samples.All("b", "c")));

        AssertQuestions(edition, Knowing("remote_work", remoteWork), asked, skipped);
    }

    [Fact]
    public void What_does_not_exist_is_said_first()
    {
        var edition = Samples.Edition(Samples.Criterion("k", Samples.One("server"), when: Samples.Uses("servers")));

        AssertQuestions(edition, Knowing("servers", false), "", "server:DoesNotExist");
    }

    private static Profile Knowing(string fact, bool? used) => used is { } value ? Samples.Profile(null, (fact, value)) : Profile.Unknown;

    private static IEnumerable<string> Asked(Edition edition, int star, Profile profile) =>
        Questionnaire.For(Catalogue, edition, star, profile).Asked.Select(control => control.Id);

    private static void AssertQuestions(Edition edition, Profile profile, string asked, string skipped)
    {
        var questionnaire = Questionnaire.For(Catalogue, edition, 3, profile);
        Assert.Equal(asked, string.Join(' ', questionnaire.Asked.Select(control => control.Id)));
        Assert.Equal(skipped, string.Join(' ', questionnaire.Skipped.Select(skip => $"{skip.Control.Id}:{skip.Reason}")));
    }
}
