using System.Net;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Security;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.ApiTokens;

public sealed class ListTokensTests(Site site)
{
    [Fact]
    public async Task An_owner_sees_the_tokens_of_their_organisation_and_no_secret()
    {
        using var knock = new Knock(site);
        var (owner, other) = (await site.NewOwner(), await site.NewOwner());
        var secret = (await knock.Program(owner, TokenScope.Answer)).Bearer!;
        Assert.Contains("test", (await owner.Visitor.Get(owner.At("/tokens"))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await owner.Visitor.Get(owner.At("/tokens"))).Page.Source.Text, StringComparison.Ordinal);
        Assert.Empty((await other.Visitor.Get(other.At("/tokens"))).All("table"));
    }
}

public sealed class CreateTokenTests
{
    [Fact]
    public async Task A_token_is_shown_once_and_only_its_hash_is_kept()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        var owner = await site.NewOwner();
        var made = await Create(owner, ("name", "会計ソフト"), ("scope", "answer"), ("days", "30"));
        Assert.Equal(HttpStatusCode.OK, made.Status);
        var secret = made.One("#secret").TextContent;
        Assert.Matches("^hst_[A-Za-z0-9_-]{43}$", secret);
        var kept = await site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<ApiToken>().SingleAsync());
        Assert.Equal((TokenScope.Answer, owner.PersonId, site.Clock.GetUtcNow().UtcDateTime.AddDays(30)), (kept.Scope, kept.MadeBy, kept.ExpiresAt));
        Assert.Equal(32, kept.TokenHash.Length);
        var line = await site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<AuditEntry>().SingleAsync(line => line.Action == "api-tokens.create"));
        Assert.DoesNotContain(secret, line.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await owner.Visitor.Get(owner.At("/tokens"))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "read", "30", "name")]
    [InlineData("ok", "own", "30", "scope")]
    [InlineData("ok", "read", "0", "days")]
    [InlineData("ok", "read", "366", "days")]
    [InlineData("ok", "read", "x", "days")]
    public async Task What_does_not_fit_is_said_and_kept(string name, string scope, string days, string field)
    {
        await using var site = new Site();
        await site.InitializeAsync();
        var owner = await site.NewOwner();
        var answer = await Create(owner, ("name", name), ("scope", scope), ("days", days));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        answer.One($".alert a[href='#{field}']");
        Assert.Equal((name, days), (answer.One("#name").GetAttribute("value"), answer.One("#days").GetAttribute("value")));
    }

    [Fact]
    public async Task Whoever_showed_the_second_factor_long_ago_shows_it_again()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        var owner = await site.NewOwner();
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        var answer = await Create(owner, ("name", "ok"), ("scope", "read"), ("days", "30"));
        Assert.Equal((HttpStatusCode.Unauthorized, "本人確認"), (answer.Status, answer.Heading));
        Assert.Equal(0, await site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<ApiToken>().CountAsync()));
    }

    private static async Task<Seen> Create(Member owner, params (string, string)[] fields) =>
        await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/tokens")), "form.create", fields);
}

public sealed class RevokeTokenTests(Site site)
{
    [Fact]
    public async Task A_token_taken_back_is_refused_at_the_next_request()
    {
        using var knock = new Knock(site);
        var owner = await site.NewOwner();
        var program = await knock.Program(owner, TokenScope.Read);
        Assert.Equal(HttpStatusCode.OK, await Status(knock, owner, program));
        var answer = await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/tokens")), "form.revoke");
        Assert.Equal(owner.At("/tokens"), answer.Response.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(knock, owner, program));
        Assert.Empty((await owner.Visitor.Get(owner.At("/tokens"))).All("form.revoke"));
    }

    [Fact]
    public async Task A_token_dies_with_the_role_of_its_maker()
    {
        using var knock = new Knock(site);
        var owner = await site.NewOwner();
        var second = await site.Join(owner, Role.Owner);
        var program = await knock.Program(second, TokenScope.Read);
        Assert.Equal(HttpStatusCode.OK, await Status(knock, owner, program));
        await site.Change(owner.OrganizationId, async services =>
            (await services.GetRequiredService<HoshitoriDb>().Set<Hoshitori.Platform.Tenancy.Membership>().SingleAsync(row => row.PersonId == second.PersonId)).Role = Role.SecurityLead);
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(knock, owner, program));
    }

    private static async Task<HttpStatusCode> Status(Knock knock, Member owner, Papers papers)
    {
        using var answer = await knock.Send("GET", "/api/v1/organizations/" + owner.Code, papers, [], asJson: true);
        return answer.StatusCode;
    }
}
