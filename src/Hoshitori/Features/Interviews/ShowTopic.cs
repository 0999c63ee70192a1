using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Shows the questions of a topic, a few a page.</summary>
public static class ShowTopic
{
    public const string ActionName = "interviews.show-topic";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapGet("/questions/{topic}", Get).Requires(ActionName, Permission.Belong);

    private static async Task<IResult> Get(string topic, Guid? scope, int? star, int? page, int? saved, InterviewDesk desk, TopicPages pages, CancellationToken stop) =>
        await desk.Open(scope, star, stop) is { } view ? await pages.Show(view, topic, page, [], saved ?? 0, stop) : Results.NotFound();
}

/// <summary>Puts the page of a topic together, with what could not be saved.</summary>
public sealed class TopicPages(Clashes clashes, Assignments assignments)
{
    public async Task<IResult> Show(InterviewView view, string topic, int? page, IReadOnlyList<AnswerFate> fates, int saved, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Topic(topic) is not { } found)
        {
            return view.Role == Role.Staff ? Results.StatusCode(StatusCodes.Status403Forbidden) : Results.NotFound();
        }

        var number = Math.Clamp(page ?? found.FirstOpenPage, 1, found.Pages);
        return Page.Of<ShowTopicPage>(new
        {
            View = view,
            Topic = found,
            Number = number,
            Fates = fates,
            Clashes = await clashes.Of(view.Scope.Id, fates, stop),
            Saved = saved,
            Colleagues = view.MayLead ? await assignments.Colleagues(stop) : [],
        }, StatusOf(fates));
    }

    /// <summary>Somebody else's answer in the way comes first: there the person has to decide.</summary>
    public static int StatusOf(IReadOnlyList<AnswerFate> fates) =>
        fates.Any(fate => fate.Fate == Fate.Conflict) ? StatusCodes.Status409Conflict
        : fates.Any(fate => fate.IsRefused) ? StatusCodes.Status422UnprocessableEntity
        : StatusCodes.Status200OK;
}
