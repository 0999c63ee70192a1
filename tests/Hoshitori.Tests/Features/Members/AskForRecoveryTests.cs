using System.Net;
using Hoshitori.Features.Members.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Members;

public sealed class AskForRecoveryTests(Site site)
{
    [Fact]
    public async Task Of_two_owners_the_second_starts_it_and_the_member_is_told()
    {
        var (first, second, lost) = await Three();
        Assert.EndsWith("?done=recovery-asked", await Done(first, lost), StringComparison.Ordinal);
        Assert.Empty(await site.MailsTo(AddressOf(lost)));
        Assert.Contains("入り直しの申し出あり", (await second.Visitor.Get(second.At("/members"))).Text, StringComparison.Ordinal);
        Assert.EndsWith("?done=recovery-started", await Done(second, lost), StringComparison.Ordinal);
        var mail = Assert.Single(await site.MailsTo(AddressOf(lost)));
        Assert.Contains("11月24日 12:00から12月1日 12:00まで", mail.Body, StringComparison.Ordinal);
        Assert.StartsWith("/links/", SigningUp.LinkIn(mail), StringComparison.Ordinal);
        Assert.Equal(0, await Requests(first));
    }

    [Fact]
    public async Task One_owner_is_not_two_however_often_they_ask()
    {
        var (first, _, lost) = await Three();
        await Done(first, lost);
        Assert.EndsWith("?done=recovery-asked", await Done(first, lost), StringComparison.Ordinal);
        Assert.Empty(await site.MailsTo(AddressOf(lost)));
    }

    [Fact]
    public async Task An_owner_who_is_none_any_more_does_not_count()
    {
        var (first, second, lost) = await Three();
        await site.Join(first, Role.Owner);
        await Done(first, lost);
        await site.Change(first.OrganizationId, async services =>
            (await services.GetRequiredService<HoshitoriDb>().Set<Membership>().SingleAsync(row => row.PersonId == first.PersonId)).Role = Role.SecurityLead);
        Assert.EndsWith("?done=recovery-asked", await Done(second, lost), StringComparison.Ordinal);
        Assert.Empty(await site.MailsTo(AddressOf(lost)));
    }

    [Fact]
    public async Task With_one_other_owner_the_page_says_what_else_helps()
    {
        var owner = await site.NewOwner();
        var lost = await site.Join(owner, Role.Owner);
        var refused = await Ask(owner, lost);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("経営者が二人必要です", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_asks_for_themselves_for_an_operator_or_for_a_stranger()
    {
        var (first, second, lost) = await Three();
        Assert.Empty((await first.Visitor.Get(first.At("/members"))).All($"form[action$='/{first.PersonId}/recovery']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post(first, first.PersonId)).Status);
        foreach (var stranger in new[] { (await site.NewOwner()).PersonId, (await site.Join(first, Role.Member, MembershipState.Removed)).PersonId, Guid.CreateVersion7() })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Post(first, stranger)).Status);
        }

        await site.LookAround(services => services.GetRequiredService<HoshitoriDb>().Users.Where(row => row.Id == lost.PersonId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsOperator, true)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Ask(second, lost)).Status);
    }

    [Fact]
    public async Task Who_belongs_elsewhere_too_is_told_so_and_the_owners_learn_nothing()
    {
        var (first, second, lost) = await Three();
        using var knock = new Security.Knock(site);
        await knock.Add(await site.NewOwner(), lost.PersonId, Role.Reader, MembershipState.Accepted);
        await Done(first, lost);
        Assert.EndsWith("?done=recovery-started", await Done(second, lost), StringComparison.Ordinal);
        var mail = Assert.Single(await site.MailsTo(AddressOf(lost)));
        Assert.DoesNotContain("/links/", mail.Body, StringComparison.Ordinal);
        Assert.All((await site.Links()).Where(link => link.PersonId == lost.PersonId), link => Assert.NotNull(link.UsedAt));
    }

    [Fact]
    public async Task A_later_one_takes_the_place_of_the_one_before()
    {
        var (first, second, lost) = await Three();
        foreach (var owner in new[] { first, second, second, first })
        {
            await Done(owner, lost);
        }

        Assert.Single(await site.Links(), link => link.PersonId == lost.PersonId && link.Purpose == LinkPurpose.Recovery);
    }

    [Fact]
    public async Task Only_owners_ask()
    {
        var (first, _, lost) = await Three();
        foreach (var role in PermissionTable.Roles.Where(role => role != Role.Owner))
        {
            Assert.Equal((role, HttpStatusCode.Forbidden), (role, (await Post(await site.Join(first, role), lost.PersonId)).Status));
        }
    }

    private async Task<(Member First, Member Second, Member Lost)> Three()
    {
        var first = await site.NewOwner();
        return (first, await site.Join(first, Role.Owner), await site.Join(first, Role.Member));
    }

    private static string AddressOf(Member member) => "p" + member.PersonId.ToString("N") + "@example.test";

    private static async Task<Seen> Ask(Member by, Member lost) =>
        await by.Visitor.Submit(await by.Visitor.Get(by.At("/members")), $"form[action$='/{lost.PersonId}/recovery']");

    private static async Task<string> Done(Member by, Member lost) => (await Ask(by, lost)).Response.Headers.Location!.OriginalString;

    private static async Task<Seen> Post(Member by, Guid person) =>
        await by.Visitor.Post(by.At($"/members/{person}/recovery"), [("form-token", await PermissionTable.Token(by.Visitor))]);

    private Task<int> Requests(Member of) => site.Look(of.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<RecoveryRequest>().CountAsync());
}
