using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Saves all answers of a page at once, for browsers without scripts: what can be saved is, the rest comes back.</summary>
public static class SaveQuestions
{
    public const string ActionName = "interviews.save-questions";

    public static void Map(FeatureRoutes routes)
    {
        routes.Organization.MapPost("/questions/{topic}", PostTopic).Requires(ActionName, Permission.Belong);
        routes.Organization.MapPost("/questions/all", PostAll).Requires(ActionName, Permission.Answer);
    }

    private static async Task<IResult> PostTopic(
        string topic, Guid? scope, int? star, int? page, HttpRequest request, Catalogue catalogue, InterviewDesk desk, TopicPages pages, Answering answering, CancellationToken stop)
    {
        if (await Read(request, catalogue, control => control.Topic == topic, stop) is not { } typed)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (await desk.Open(scope, star, stop) is not { } view)
        {
            return Results.NotFound();
        }

        var outcome = await answering.Save(ActionName, view.Scope.Id, typed, null, stop);
        if (outcome.Value is not { } round)
        {
            return Failures.Of(outcome.Kind);
        }

        if (TopicPages.StatusOf(round.Fates) != StatusCodes.Status200OK)
        {
            return await pages.Show((await desk.Open(scope, star, stop))!, topic, page, round.Fates, round.Saved, stop);
        }

        var number = page ?? 1;
        return number < (view.Topic(topic)?.Pages ?? 0)
            ? Results.LocalRedirect(view.Place.Topic(topic, number + 1) + (view.Place.Topic(topic, number + 1).Contains('?', StringComparison.Ordinal) ? "&" : "?") + FormattableString.Invariant($"saved={round.Saved}"))
            : Results.LocalRedirect(view.Place.Overview);
    }

    private static async Task<IResult> PostAll(
        Guid? scope, int? star, HttpRequest request, Catalogue catalogue, InterviewDesk desk, Clashes clashes, Answering answering, CancellationToken stop)
    {
        if (await Read(request, catalogue, _ => true, stop) is not { } typed)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (await desk.Open(scope, star, stop) is not { } view)
        {
            return Results.NotFound();
        }

        var outcome = await answering.Save(ActionName, view.Scope.Id, typed, null, stop);
        if (outcome.Value is not { } round)
        {
            return Failures.Of(outcome.Kind);
        }

        var status = TopicPages.StatusOf(round.Fates);
        return status == StatusCodes.Status200OK
            ? Results.LocalRedirect(view.Place.At("/questions/all", ("saved", FormattableString.Invariant($"{round.Saved}"))))
            : Page.Of<ShowAllQuestionsPage>(new
            {
                View = (await desk.Open(scope, star, stop))!,
                round.Fates,
                Clashes = await clashes.Of(view.Scope.Id, round.Fates, stop),
                round.Saved,
            }, status);
    }

    /// <summary>The answers a form holds; <c>null</c> when it is no form.</summary>
    internal static async Task<List<TypedAnswer>?> Read(HttpRequest request, Catalogue catalogue, Func<Control, bool> wanted, CancellationToken stop)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        var form = await request.ReadFormAsync(stop);
        return
        [
            .. form.Keys.Where(key => key.StartsWith(TypedAnswer.VersionPrefix, StringComparison.Ordinal))
                .Select(key => catalogue.Controls.GetValueOrDefault(key[TypedAnswer.VersionPrefix.Length..]))
                .OfType<Control>().Where(wanted).Select(control => TypedAnswer.Read(form, control)).OfType<TypedAnswer>(),
        ];
    }
}

/// <summary>Answers for outcomes that show no page of their own.</summary>
internal static class Failures
{
    public static IResult Of(OutcomeKind kind) => Results.StatusCode(kind switch
    {
        OutcomeKind.NotFound => StatusCodes.Status404NotFound,
        OutcomeKind.Forbidden => StatusCodes.Status403Forbidden,
        OutcomeKind.Conflict => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    });
}
