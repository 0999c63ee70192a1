using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.AuditLogs;

public sealed class ShowLogTests(Site site)
{
    [Fact]
    public async Task It_says_who_did_what_in_words_newest_first()
    {
        var owner = await site.NewOwner();
        var member = await site.Join(owner, Role.Member);
        await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/facts")), "main form", ("employees", "28"), ("industry", "construction"), ("prefecture", "13"));
        await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/members")), $"form[action$='/{member.PersonId}/role']", ("role", "reader"));
        var rows = (await owner.Visitor.Get(owner.At("/log"))).All(".log li").Select(row => row.TextContent).ToList();
        Assert.Contains("役割を変える：見本 太郎", rows[0], StringComparison.Ordinal);
        Assert.Contains("役割：担当者 → 閲覧者", rows[0], StringComparison.Ordinal);
        Assert.Contains("会社の概要を保存する：全社", rows[1], StringComparison.Ordinal);
        Assert.Contains("従業員数：（なし） → 28", rows[1], StringComparison.Ordinal);
        Assert.Contains("業種：（なし） → 建設業", rows[1], StringComparison.Ordinal);
        Assert.Contains("都道府県：（なし） → 東京都", rows[1], StringComparison.Ordinal);
        Assert.Contains("2026/11/23 12:00", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_reads_in_English_too()
    {
        var owner = await site.NewOwner();
        await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/facts")), "main form", ("u.servers", "no"));
        Assert.Contains("Save the company facts", (await owner.Visitor.Get(owner.At("/log?lang=en"))).All(".log li")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_lines_a_page_each_line_once_and_of_one_person_if_wanted()
    {
        var owner = await site.NewOwner();
        var lead = await site.Join(owner, Role.SecurityLead);
        foreach (var number in Enumerable.Range(1, 60))
        {
            await Save(number % 2 == 0 ? owner : lead, number);
        }

        var first = await owner.Visitor.Get(owner.At("/log"));
        Assert.Equal(50, first.All(".log li").Length);
        var second = await owner.Visitor.Get(first.One("main a.button.plain").GetAttribute("href")!);
        // Sixty saves, and the three changes that prepared the organisation.
        Assert.Equal(13, second.All(".log li").Length);
        Assert.Empty(second.All("main a.button.plain"));
        Assert.Equal(30, (await owner.Visitor.Get(owner.At("/log?person=" + lead.PersonId))).All(".log li").Length);
    }

    [Fact]
    public async Task Nothing_of_another_organisation_is_in_it()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        await Save(theirs, 5);
        var seen = await ours.Visitor.Get(ours.At("/log"));
        Assert.DoesNotContain("会社の概要を保存する", seen.One(".log").TextContent, StringComparison.Ordinal);
        Assert.Empty((await ours.Visitor.Get(ours.At("/log?person=" + theirs.PersonId))).All(".log li"));
    }

    [Fact]
    public async Task Owners_and_leads_read_it() =>
        Assert.Equal([Role.SecurityLead, Role.Owner], await PermissionTable.LetIn(site, HttpMethod.Get, "/log"));

    private static async Task Save(Member member, int employees) => await member.Visitor.Submit(
        await member.Visitor.Get(member.At("/facts")), "main form", ("employees", employees.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
