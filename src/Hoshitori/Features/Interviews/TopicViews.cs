using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Interviews;
using Hoshitori.Rules.Questionnaires;

namespace Hoshitori.Features.Interviews;

/// <summary>Time still needed, as a range of minutes, for programs.</summary>
/// <param name="Measured">From the firm's own answers; else from our own estimate.</param>
public sealed record TimeLeftView(int Least, int Most, bool Measured)
{
    public static TimeLeftView Of(TimeLeft left)
    {
        ArgumentNullException.ThrowIfNull(left);
        var (least, most) = left.Minutes;
        return new(least, most, left.IsMeasured);
    }
}

/// <summary>Who has a topic, for programs.</summary>
/// <param name="Due">Last day of the work, in Japan.</param>
public sealed record HandedView(Guid Person, string Name, DateOnly Due)
{
    public static HandedView? Of(InterviewView view, string topic)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Handed.TryGetValue(topic, out var handed) ? new(handed.PersonId, handed.Name, handed.Due) : null;
    }
}

/// <summary>A question that is not asked, for programs and the experts behind them.</summary>
public sealed record SkippedView(string Control, SkipReason Reason);

/// <summary>How far a topic has come, for programs.</summary>
/// <param name="Minutes">Time its open questions take.</param>
public sealed record TopicView(string Id, LocalText Title, int Questions, int Open, TimeLeftView Minutes, HandedView? Handed)
{
    public static TopicView Of(InterviewView view, InterviewTopic topic, Pace pace)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(pace);
        return new(topic.Topic.Id, topic.Topic.Title, topic.Questions.Count, topic.Open, TimeLeftView.Of(pace.LeftFor(topic.Questions)), HandedView.Of(view, topic.Topic.Id));
    }
}
