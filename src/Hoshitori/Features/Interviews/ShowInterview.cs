using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Interviews;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Shows the topics of the interview: how far each is, who has it, how long it will take, and where to go on.</summary>
public static class ShowInterview
{
    public const string ActionName = "interviews.show";

    /// <summary>Answers looked at to measure the pace and to find the topic last worked on.</summary>
    private const int MomentsRead = 300;

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapGet("/questions", Get).Requires(ActionName, Permission.Belong);

    private static async Task<IResult> Get(Guid? scope, int? star, InterviewDesk desk, AnswerTrail trail, ScopeStore scopes, Catalogue catalogue, Actor actor, CancellationToken stop)
    {
        if (await desk.Open(scope, star, stop) is not { } view)
        {
            return Results.NotFound();
        }

        var moments = await trail.Moments(view.Scope.Id, MomentsRead, stop);
        var pace = Pace.Of(moments, id => catalogue.Controls.GetValueOrDefault(id)?.Kind);
        var last = moments.FirstOrDefault(moment => moment.By == actor.Label) is { } mine ? catalogue.Controls.GetValueOrDefault(mine.Control)?.Topic : null;
        var mineNow = view.Handed.Keys.Where(view.IsMine).ToHashSet(StringComparer.Ordinal);
        return Page.Of<ShowInterviewPage>(new
        {
            View = view,
            Pace = pace,
            Next = view.Topics.Any(topic => view.MayAnswer(topic.Topic.Id)) ? InterviewTopic.WhereToGoOn(view.Topics, last, mineNow) : null,
            Scopes = await scopes.List(stop),
        });
    }
}
