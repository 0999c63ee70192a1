using System.Net;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Organizations;

public sealed class CancelDeletionTests(Site site)
{
    [Fact]
    public async Task After_taking_it_back_the_second_owner_has_to_ask_anew()
    {
        var first = await site.NewOwner("残る商店");
        var second = await site.Join(first, Role.Owner);
        await first.Visitor.Submit(await first.Visitor.Get(first.At("/settings")), "form[action$='/delete']", ("typed-name", "残る商店"));
        await second.Visitor.Submit(await second.Visitor.Get(second.At("/settings")), "form[action$='/cancel']");
        await second.Visitor.Submit(await second.Visitor.Get(second.At("/settings")), "form[action$='/delete']", ("typed-name", "残る商店"));
        Assert.Equal(HttpStatusCode.OK, (await first.Visitor.Get(first.At("/settings"))).Status);
    }

    [Fact]
    public async Task Only_owners_take_it_back() => Assert.Equal([Role.Owner], await PermissionTable.LetIn(site, HttpMethod.Post, "/settings/delete/cancel"));
}
