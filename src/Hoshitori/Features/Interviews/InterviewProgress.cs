using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Identity;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Interviews;

namespace Hoshitori.Features.Interviews;

/// <summary>How far an interview has come.</summary>
/// <param name="Pace">How long questions take this firm.</param>
/// <param name="Next">Where the person goes on; <c>null</c> when nothing is open, or nothing they may answer.</param>
public sealed record InterviewProgress(InterviewView View, Pace Pace, InterviewTopic? Next);

/// <summary>Finds out how far an interview has come, for the page of topics and for programs.</summary>
public sealed class InterviewProgresses(InterviewDesk desk, AnswerTrail trail, Catalogue catalogue, Actor actor)
{
    /// <summary>Answers looked at to measure the pace and to find the topic last worked on.</summary>
    private const int MomentsRead = 300;

    /// <returns><c>null</c> when there is no such scope.</returns>
    public async Task<InterviewProgress?> Of(Guid? scope, int? star, CancellationToken stop)
    {
        if (await desk.Open(scope, star, stop) is not { } view)
        {
            return null;
        }

        var moments = await trail.Moments(view.Scope.Id, MomentsRead, stop);
        var pace = Pace.Of(moments, id => catalogue.Controls.GetValueOrDefault(id)?.Kind);
        var last = moments.FirstOrDefault(moment => moment.By == actor.Label) is { } mine ? catalogue.Controls.GetValueOrDefault(mine.Control)?.Topic : null;
        var mineNow = view.Handed.Keys.Where(view.IsMine).ToHashSet(StringComparer.Ordinal);
        return new(view, pace, view.Topics.Any(topic => view.MayAnswer(topic.Topic.Id)) ? InterviewTopic.WhereToGoOn(view.Topics, last, mineNow) : null);
    }
}
