using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hoshitori.Features.Organizations;

/// <summary>The organisation a program acts for, and as what.</summary>
public static class ShowSettingsApi
{
    /// <param name="Code">As addresses name it.</param>
    /// <param name="CorporateNumber">法人番号, where given; a claim.</param>
    /// <param name="Role">The role whose rights the token has.</param>
    public sealed record OrganizationView(string Code, string Name, string? CorporateNumber, Role Role);

    public static void Map(FeatureRoutes routes) =>
        routes.OrganizationApi.MapGet("", Get).Requires(ShowSettings.ActionName, Permission.Belong)
            .WithSummary("The organisation of the token, and the role it acts in").Answers<OrganizationView>();

    private static Ok<OrganizationView> Get(Actor actor) =>
        TypedResults.Ok(new OrganizationView(actor.Organization!.Code, actor.Organization.Name, actor.Organization.CorporateNumber, actor.Role!.Value));
}
