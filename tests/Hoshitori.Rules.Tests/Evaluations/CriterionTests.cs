using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Evaluations;

public sealed class CriterionTests
{
    private static readonly Catalogue Catalogue = Samples.Catalogue(
        [Samples.Control("a"), Samples.Control("b"), Samples.Control("server", appliesWhen: Samples.Uses("servers"))]);

    [Theory]
    [InlineData(true, Verdict.Unmet)]
    [InlineData(null, Verdict.Unmet)]
    [InlineData(false, Verdict.NotApplicable)]
    public void A_condition_skips_only_where_it_is_known_to_be_false(bool? remoteWork, Verdict verdict)
    {
        var profile = remoteWork is { } uses ? Samples.Profile(null, ("remote_work", uses)) : Profile.Unknown;
        var firm = Samples.Firm(profile, ("a", Samples.Entry(ControlState.Absent)));

        Assert.Equal(verdict, Judge(firm, Samples.Uses("remote_work")).Verdict);
    }

    [Fact]
    public void A_false_condition_leaves_nothing_to_explain_but_itself()
    {
        var firm = Samples.Firm(Samples.Profile(null, ("remote_work", false)), ("a", Samples.Entry(ControlState.Absent)))
            .Answering("k", DirectState.Unmet);

        var result = Judge(firm, Samples.Uses("remote_work"));

        Assert.Equal(Verdict.NotApplicable, result.Derived);
        Assert.Equal(Basis.Derived, result.Basis);
        Assert.Equal(NotApplicableBecause.Condition, result.NotApplicable);
        Assert.Null(result.Reason);
        Assert.Empty(result.Because);
        Assert.Equal(DirectState.Unmet, result.Direct?.Answer); // shown beside it all the same
    }

    [Theory]
    [InlineData(DirectState.Met, null, Verdict.Met)]
    [InlineData(DirectState.Partly, null, Verdict.Unmet)]
    [InlineData(DirectState.Unmet, null, Verdict.Unmet)]
    [InlineData(DirectState.Unknown, null, Verdict.Unknown)]
    [InlineData(DirectState.NotApplicable, "outsourced", Verdict.NotApplicable)]
    [InlineData(DirectState.NotApplicable, " ", Verdict.Unknown)]
    [InlineData(DirectState.NotApplicable, null, Verdict.Unknown)]
    public void A_direct_answer_counts_where_the_controls_leave_it_unknown(DirectState answer, string? reason, Verdict verdict)
    {
        var result = Judge(Samples.Firm().Answering("k", answer, reason));

        Assert.Equal(verdict, result.Verdict);
        Assert.Equal(Basis.Direct, result.Basis);
        Assert.Equal(Verdict.Unknown, result.Derived);
        Assert.Equal(answer, result.Direct?.Answer);
        Assert.Equal(["a"], result.Because.Select(entry => entry.Control));
    }

    [Theory]
    [InlineData(ControlState.InPlace, DirectState.Unmet, Verdict.Met)]
    [InlineData(ControlState.Partly, DirectState.Met, Verdict.Unmet)]
    [InlineData(ControlState.NotApplicable, DirectState.Met, Verdict.NotApplicable)]
    public void A_direct_answer_never_beats_the_controls(ControlState state, DirectState answer, Verdict verdict)
    {
        var firm = Samples.Firm(null, ("a", Samples.Entry(state, reason: "none here"))).Answering("k", answer);

        var result = Judge(firm);

        Assert.Equal((verdict, verdict, Basis.Derived), (result.Verdict, result.Derived, result.Basis));
        Assert.Equal(answer, result.Direct?.Answer);
    }

    [Fact]
    public void Direct_answers_to_another_edition_or_criterion_do_not_count()
    {
        var result = Judge(Samples.Firm().Answering("other", DirectState.Met));

        Assert.Equal((Verdict.Unknown, Basis.Derived), (result.Verdict, result.Basis));
        Assert.Null(result.Direct);
        Assert.Null(result.NotApplicable);
        Assert.Null(result.Reason);
    }

    [Fact]
    public void A_direct_claim_of_not_applicable_keeps_the_firms_words()
    {
        var result = Judge(Samples.Firm().Answering("k", DirectState.NotApplicable, "outsourced"));

        Assert.Equal((NotApplicableBecause.DirectAnswer, "outsourced"), (result.NotApplicable, result.Reason));
    }

    [Fact]
    public void Claims_about_controls_keep_the_firms_words_each_once()
    {
        ControlEntry none = Samples.Entry(ControlState.NotApplicable, reason: "none here");
        ControlEntry outsourced = Samples.Entry(ControlState.NotApplicable, reason: "outsourced");

        var different = Judge(Samples.Firm(null, ("a", none), ("b", outsourced)), needs: Samples.All("a", "b"));
        var same = Judge(Samples.Firm(null, ("a", none), ("b", none)), needs: Samples.All("a", "b"));

        Assert.Equal((NotApplicableBecause.Claim, "none here / outsourced"), (different.NotApplicable, different.Reason));
        Assert.Equal((NotApplicableBecause.Claim, "none here"), (same.NotApplicable, same.Reason));
    }

    [Fact]
    public void What_does_not_exist_needs_no_words_of_the_firm()
    {
        var firm = Samples.Firm(Samples.Profile(null, ("servers", false)), ("server", Samples.Entry(ControlState.NotApplicable, reason: "x")));

        var result = Judge(firm, needs: Samples.One("server"));

        Assert.Equal((NotApplicableBecause.DoesNotExist, (string?)null), (result.NotApplicable, result.Reason));
    }

    private static CriterionResult Judge(Firm firm, Condition? when = null, Needs? needs = null)
    {
        var edition = Samples.Edition(Samples.Criterion("k", needs ?? Samples.One("a"), when: when));
        return Interpreter.Evaluate(Catalogue, edition, 3, firm, Samples.Today).Criteria.Single();
    }
}
