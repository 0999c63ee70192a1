using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Operators;

public sealed class WithdrawConsentTests(Site site)
{
    [Fact]
    public async Task Withdrawing_what_is_over_already_writes_nothing()
    {
        var owner = await site.NewOwner();
        await TheOperator.Grant(owner);
        var page = await owner.Visitor.Get(owner.At("/consent"));
        await owner.Visitor.Submit(page, "form[action$='/withdraw']");
        await owner.Visitor.Submit(page, "form[action$='/withdraw']");
        var lines = await site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<AuditEntry>().CountAsync(line => line.Action == "operators.withdraw-consent"));
        Assert.Equal(1, lines);
    }

    [Fact]
    public async Task Only_owners_withdraw() => Assert.Equal([Role.Owner], await PermissionTable.LetIn(site, HttpMethod.Post, "/consent/withdraw"));
}
