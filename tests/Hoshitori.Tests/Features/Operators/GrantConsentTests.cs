using Hoshitori.Features.Operators.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Operators;

public sealed class GrantConsentTests(Site site)
{
    [Fact]
    public async Task It_lasts_a_day_and_pressing_twice_makes_one()
    {
        var owner = await site.NewOwner();
        var page = await owner.Visitor.Get(owner.At("/consent"));
        await owner.Visitor.Submit(page, "form[action$='/consent']");
        await owner.Visitor.Submit(page, "form[action$='/consent']");
        var consent = await site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<Consent>().SingleAsync());
        Assert.Equal((TimeSpan.FromHours(24), owner.PersonId), (consent.Until - consent.GrantedAt, consent.GrantedBy));
    }

    [Fact]
    public async Task Only_owners_grant() => Assert.Equal([Role.Owner], await PermissionTable.LetIn(site, HttpMethod.Post, "/consent"));
}
