using System.Globalization;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.ApiTokens;

/// <summary>Makes a token and shows its secret this one time. Only an owner who has just shown the second factor may.</summary>
public static class CreateToken
{
    public const string ActionName = "api-tokens.create";

    /// <summary>What was typed.</summary>
    public sealed record Form(string Name = "", string Scope = "read", string Days = "90");

    public static void Map(FeatureRoutes routes) => routes.Organization.MapPost("/tokens", Post).Requires(ActionName, Permission.Own).RequiresFresh();

    private static async Task<IResult> Post(
        HttpRequest request, HoshitoriDb db, Tenant tenant, Actor actor, Changes changes, TimeProvider clock, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var sent = await request.ReadFormAsync(stop);
        var form = new Form(sent["name"].ToString().Trim(), sent["scope"].ToString(), sent["days"].ToString().Trim());
        if (Check(form) is { Count: > 0 } complaints)
        {
            return await ListTokens.Show(db, actor, clock, form, complaints, StatusCodes.Status422UnprocessableEntity, stop);
        }

        var (secret, hash) = Platform.Identity.ApiTokens.Create();
        var outcome = await changes.Save<ApiToken>(ActionName, _ =>
        {
            var token = new ApiToken
            {
                OrganizationId = tenant.OrganizationId, Id = Guid.CreateVersion7(now), TokenHash = hash, Name = form.Name,
                Scope = ScopeNamed(form.Scope)!.Value, MadeBy = actor.PersonId, CreatedAt = now.UtcDateTime,
                ExpiresAt = now.UtcDateTime.AddDays(int.Parse(form.Days, CultureInfo.InvariantCulture)),
            };
            db.Add(token);
            return Task.FromResult<Outcome<ApiToken>>(token);
        }, token => new($"api-token:{token.Id:N}", new { token.Scope, token.ExpiresAt }), stop);
        return outcome.IsOk
            ? Page.Of<CreateTokenPage>(new { Code = actor.Organization!.Code, Name = form.Name, Secret = secret, outcome.Value!.ExpiresAt })
            : Results.StatusCode(StatusCodes.Status409Conflict);
    }

    private static List<Complaint> Check(Form form)
    {
        var complaints = new List<Complaint>();
        if (form.Name.Length is 0 or > ApiToken.LongestName)
        {
            complaints.Add(new("name", ApiTokensText.NameWrong));
        }

        if (ScopeNamed(form.Scope) is null)
        {
            complaints.Add(new("scope", ApiTokensText.ScopeWrong));
        }

        if (!int.TryParse(form.Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > ApiToken.LongestLife)
        {
            complaints.Add(new("days", ApiTokensText.DaysWrong));
        }

        return complaints;
    }

    private static TokenScope? ScopeNamed(string name) => name switch
    {
        "read" => TokenScope.Read,
        "answer" => TokenScope.Answer,
        "lead" => TokenScope.Lead,
        _ => null,
    };
}
