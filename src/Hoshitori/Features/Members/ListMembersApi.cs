using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Members;

/// <summary>Who belongs to the organisation, for programs; one that leads also sees addresses and who waits to be confirmed.</summary>
public static class ListMembersApi
{
    /// <param name="Address">For programs that lead only.</param>
    public sealed record MemberView(Guid Person, string Name, string? Address, Role Role);

    public static void Map(FeatureRoutes routes) =>
        routes.OrganizationApi.MapGet("/members", Get).Requires(ListMembers.ActionName, Permission.Belong)
            .WithSummary("The members, or those who accepted an invitation and wait to be confirmed").Answers<ApiPart<MemberView>>();

    private static async Task<IResult> Get(bool? waiting, [AsParameters] Paging paging, MemberList list, Actor actor, CancellationToken stop)
    {
        var leads = actor.May(Right.Lead);
        if (waiting is true && !leads)
        {
            return ApiAnswers.Problem(StatusCodes.Status403Forbidden);
        }

        var rows = await list.Of(waiting is true ? MembershipState.Accepted : MembershipState.Confirmed, paging.AfterId(), paging.Count + 1, stop);
        return TypedResults.Ok(paging.Part(
            rows, row => new MemberView(row.PersonId, row.Name, leads ? row.Address : null, row.Role), row => row.PersonId.ToString()));
    }
}
