using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Organizations;

/// <summary>The organisations a person belongs to; one click enters.</summary>
public static class ListOrganizations
{
    public const string ActionName = "organizations.list";
    public const string Path = "/organizations";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet(Path, Get).Requires(ActionName, Permission.SignedIn);

    private static async Task<IResult> Get(Memberships memberships, Actor actor, string? gone, CancellationToken stop) =>
        Page.Of<ListOrganizationsPage>(new
        {
            Mine = await memberships.Of(actor.PersonId, stop),
            Waiting = await memberships.WaitingFor(actor.PersonId, stop),
            Message = gone switch
            {
                "left" => OrganizationsText.Left,
                "deleted" => OrganizationsText.Deleted,
                _ => null,
            },
        });
}
