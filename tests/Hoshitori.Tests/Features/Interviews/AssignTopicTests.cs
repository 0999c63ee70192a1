using System.Net;
using Hoshitori.Features.Interviews.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Interviews;

public sealed class AssignTopicTests(Site site)
{
    private const string Form = "form.assign";

    [Fact]
    public async Task A_colleague_gets_the_topic_and_one_mail()
    {
        var owner = await site.NewOwner();
        var member = await site.Join(owner, Role.Member);
        Interviewed.IsRedirect(await Hand(owner, "training", member));
        Interviewed.IsRedirect(await Hand(owner, "training", member));
        var mails = await Mails(owner);
        Assert.Equal("星取：質問の担当になりました", Assert.Single(mails).Subject);
        Assert.Contains("2026年12月1日", mails[0].Body, StringComparison.Ordinal);
        Assert.Contains($"{site.Address.GetLeftPart(UriPartial.Authority).Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}{owner.At("/questions/training")}\n", mails[0].Body, StringComparison.Ordinal);
        Assert.Contains("見本 太郎さん・2026年12月1日まで", (await member.Visitor.Get(member.At("/questions"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_taken_from_everybody_again()
    {
        var owner = await site.NewOwner();
        await Hand(owner, "training", await site.Join(owner, Role.Staff));
        var page = await owner.Topic("training");
        await owner.Visitor.Submit(page, Form, ("person", ""), ("due", ""));
        Assert.Equal(0, await site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<TopicAssignment>().CountAsync()));
    }

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("soon")]
    public async Task A_day_gone_by_or_unreadable_is_refused_and_kept(string due)
    {
        var owner = await site.NewOwner();
        var member = await site.Join(owner, Role.Member);
        var seen = await owner.Visitor.Submit(await owner.Topic("training"), Form, ("person", member.PersonId.ToString("N")), ("due", due));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.Equal(due, seen.One(Form + " input[name=due]").GetAttribute("value"));
        Assert.Equal(member.PersonId.ToString("N"), seen.One(Form + " option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_reader_a_removed_member_and_a_stranger_cannot_get_it()
    {
        var owner = await site.NewOwner();
        var stranger = await site.NewOwner();
        foreach (var other in new[] { await site.Join(owner, Role.Reader), await site.Join(owner, Role.Member, MembershipState.Removed), stranger })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Hand(owner, "training", other)).Status);
        }

        Assert.Empty(await Mails(owner));
    }

    [Fact]
    public async Task Only_those_who_lead_hand_out()
    {
        var owner = await site.NewOwner();
        var member = await site.Join(owner, Role.Member);
        Assert.Empty((await member.Topic("training")).All(Form));
        var page = await member.Topic("training");
        var token = page.One(Interviewed.Form + " input[name=form-token]").GetAttribute("value")!;
        var seen = await member.Visitor.Post(member.At("/questions/training/assignment"), [("form-token", token), ("person", member.PersonId.ToString("N")), ("due", "2026-12-01")]);
        Assert.Equal(HttpStatusCode.Forbidden, seen.Status);
    }

    internal static async Task<Seen> Hand(Member by, string topic, Member to) =>
        await by.Visitor.Submit(await by.Topic(topic), Form, ("person", to.PersonId.ToString("N")), ("due", "2026-12-01"));

    private async Task<List<Mail>> Mails(Member member) => (await site.Look(member.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<Job>()
        .Where(job => job.OrganizationId == member.OrganizationId && job.Kind == Outbox.Kind).Select(job => job.Payload).ToListAsync()))
        .ConvertAll(payload => System.Text.Json.JsonSerializer.Deserialize<Mail>(payload)!);
}
