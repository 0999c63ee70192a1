using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.ApiTokens;

/// <summary>The tokens of an organisation, and the form for another one.</summary>
public static class ListTokens
{
    public const string ActionName = "api-tokens.list";

    private const int Most = 200;

    /// <summary>A token as the page shows it.</summary>
    /// <param name="IsLive">Can be used now.</param>
    public sealed record Line(Guid Id, string Name, TokenScope Scope, DateTime ExpiresAt, DateTime? UsedAt, bool IsLive);

    public static void Map(FeatureRoutes routes) => routes.Organization.MapGet("/tokens", Get).Requires(ActionName, Permission.Own);

    private static async Task<IResult> Get(HoshitoriDb db, Actor actor, TimeProvider clock, CancellationToken stop) =>
        await Show(db, actor, clock, new(), [], StatusCodes.Status200OK, stop);

    internal static async Task<IResult> Show(
        HoshitoriDb db, Actor actor, TimeProvider clock, CreateToken.Form form, IReadOnlyList<Complaint> complaints, int status, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var tokens = await db.Set<ApiToken>().AsNoTracking().OrderByDescending(token => token.CreatedAt).ThenBy(token => token.Id)
            .Select(token => new Line(token.Id, token.Name, token.Scope, token.ExpiresAt, token.UsedAt, token.RevokedAt == null && token.ExpiresAt > now))
            .Take(Most).ToListAsync(stop);
        return Page.Of<ListTokensPage>(new { Code = actor.Organization!.Code, Tokens = tokens, Form = form, Complaints = complaints }, status);
    }
}
