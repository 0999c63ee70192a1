using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Questionnaires;

namespace Hoshitori.Rules.Interviews;

/// <summary>A topic of the interview: what is asked and what is skipped with the reason, for an expert to see.</summary>
public sealed record InterviewTopic(Topic Topic, IReadOnlyList<Question> Questions, IReadOnlyList<Skipped> Skipped)
{
    /// <summary>Questions shown on one page.</summary>
    public const int PageSize = 5;

    public int Open => Questions.Count(question => question.IsOpen);

    public int Answered => Questions.Count - Open;

    public int Pages => Math.Max(1, (Questions.Count + PageSize - 1) / PageSize);

    /// <summary>The page (from 1) with the first open question; the first page when none is open.</summary>
    public int FirstOpenPage => (Questions.TakeWhile(question => !question.IsOpen).Count() % Math.Max(1, Questions.Count) / PageSize) + 1;

    /// <summary>
    /// Where to go on: the topic last worked on while it has an open question, then the first of those handed to the
    /// person, then the first of all. <c>null</c> when nothing is open.
    /// </summary>
    /// <param name="last">Id of the topic the person last answered in.</param>
    /// <param name="mine">Ids of the topics handed to the person.</param>
    public static InterviewTopic? WhereToGoOn(IReadOnlyList<InterviewTopic> topics, string? last, IReadOnlySet<string> mine) =>
        topics.Where(topic => topic.Open > 0)
            .OrderByDescending(topic => topic.Topic.Id == last)
            .ThenByDescending(topic => mine.Contains(topic.Topic.Id))
            .FirstOrDefault();
}
