using System.Collections.Frozen;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Questionnaires;

namespace Hoshitori.Rules.Interviews;

/// <summary>What of the catalogue an interview for a star needs; worked out once, then used for every firm.</summary>
public sealed class InterviewPlan
{
    private readonly Catalogue catalogue;
    private readonly IReadOnlyList<Topic> topics;
    private readonly FrozenDictionary<string, Criterion[]> usedBy;
    private readonly FrozenDictionary<string, (Edition Edition, Criterion Criterion)[]> touchedBy;

    public InterviewPlan(Catalogue catalogue, Edition edition, int star)
    {
        (this.catalogue, Edition, Star) = (catalogue, edition, star);
        var first = edition.CriteriaFor(star).SelectMany(criterion => criterion.Needs.Controls()).Select(id => catalogue.Controls[id].Topic)
            .Distinct(StringComparer.Ordinal).ToList();
        topics = [.. catalogue.Topics.Where(topic => first.Contains(topic.Id, StringComparer.Ordinal)).OrderBy(topic => first.IndexOf(topic.Id))];
        usedBy = Uses([edition], criterion => criterion.Star <= star)
            .ToFrozenDictionary(uses => uses.Key, uses => uses.Select(use => use.Criterion).ToArray(), StringComparer.Ordinal);
        touchedBy = Uses(catalogue.Editions, _ => true).ToFrozenDictionary(uses => uses.Key, uses => uses.ToArray(), StringComparer.Ordinal);
    }

    public Edition Edition { get; }

    public int Star { get; }

    /// <summary>The interview of a firm on a day: its topics in the order the criteria come to them, each with its questions.</summary>
    public IReadOnlyList<InterviewTopic> TopicsFor(Profile profile, ScopeAnswers answers, DateOnly date)
    {
        var questionnaire = Questionnaire.For(catalogue, Edition, Star, profile);
        var asked = questionnaire.Asked.ToLookup(control => control.Topic, StringComparer.Ordinal);
        var skipped = questionnaire.Skipped.ToLookup(skip => skip.Control.Topic, StringComparer.Ordinal);
        return
        [
            .. topics.Select(topic => new InterviewTopic(
                topic, [.. asked[topic.Id].Select(control => QuestionOf(control, profile, answers, date))], [.. skipped[topic.Id]])),
        ];
    }

    /// <summary>One question, also of a control the star does not ask for.</summary>
    public Question QuestionOf(Control control, Profile profile, ScopeAnswers answers, DateOnly date)
    {
        var standing = answers.StandingOf(control.Id, date);
        var value = ControlValue.Of(control, standing?.Counts.Entry, profile, date);
        var elsewhere = answers.Direct.Count == 0 ? [] : ElsewhereOf(control, answers);
        return new(control, StateOf(control, standing, value, elsewhere, profile, answers), standing, value, elsewhere);
    }

    private static IEnumerable<IGrouping<string, (Edition Edition, Criterion Criterion)>> Uses(IEnumerable<Edition> editions, Func<Criterion, bool> counts) =>
        editions.SelectMany(edition => edition.Requirements, (edition, requirement) => (edition, requirement))
            .SelectMany(pair => pair.requirement.Criteria.Where(counts), (pair, criterion) => (pair.edition, criterion))
            .SelectMany(pair => pair.criterion.Needs.Controls().Distinct(StringComparer.Ordinal), (pair, control) => (pair.edition, pair.criterion, control))
            .GroupBy(use => use.control, use => (use.edition, use.criterion), StringComparer.Ordinal);

    private Elsewhere[] ElsewhereOf(Control control, ScopeAnswers answers) =>
    [
        .. from touch in touchedBy.GetValueOrDefault(control.Id, [])
           let answer = answers.Direct.GetValueOrDefault(touch.Edition.Id)?.GetValueOrDefault(touch.Criterion.Id)?.Answer
           where answer is not null
           orderby answer.Date descending
           select new Elsewhere(touch.Edition, touch.Criterion, answer, Elsewhere.Imply(touch.Criterion.Needs, control.Id, answer.Answer)),
    ];

    private QuestionState StateOf(Control control, Standing? standing, ControlValue value, Elsewhere[] elsewhere, Profile profile, ScopeAnswers answers)
    {
        if (value.Reason is ValueReason.Undated or ValueReason.Later or ValueReason.NoReason)
        {
            return QuestionState.ToComplete;
        }

        return standing is not null || value.Reason == ValueReason.DoesNotExist ? QuestionState.Answered
            : IsSettled(control, profile, answers) ? QuestionState.AnsweredDirectly
            : elsewhere.Any(found => found.Implied is not null) ? QuestionState.ToConfirm
            : QuestionState.Open;
    }

    private bool IsSettled(Control control, Profile profile, ScopeAnswers answers)
    {
        var direct = answers.Direct.GetValueOrDefault(Edition.Id);
        var inPlay = usedBy.GetValueOrDefault(control.Id, []).Where(criterion => !criterion.When.Excludes(profile)).ToList();
        return direct is not null && inPlay.Count > 0
            && inPlay.TrueForAll(criterion => direct.GetValueOrDefault(criterion.Id)?.Answer is { } answer && answer.Verdict != Verdict.Unknown);
    }
}
