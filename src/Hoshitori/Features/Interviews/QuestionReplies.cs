using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Interviews;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>
/// Answers the saving of one question: a script gets what to show in its place, a form the page. A script's way asks the
/// store for nothing but what saving itself needs.
/// </summary>
public sealed class QuestionReplies(InterviewDesk desk, InterviewPlans plans, TopicPages pages, Answering answering, Clashes clashes, Actor actor, TimeProvider clock)
{
    private const string FromScript = "X-Script";
    private const int AnyStar = 4;

    public async Task<IResult> Save(
        string action, Guid id, Guid? scope, int? star, Control control, IReadOnlyList<TypedAnswer> typed, string? takeBack, HttpContext context, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var outcome = await answering.Save(action, id, typed, takeBack, stop);
        if (outcome.Value is not { } round)
        {
            return Failures.Of(outcome.Kind);
        }

        if (context.Request.Headers.ContainsKey(FromScript))
        {
            return await ToScript(round, control, scope, star, takeBack is not null, stop);
        }

        var view = (await desk.Open(scope, star, stop))!;
        var page = view.Topic(control.Topic)?.Questions.TakeWhile(question => question.Control != control).Count() / InterviewTopic.PageSize + 1;
        return TopicPages.StatusOf(round.Fates) == StatusCodes.Status200OK
            ? Results.LocalRedirect(view.Place.Question(control.Topic, page ?? 1, control.Id))
            : await pages.Show(view, control.Topic, page, round.Fates, round.Saved, stop);
    }

    private async Task<IResult> ToScript(AnswerRound round, Control control, Guid? scope, int? star, bool isBack, CancellationToken stop)
    {
        var fate = round.Fates.First(fate => fate.Typed.Control == control);
        var question = plans.For(star ?? AnyStar).QuestionOf(control, round.Scope.Profile, round.Scope.Answers, clock.Today());
        if (!fate.IsRefused && !isBack)
        {
            var now = TypedAnswer.Of(control, question.Standing, round.Scope.Answers.VersionOf(control.Id));
            // The mark is of what the person typed: leaving it alone from here on is leaving it alone.
            return Results.Json(new SavedAnswer(now.Version + "." + fate.Typed.Mark, question.IsOpen, InterviewsText.StateOf(question), InterviewsText.Saved), SavedAnswerJson.Readable.SavedAnswer);
        }

        var view = new InterviewView(new(actor.Organization!.Code, round.Scope.Id, scope, star), round.Scope, star ?? AnyStar, clock.Today(), [], new Dictionary<string, Handed>(StringComparer.Ordinal), actor.PersonId, Rules.Organizations.Role.Member);
        var found = await clashes.Of(round.Scope.Id, round.Fates, stop);
        return Page.Of<QuestionCard>(
            new { Sheet = QuestionSheet.Of(view, question, 0, fate, found.GetValueOrDefault(control.Id)) },
            TopicPages.StatusOf([fate]));
    }
}

/// <summary>What a script shows after saving.</summary>
/// <param name="Version">For the hidden field of the form.</param>
/// <param name="IsOpen">Whether the question still counts among the open ones.</param>
public sealed record SavedAnswer(string Version, bool IsOpen, string State, string Words);

[JsonSerializable(typeof(SavedAnswer))]
internal sealed partial class SavedAnswerJson : JsonSerializerContext
{
    public static readonly SavedAnswerJson Readable = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });
}
