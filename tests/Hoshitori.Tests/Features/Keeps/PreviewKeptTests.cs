using System.Net;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Features.Interviews;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Keeps;

public sealed class PreviewKeptTests(Site site)
{
    [Fact]
    public async Task It_says_what_will_be_written_and_writes_nothing()
    {
        var owner = await site.NewOwner();
        await site.Say(owner, "pc-register", AnswerSource.Person, ControlState.Absent);
        await Kept.KeepFile(owner.Visitor);
        var audit = await site.AuditLines(owner);
        var page = await owner.Visitor.Get(owner.At("/keep"));
        Assert.Contains("PCの台帳：はい （いまの答え：いいえ）", page.Text, StringComparison.Ordinal);
        Assert.Contains("評価基準・診断項目への答え 1件、対策の答え 2件、会社の概要", page.Text, StringComparison.Ordinal);
        Assert.Equal(audit, await site.AuditLines(owner));
    }

    [Theory]
    [InlineData(Role.Member)]
    [InlineData(Role.Staff)]
    [InlineData(Role.Reader)]
    public async Task Only_those_who_lead_see_it(Role role)
    {
        var member = await site.Join(await site.NewOwner(), role);
        await site.KeepSheet(member.Visitor);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.Visitor.Get(member.At("/keep"))).Status);
    }

    [Fact]
    public async Task Another_organisation_and_its_scope_do_not_exist()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        await site.KeepSheet(ours.Visitor);
        Assert.Equal(HttpStatusCode.NotFound, (await ours.Visitor.Get(theirs.At("/keep"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ours.Visitor.Get(ours.At($"/keep?scope={theirs.ScopeId}"))).Status);
    }
}
