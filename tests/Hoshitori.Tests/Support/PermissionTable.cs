using System.Net;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;

namespace Hoshitori.Tests.Support;

/// <summary>Tries an address of an organisation as everybody who could come: each role, people without any right, strangers.</summary>
internal static class PermissionTable
{
    public static readonly IReadOnlyList<Role> Roles = Enum.GetValues<Role>();

    /// <summary>The roles that were let in; everybody else must have been refused as their state deserves.</summary>
    /// <param name="path">Address after <c>/o/code</c>.</param>
    public static async Task<IReadOnlyList<Role>> LetIn(Site site, HttpMethod method, string path)
    {
        var owner = await site.NewOwner();
        var letIn = new List<Role>();
        foreach (var role in Roles)
        {
            var member = await site.Join(owner, role);
            var status = await Try(member.Visitor, method, member.At(path));
            Assert.True(status != HttpStatusCode.NotFound || path.Contains('{', StringComparison.Ordinal), $"{path} is not there for {role}");
            if (status != HttpStatusCode.Forbidden)
            {
                letIn.Add(role);
            }

            foreach (var state in new[] { MembershipState.Accepted, MembershipState.Removed })
            {
                var without = await site.Join(owner, role, state);
                Assert.Equal(HttpStatusCode.NotFound, await Try(without.Visitor, method, without.At(path)));
            }
        }

        var stranger = await site.NewOwner("よその会社");
        Assert.Equal(HttpStatusCode.NotFound, await Try(stranger.Visitor, method, owner.At(path)));
        using var nobody = site.NewVisitor();
        var refused = await nobody.Send(method, owner.At(path));
        Assert.Equal(method == HttpMethod.Get ? HttpStatusCode.SeeOther : HttpStatusCode.Unauthorized, refused.StatusCode);
        return letIn;
    }

    /// <summary>A form token of a page outside every organisation, worth something everywhere.</summary>
    public static async Task<string> Token(Visitor visitor) =>
        (await visitor.Get("/organizations/new")).All("input[name=form-token]")[0].GetAttribute("value")!;

    public static async Task<HttpStatusCode> Try(Visitor visitor, HttpMethod method, string path) => method == HttpMethod.Get
        ? (await visitor.Get(path)).Status
        : (await visitor.Post(path, [("form-token", await Token(visitor))])).Status;
}
