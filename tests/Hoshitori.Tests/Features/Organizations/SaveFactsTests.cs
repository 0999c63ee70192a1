using System.Net;
using Hoshitori.Features.Answers.Data;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Organizations;

public sealed class SaveFactsTests(Site site)
{
    private const string Form = "main form";

    [Fact]
    public async Task Facts_are_kept_with_their_history_and_a_line_of_the_log()
    {
        var owner = await site.NewOwner();
        var answer = await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/facts")), Form,
            ("industry", "wholesale"), ("employees", "２８人"), ("capital", "30,000,000円"), ("prefecture", "13"), ("u.servers", "no"), ("u.remote_work", "yes"), ("u.website", "unknown"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var (profile, versions, line) = await site.Look(owner.OrganizationId, async services => (
            (await services.GetRequiredService<ScopeStore>().Find(owner.ScopeId, default))!.Profile,
            await services.GetRequiredService<HoshitoriDb>().Set<ProfileVersion>().CountAsync(),
            await services.GetRequiredService<HoshitoriDb>().Set<AuditEntry>().OrderBy(entry => entry.Sequence).LastAsync()));
        Assert.Equal(("wholesale", 28, 30_000_000L, "13"), (profile.Industry, profile.Employees, profile.CapitalYen, profile.Prefecture));
        Assert.Equal([("remote_work", true), ("servers", false)], profile.Uses.OrderBy(use => use.Key).Select(use => (use.Key, use.Value)));
        Assert.Equal(2, versions);
        Assert.Equal("organizations.save-facts", line.Action);
        Assert.Contains("\"employees\":[\"\",\"28\"]", line.Detail, StringComparison.Ordinal);
        Assert.Contains("保存しました", (await owner.Visitor.Get(answer.Response.Headers.Location!.OriginalString)).One("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dont_know_takes_an_answer_back()
    {
        var owner = await site.NewOwner();
        await Save(owner, ("u.servers", "no"));
        await Save(owner, ("u.servers", "unknown"));
        Assert.Empty(await Uses(owner));
    }

    [Fact]
    public async Task Saving_what_is_there_already_writes_nothing()
    {
        var owner = await site.NewOwner();
        await Save(owner, ("u.servers", "no"));
        var before = await Versions(owner);
        await Save(owner, ("u.servers", "no"));
        Assert.Equal(before, await Versions(owner));
    }

    [Theory]
    [InlineData("employees", "たくさん", "0から9,999,999まで")]
    [InlineData("employees", "-1", "0から9,999,999まで")]
    [InlineData("employees", "10000000", "0から9,999,999まで")]
    [InlineData("capital", "4611686018427387904", "までの数字")]
    [InlineData("industry", "piracy", "一覧の業種")]
    [InlineData("prefecture", "48", "一覧の都道府県")]
    public async Task A_mistake_is_named_nothing_is_saved_and_what_was_typed_stays(string field, string value, string said)
    {
        var owner = await site.NewOwner();
        var answer = await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/facts")), Form, (field, value), ("u.servers", "no"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(said, answer.One("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("no", answer.One("input[name='u.servers'][checked]").GetAttribute("value"));
        Assert.Empty(await Uses(owner));
    }

    [Fact]
    public async Task The_later_of_two_people_sees_the_others_answer_and_decides()
    {
        var owner = await site.NewOwner();
        var lead = await site.Join(owner, Role.SecurityLead);
        var page = await lead.Visitor.Get(lead.At("/facts"));
        await Save(owner, ("u.servers", "yes"));

        var refused = await lead.Visitor.Submit(page, Form, ("u.servers", "no"), ("employees", "5"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("ほかの人の答え：はい", refused.One("[id='u.servers']").TextContent, StringComparison.Ordinal);
        Assert.Equal("5", refused.One("#employees").GetAttribute("value"));
        Assert.True((await Uses(owner))["servers"]);

        await lead.Visitor.Submit(refused, Form, ("u.servers", "no"), ("employees", "5"));
        Assert.False((await Uses(owner))["servers"]);
    }

    [Fact]
    public async Task An_answer_to_a_question_meanwhile_is_no_conflict()
    {
        var owner = await site.NewOwner();
        var page = await owner.Visitor.Get(owner.At("/facts"));
        await site.Change(owner.OrganizationId, async services =>
        {
            var scopes = services.GetRequiredService<ScopeStore>();
            scopes.Add((await scopes.Take(owner.ScopeId, default))!, [new("pc-register", Rules.Answers.AnswerSource.Person, "", new(Rules.Firms.ControlState.InPlace, null), new(2026, 11, 23))], []);
        });
        Assert.Equal(HttpStatusCode.Redirect, (await owner.Visitor.Submit(page, Form, ("u.servers", "no"))).Status);
    }

    [Fact]
    public async Task A_form_of_one_organisation_is_refused_at_another_also_for_members_of_both()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        await site.Change(theirs.OrganizationId, services =>
        {
            services.GetRequiredService<HoshitoriDb>().Add(new Hoshitori.Platform.Tenancy.Membership
            {
                OrganizationId = theirs.OrganizationId, PersonId = ours.PersonId, Role = Role.Owner, State = Hoshitori.Platform.Tenancy.MembershipState.Confirmed, JoinedAt = DateTime.UnixEpoch,
            });
            return Task.CompletedTask;
        });
        var page = await ours.Visitor.Get(ours.At("/facts"));
        var fields = page.All("main form input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!)).Append(("u.servers", "no"));

        Assert.Equal(HttpStatusCode.BadRequest, (await ours.Visitor.Post(theirs.At("/facts"), fields)).Status);
        Assert.Empty(await Uses(theirs));
        Assert.Equal(HttpStatusCode.Redirect, (await ours.Visitor.Post(ours.At("/facts"), fields)).Status);
    }

    [Fact]
    public async Task Owners_and_leads_keep_the_facts() =>
        Assert.Equal([Role.SecurityLead, Role.Owner], await PermissionTable.LetIn(site, HttpMethod.Post, "/facts"));

    private static async Task Save(Member member, params (string, string)[] fields) =>
        Assert.Equal(HttpStatusCode.Redirect, (await member.Visitor.Submit(await member.Visitor.Get(member.At("/facts")), Form, fields)).Status);

    private Task<IReadOnlyDictionary<string, bool>> Uses(Member member) => site.Look(member.OrganizationId, async services =>
        (await services.GetRequiredService<ScopeStore>().Find(member.ScopeId, default))!.Profile.Uses);

    private Task<int> Versions(Member member) => site.Look(member.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<ProfileVersion>().CountAsync());
}
