using System.Net;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Organizations;

public sealed class CreateOrganizationTests(Site site)
{
    private const string Form = "main form";

    [Fact]
    public async Task Whoever_creates_it_owns_it_and_finds_one_scope_of_the_whole_company()
    {
        var (person, visitor) = await site.NewPerson();
        var answer = await visitor.Submit(await visitor.Get("/organizations/new"), Form, ("name", "　ひかり電設株式会社 "), ("corporate-number", "７０００－０１２０５０００２"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var code = answer.Response.Headers.Location!.OriginalString.Split('/')[2];
        Assert.Matches("^[abcdefghjkmnpqrstuvwxyz2-9]{10}$", code);

        var totals = await Totals(code);
        Assert.Equal(("ひかり電設株式会社", "7000012050002", 1, 1), (totals.Name, totals.CorporateNumber, totals.Scopes, totals.Members));
        var (scopes, member, log) = await site.Look(totals.OrganizationId, async services => (
            await services.GetRequiredService<ScopeStore>().List(default),
            await services.GetRequiredService<HoshitoriDb>().Set<Membership>().SingleAsync(),
            await services.GetRequiredService<HoshitoriDb>().Set<AuditEntry>().Select(line => line.Action).ToListAsync()));
        Assert.Equal(("全社", 3), (Assert.Single(scopes).Name, scopes[0].TargetStar));
        Assert.Equal((person, Role.Owner, MembershipState.Confirmed), (member.PersonId, member.Role, member.State));
        Assert.Equal(["organizations.create"], log);
    }

    [Theory]
    [InlineData("", "", "会社の名前を入れてください")]
    [InlineData("ひかり", "1234567890123", "法人番号として正しくありません")]
    [InlineData("ひかり", "12", "法人番号として正しくありません")]
    public async Task What_does_not_fit_is_named_and_what_was_typed_stays(string name, string number, string said)
    {
        var (_, visitor) = await site.NewPerson();
        var answer = await visitor.Submit(await visitor.Get("/organizations/new"), Form, ("name", name), ("corporate-number", number));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(said, answer.One("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal((name, number), (answer.One("#name").GetAttribute("value") ?? "", answer.One("#corporate-number").GetAttribute("value") ?? ""));
    }

    [Theory]
    [InlineData("/keep/continue", true)]
    [InlineData("https://elsewhere.example/", false)]
    public async Task Afterwards_the_visitor_is_where_they_came_from(string back, bool isOurs)
    {
        var (_, visitor) = await site.NewPerson();
        var refused = await visitor.Submit(await visitor.Get("/organizations/new?return=" + Uri.EscapeDataString(back)), Form, ("name", ""));
        var answer = await visitor.Submit(refused, Form, ("name", "ひかり"));
        var next = answer.Response.Headers.Location!.OriginalString;
        Assert.Equal((isOurs, !isOurs), (next == back, next.EndsWith("/facts?new=1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_organisation()
    {
        var (person, visitor) = await site.NewPerson();
        var page = await visitor.Get("/organizations/new");
        var first = await visitor.Submit(page, Form, ("name", "ひかり"));
        var second = await visitor.Submit(page, Form, ("name", "ひかり"));
        Assert.Equal(first.Response.Headers.Location, second.Response.Headers.Location);
        Assert.Single((await visitor.Get("/organizations")).All("main a.card"));
        Assert.NotEqual(Guid.Empty, person);
    }

    [Fact]
    public async Task The_ticket_of_another_person_is_worth_nothing()
    {
        var ((_, first), (_, second)) = (await site.NewPerson(), await site.NewPerson());
        var ticket = (await first.Get("/organizations/new")).One("input[name=ticket]").GetAttribute("value")!;
        var answer = await second.Submit(await second.Get("/organizations/new"), Form, ("ticket", ticket), ("name", "ひかり"));
        Assert.Equal("/organizations/new", answer.Response.Headers.Location!.OriginalString);
        Assert.Empty((await second.Get("/organizations")).All("main a.card"));
    }

    [Fact]
    public async Task The_same_number_can_be_claimed_twice_and_nobody_is_overwritten()
    {
        foreach (var name in new[] { "一番", "二番" })
        {
            var (_, visitor) = await site.NewPerson();
            var answer = await visitor.Submit(await visitor.Get("/organizations/new"), Form, ("name", name), ("corporate-number", "7000012050002"));
            var seen = await visitor.Get(answer.Response.Headers.Location!.OriginalString.Split("/facts")[0] + "/settings");
            Assert.Contains("申告（未確認）", seen.Text, StringComparison.Ordinal);
            Assert.Equal(name, seen.One("#name").GetAttribute("value"));
        }
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var (_, visitor) = await site.NewPerson();
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Post("/organizations/new", [("name", "ひかり")])).Status);
    }

    private Task<OrganizationTotals> Totals(string code) => site.Look(Guid.CreateVersion7(), services =>
        services.GetRequiredService<HoshitoriDb>().Set<OrganizationTotals>().SingleAsync(row => row.Code == code));
}
