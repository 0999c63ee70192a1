using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.ApiTokens;

/// <summary>Takes a token back; it is refused from the next request on.</summary>
public static class RevokeToken
{
    public const string ActionName = "api-tokens.revoke";

    public static void Map(FeatureRoutes routes) => routes.Organization.MapPost("/tokens/{token:guid}/revoke", Post).Requires(ActionName, Permission.Own);

    private static async Task<IResult> Post(Guid token, HoshitoriDb db, Actor actor, Changes changes, TimeProvider clock, CancellationToken stop)
    {
        var outcome = await changes.Save<bool>(ActionName, async stop =>
        {
            if (await db.Set<ApiToken>().FirstOrDefaultAsync(row => row.Id == token, stop) is not { } row)
            {
                return OutcomeKind.NotFound;
            }

            var isNew = row.RevokedAt is null;
            row.RevokedAt ??= clock.GetUtcNow().UtcDateTime;
            return isNew;
        }, isNew => isNew ? new($"api-token:{token:N}") : null, stop);
        if (outcome.Kind == OutcomeKind.NotFound)
        {
            return Results.NotFound();
        }

        return outcome.IsOk ? TypedResults.Redirect($"/o/{actor.Organization!.Code}/tokens") : Results.StatusCode(StatusCodes.Status409Conflict);
    }
}
