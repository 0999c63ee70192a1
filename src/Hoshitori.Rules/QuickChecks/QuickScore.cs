using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Rules.QuickChecks;

/// <summary>The four answers of the self-diagnosis sheet.</summary>
public enum QuickAnswer
{
    Done,
    Partly,
    NotDone,
    DontKnow,
}

/// <summary>A topic of the quick check with the points got and the points in reach of its answered items.</summary>
public sealed record TopicScore(Threat Threat, int Points, int Reachable)
{
    /// <summary>Points got per point in reach; below zero where "don't know" prevails.</summary>
    public decimal Share => (decimal)Points / Reachable;
}

/// <summary>The score of the quick check: provisional until every item is answered.</summary>
/// <param name="Points">Points of the items answered so far; an unanswered item is no "don't know".</param>
/// <param name="Band">What the total means; <c>null</c> until every item is answered.</param>
/// <param name="Weakest">At most three topics that leave points on the table, weakest first.</param>
/// <param name="DontKnow">Items answered "don't know": somebody has to be asked first.</param>
public sealed record QuickScore(
    int Points,
    int Answered,
    int Total,
    Band? Band,
    IReadOnlyList<TopicScore> Weakest,
    IReadOnlyList<Criterion> DontKnow,
    IReadOnlyList<Criterion> Unanswered)
{
    private const int TopicsShown = 3;

    public bool IsFinal => Answered == Total;

    /// <summary>The items of an edition's self-diagnosis, in the order of the sheet: the criteria that carry a question.</summary>
    public static IReadOnlyList<Criterion> ItemsOf(Edition edition)
    {
        return [.. edition.Requirements.SelectMany(requirement => requirement.Criteria).Where(criterion => criterion.Question is not null)];
    }

    /// <summary>Scores the answers by item id; ids that are no item of the edition are ignored.</summary>
    public static QuickScore Of(Catalogue catalogue, Edition edition, IReadOnlyDictionary<string, QuickAnswer> answers)
    {
        var scoring = edition.Scoring ?? throw new ArgumentException($"{edition.Id} has no scoring", nameof(edition));
        var items = ItemsOf(edition);
        var points = items.Where(item => answers.ContainsKey(item.Id))
            .ToDictionary(item => item.Id, item => PointsOf(answers[item.Id], scoring), StringComparer.Ordinal);
        var total = points.Values.Sum();
        return new(
            total,
            points.Count,
            items.Count,
            points.Count == items.Count ? scoring.Bands.FirstOrDefault(band => band.Min <= total && total <= band.Max) : null,
            Rank(catalogue.Threats, points, scoring.Done),
            [.. items.Where(item => answers.TryGetValue(item.Id, out var answer) && answer == QuickAnswer.DontKnow)],
            [.. items.Where(item => !points.ContainsKey(item.Id))]);
    }

    private static int PointsOf(QuickAnswer answer, Scoring scoring) => answer switch
    {
        QuickAnswer.Done => scoring.Done,
        QuickAnswer.Partly => scoring.Partly,
        QuickAnswer.NotDone => scoring.NotDone,
        QuickAnswer.DontKnow => scoring.DontKnow,
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>Topics by share of the points in reach; OrderBy is stable, so equals keep the catalogue's order.</summary>
    private static List<TopicScore> Rank(IReadOnlyList<Threat> threats, Dictionary<string, int> points, int full) =>
    [
        .. threats
            .Select(threat => (Threat: threat, Answered: threat.Items.Where(points.ContainsKey).ToList()))
            .Select(topic => new TopicScore(topic.Threat, topic.Answered.Sum(id => points[id]), topic.Answered.Count * full))
            .Where(topic => topic.Points < topic.Reachable)
            .OrderBy(topic => topic.Share)
            .Take(TopicsShown),
    ];
}
