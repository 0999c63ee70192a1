using System.Net;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Organizations;

public sealed class ShowFactsTests(Site site)
{
    [Fact]
    public async Task Every_fact_of_use_is_asked_with_three_answers_and_what_no_would_save()
    {
        var owner = await site.NewOwner();
        var seen = await owner.Visitor.Get(owner.At("/facts"));
        var facts = site.Catalogue.Profile.Where(fact => fact.Type == Rules.Catalogues.FactType.Uses).ToList();
        Assert.Equal(facts.Count, seen.All("fieldset.item").Length);
        Assert.Equal(3 * facts.Count, seen.All("fieldset.item input[type=radio]").Length);
        Assert.Contains("「いいえ」なら", seen.One($"[id='u.{FactThatSaves()}'] .saves").TextContent, StringComparison.Ordinal);
        Assert.Equal(47 + 1, seen.All("#prefecture option").Length);
    }

    [Fact]
    public async Task The_page_says_how_many_questions_the_facts_save()
    {
        var fact = FactThatSaves();
        var owner = await site.NewOwner(profile: Without(fact));
        var seen = await owner.Visitor.Get(owner.At("/facts"));
        var (all, now) = (Asked(Profile.Unknown), Asked(Without(fact)));
        Assert.Contains($"会社の概要で{all - now}問減っています", seen.Text, StringComparison.Ordinal);
        Assert.Equal($"この答えで{all - now}問減っています", seen.One($"[id='u.{fact}'] .saves").TextContent);
    }

    [Fact]
    public async Task A_reader_sees_the_facts_and_no_form()
    {
        var reader = await site.Join(await site.NewOwner(), Role.Reader);
        var seen = await reader.Visitor.Get(reader.At("/facts"));
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Empty(seen.All("main form"));
        Assert.Contains("変えられるのは、経営者とセキュリティ責任者です", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not-a-scope")]
    [InlineData("0193f3a0-0000-7000-8000-000000000000")]
    public async Task A_scope_that_is_not_there_is_not_found(string scope)
    {
        var owner = await site.NewOwner();
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.Get(owner.At("/facts?scope=" + scope))).Status);
    }

    [Fact]
    public async Task The_scope_of_another_organisation_is_not_found()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        Assert.Equal(HttpStatusCode.NotFound, (await ours.Visitor.Get(ours.At("/facts?scope=" + theirs.ScopeId))).Status);
    }

    [Fact]
    public async Task All_but_staff_look() =>
        Assert.Equal([Role.Reader, Role.Member, Role.SecurityLead, Role.Owner], await PermissionTable.LetIn(site, HttpMethod.Get, "/facts"));

    private static Profile Without(string fact) => Profile.Unknown with { Uses = new Dictionary<string, bool> { [fact] = false } };

    private int Asked(Profile profile) => Rules.Questionnaires.Questionnaire.For(site.Catalogue, site.Catalogue.Edition("scs", null)!, 3, profile).Asked.Count;

    private string FactThatSaves() => site.Catalogue.Profile.First(fact => fact.Type == Rules.Catalogues.FactType.Uses && Asked(Without(fact.Id)) < Asked(Profile.Unknown)).Id;
}
