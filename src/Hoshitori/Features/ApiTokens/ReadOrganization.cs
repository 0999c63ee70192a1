using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hoshitori.Features.ApiTokens;

/// <summary>The organisation a program acts for, and as what.</summary>
public static class ReadOrganization
{
    public const string ActionName = "api.read-organization";

    /// <param name="Code">As addresses name it.</param>
    /// <param name="CorporateNumber">法人番号, where given.</param>
    /// <param name="Role">The role whose rights the token has.</param>
    public sealed record OrganizationView(string Code, string Name, string? CorporateNumber, Role Role);

    public static void Map(FeatureRoutes routes) =>
        routes.Api.MapGet("/organizations/{org}", Get).Requires(ActionName, Permission.Belong).WithSummary("The organisation of the token, and the role it acts in");

    private static Ok<OrganizationView> Get(string org, Actor actor) =>
        TypedResults.Ok(new OrganizationView(org, actor.Organization!.Name, actor.Organization.CorporateNumber, actor.Role!.Value));
}
