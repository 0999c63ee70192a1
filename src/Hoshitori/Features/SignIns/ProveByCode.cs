using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.SignIns;

/// <summary>Shows a code again; the session gets a new token.</summary>
public static class ProveByCode
{
    public const string ActionName = "sign-ins.prove-by-code";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/account/prove/code", Post).Requires(ActionName, Permission.SignedIn);

    private static async Task<IResult> Post(HttpContext context, Actor actor, SecondFactor second, Sessions sessions, Changes changes, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        var (person, session) = (actor.Person!, actor.Session!.Id);
        if (person.IsOperator)
        {
            return await Again(context, form, SignInsText.OperatorsByPasskey, StatusCodes.Status422UnprocessableEntity);
        }

        if (await second.Count(context, person, ActionName, stop) is { } wait)
        {
            return await Again(context, form, SignInsText.Wait(wait), StatusCodes.Status429TooManyRequests);
        }

        var renewed = await changes.Save<string>(ActionName, async _ => await second.Use(context, person, form["code"].ToString(), stop) is null
            ? OutcomeKind.NotFound
            : await sessions.Renew(session, stop), _ => new AuditNote("session:" + session.ToString("N")), stop);
        return renewed.IsOk
            ? Arrivals.Welcome(context, person, renewed.Value!, Device.Of(context), form[SignInView.BackField], form[KeptForm.Field])
            : await Again(context, form, SignInsText.WrongCode, StatusCodes.Status422UnprocessableEntity);
    }

    private static Task<IResult> Again(HttpContext context, IFormCollection form, string problem, int status) =>
        ShowProve.View(context, form[SignInView.BackField], form[KeptForm.Field], problem, status);
}
