using System.Globalization;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Interviews.Data;
using Hoshitori.Features.Interviews.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Interviews;

/// <summary>Hands a topic to a colleague until a day, or takes it from everybody. The colleague gets a mail.</summary>
public static class AssignTopic
{
    public const string ActionName = "interviews.assign-topic";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost("/questions/{topic}/assignment", Post).Requires(ActionName, Permission.Lead);

    private static async Task<IResult> Post(
        string topic, Guid? scope, int? star, HttpRequest request, Catalogue catalogue, InterviewDesk desk, Handler handler, Assignments assignments, CancellationToken stop)
    {
        if (!request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var form = await request.ReadFormAsync(stop);
        if (await desk.Open(scope, star, stop) is not { } view || view.Topic(topic) is not { } found)
        {
            return Results.NotFound();
        }

        var (person, due) = (form["person"].LastOrDefault() ?? "", form["due"].LastOrDefault() ?? "");
        var outcome = await handler.Run(view, found.Topic, person, due, stop);
        return outcome.Kind switch
        {
            OutcomeKind.Ok => Results.LocalRedirect(view.Place.Overview),
            OutcomeKind.Invalid => Page.Of<ShowTopicPage>(new
            {
                View = view,
                Topic = found,
                Number = found.FirstOpenPage,
                Colleagues = await assignments.Colleagues(stop),
                Problems = outcome.Complaints.Select(complaint => complaint.Message.In(Platform.Text.Language.IsEnglish)).ToList(),
                Person = person,
                Due = due,
            }, StatusCodes.Status422UnprocessableEntity),
            var kind => Failures.Of(kind),
        };
    }

    /// <summary>Decides and writes.</summary>
    public sealed class Handler(HoshitoriDb db, Assignments assignments, TopicHands hands, Changes changes, Outbox outbox, Actor actor, OwnAddress own, TimeProvider clock)
    {
        /// <param name="person">Id of a member; empty takes the topic from everybody.</param>
        /// <param name="due">The day, <c>yyyy-MM-dd</c>.</param>
        public Task<Outcome<bool>> Run(InterviewView view, Topic topic, string person, string due, CancellationToken stop)
        {
            ArgumentNullException.ThrowIfNull(view);
            ArgumentNullException.ThrowIfNull(topic);
            return changes.Save<bool>(ActionName, token => Change(view, topic, person, due, token), changed => changed
                ? new AuditNote("scope:" + view.Scope.Id.ToString("N"), new { topic = topic.Id, person, due })
                : null, stop);
        }

        private async Task<Outcome<bool>> Change(InterviewView view, Topic topic, string person, string due, CancellationToken stop)
        {
            var row = await db.Set<TopicAssignment>().FirstOrDefaultAsync(row => row.ScopeId == view.Scope.Id && row.Topic == topic.Id, stop);
            if (person.Length == 0)
            {
                if (row is not null)
                {
                    db.Remove(row);
                }

                return row is not null;
            }

            if ((await assignments.Colleagues(stop)).FirstOrDefault(colleague => colleague.PersonId.ToString("N") == person) is not { } colleague)
            {
                return new Complaint("person", InterviewsText.NoSuchColleague);
            }

            if (!DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day < view.Today)
            {
                return new Complaint("due", InterviewsText.DueWrong);
            }

            if (row is { } same && same.PersonId == colleague.PersonId && same.Due == day)
            {
                return false;
            }

            await hands.Hand(view.Scope.Id, topic.Id, colleague.PersonId, day, actor.AnswerableId, clock.GetUtcNow().UtcDateTime, stop);
            if (colleague.PersonId != actor.PersonId)
            {
                outbox.Add(InterviewsText.HandedMail(colleague.Email, actor.Organization!.Name, topic, day, own.Of(view.Place.Topic(topic.Id))));
            }

            return true;
        }
    }
}
