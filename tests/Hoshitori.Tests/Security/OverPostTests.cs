using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Security;

/// <summary>Fields a form does not have are ignored: nobody raises their own role or moves a row by adding one (ASVS 15.3.3).</summary>
public sealed class OverPostTests
{
    [Fact]
    public async Task Added_fields_raise_nobody()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        Assert.Empty(await Walk(site, _ => true));
    }

    [Fact]
    public async Task A_form_that_takes_every_field_is_seen()
    {
        await using var site = new Site
        {
            AddRoutes = app => app.MapPost("/o/{org}/greedy", async (Microsoft.AspNetCore.Http.HttpRequest request, Hoshitori.Platform.Identity.Actor actor, HoshitoriDb db) =>
            {
                var role = Enum.Parse<Role>((await request.ReadFormAsync())["role"].ToString());
                await db.Set<Membership>().Where(row => row.PersonId == actor.PersonId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Role, role));
            }).Requires("greedy", Permission.Answer),
        };
        await site.InitializeAsync();
        Assert.Equal(["POST /o/{org}/greedy"], await Walk(site, route => route.RoutePattern.RawText == "/o/{org}/greedy"));
    }

    private static async Task<List<string>> Walk(Site site, Func<RouteEndpoint, bool> which)
    {
        using var knock = new Knock(site);
        var found = new List<string>();
        foreach (var route in RouteWalk.RoutesOf(site).Where(which).Where(route => route.Metadata.GetMetadata<ApiRoute>() is null && route.Metadata.GetMetadata<RouteAction>()?.Permission < Permission.Own))
        {
            foreach (var verb in (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Where(verb => verb != "GET"))
            {
                var owner = await site.NewOwner();
                await SampleRows.Add(site, owner);
                var member = await site.Join(owner, Role.Member);
                var values = await RouteValues.Of(site, owner);
                using var answer = await knock.Send(verb, values.Fill(route.RoutePattern), await knock.SignedIn(member.PersonId), values.Foreign, asJson: false);
                var role = await site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<Membership>()
                    .Where(row => row.PersonId == member.PersonId).Select(row => (Role?)row.Role).SingleOrDefaultAsync());
                if (role > Role.Member)
                {
                    found.Add($"{verb} {route.RoutePattern.RawText}");
                }
            }
        }

        return found;
    }
}
