using System.Net;
using System.Text;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Security;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Tests.Platform.Web;

/// <summary>A site whose routes only say who stands inside.</summary>
public sealed class DoorSite : IAsyncLifetime
{
    internal Site Site { get; } = new()
    {
        AddRoutes = app =>
        {
            app.MapGet("/door/anyone", (Actor actor) => actor.Label).Requires("door", Permission.Anyone);
            app.MapPost("/door/anyone", (Actor actor) => actor.Label).Requires("door", Permission.Anyone);
            app.MapGet("/door/person", (Actor actor) => actor.Label).Requires("door", Permission.SignedIn);
            app.MapGet("/door/operator", () => "operator").Requires("door", Permission.Operator);
            app.MapGet("/door/nameless", () => "open");
            app.MapGet("/o/{org}/door", (Tenant tenant, Actor actor) => $"{tenant.OrganizationId} {actor.Role}").Requires("door", Permission.Read);
            app.MapPost("/o/{org}/door", async (HttpRequest request) => (await request.ReadFormAsync())["said"].ToString()).Requires("door", Permission.Answer);
        },
    };

    internal Knock Knock { get; private set; } = null!;

    internal Member Owner { get; private set; } = null!;

    internal Papers Papers { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        Knock = new Knock(Site);
        Owner = await Site.NewOwner();
        Papers = await Knock.SignedIn(Owner.PersonId);
    }

    public async ValueTask DisposeAsync()
    {
        Knock.Dispose();
        await Site.DisposeAsync();
    }
}

/// <summary>The door of every route.</summary>
public sealed class AccessTests(DoorSite door) : IClassFixture<DoorSite>
{
    private readonly Site site = door.Site;
    private readonly Knock knock = door.Knock;
    private readonly Member owner = door.Owner;
    private readonly Papers papers = door.Papers;

    [Fact]
    public async Task A_public_page_knows_who_is_signed_in()
    {
        Assert.Equal("nobody", await Text("GET", "/door/anyone", new()));
        Assert.Equal("person:" + owner.PersonId.ToString("N"), await Text("GET", "/door/anyone", papers));
    }

    [Fact]
    public async Task A_session_that_is_over_makes_nobody()
    {
        var ended = await knock.SignedIn(owner.PersonId, session => session.EndedAt = DateTime.UnixEpoch);
        Assert.Equal("nobody", await Text("GET", "/door/anyone", ended));
        Assert.Equal("nobody", await Text("GET", "/door/anyone", new("hoshitori=" + new string('A', 43))));
        Assert.Equal("nobody", await Text("GET", "/door/anyone", new("hoshitori=not base64")));
    }

    [Fact]
    public async Task A_route_that_says_nothing_is_open_to_nobody() => Assert.Equal(HttpStatusCode.NotFound, await Status("GET", "/door/nameless", papers));

    [Fact]
    public async Task A_public_form_that_may_store_something_needs_its_token()
    {
        var (cookie, field) = knock.Form(null);
        Assert.Equal(HttpStatusCode.BadRequest, await Status("POST", "/door/anyone", new()));
        Assert.Equal(HttpStatusCode.BadRequest, await Status("POST", "/door/anyone", new("form-token=" + cookie)));
        Assert.Equal(HttpStatusCode.OK, await Status("POST", "/door/anyone", new("form-token=" + cookie, field)));
    }

    [Theory]
    [InlineData("GET", "/door", HttpStatusCode.OK)]
    [InlineData("HEAD", "/door", HttpStatusCode.OK)]
    [InlineData("GET", "/DOOR", HttpStatusCode.OK)]
    [InlineData("OPTIONS", "/door", HttpStatusCode.MethodNotAllowed)]
    [InlineData("TRACE", "/door", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/door/", HttpStatusCode.OK)]
    public async Task Verbs_and_spellings_of_an_address(string verb, string path, HttpStatusCode expected)
    {
        Assert.Equal(expected, await Status(verb, owner.At(path), papers));
        Assert.Equal(expected == HttpStatusCode.OK ? HttpStatusCode.NotFound : expected, await Status(verb, (await site.NewOwner()).At(path), papers));
        Assert.True(await Status(verb, owner.At(path), new()) is HttpStatusCode.SeeOther or HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("{0}%20")]
    [InlineData("%20{0}")]
    [InlineData("{0}%0A")]
    [InlineData("..%2F{0}")]
    [InlineData("%EF%BC%90{0}")]
    public async Task A_code_that_is_not_quite_the_organisations_finds_nothing(string form) =>
        Assert.Equal(HttpStatusCode.NotFound, await Status("GET", "/o/" + string.Format(System.Globalization.CultureInfo.InvariantCulture, form, owner.Code) + "/door", papers));

    [Fact]
    public async Task A_code_in_other_case_finds_nothing()
    {
        Assert.SkipWhen(owner.Code.All(char.IsAsciiDigit), "this code has no letters");
        Assert.Equal(HttpStatusCode.NotFound, await Status("GET", $"/o/{owner.Code.ToUpperInvariant()}/door", papers));
    }

    [Fact]
    public async Task Only_an_operator_with_a_passkey_finds_the_operators_pages()
    {
        var passkey = await site.NewPerson(isOperator: true);
        var password = await site.NewPerson(isOperator: true, SignInWay.PasswordAndCode);
        Assert.Equal(HttpStatusCode.OK, (await passkey.Visitor.Get("/door/operator")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await password.Visitor.Get("/door/operator")).Status);
        Assert.Equal(HttpStatusCode.NotFound, await Status("GET", "/door/operator", papers));
    }

    [Fact]
    public async Task A_member_removed_while_working_is_out_at_the_next_request()
    {
        var member = await site.Join(owner, Role.Member);
        Assert.Equal(HttpStatusCode.OK, (await member.Visitor.Get(owner.At("/door"))).Status);
        await site.Change(owner.OrganizationId, async services =>
        {
            var db = (Hoshitori.Platform.Data.HoshitoriDb)services.GetService(typeof(Hoshitori.Platform.Data.HoshitoriDb))!;
            var row = Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Set<Membership>(), row => row.PersonId == member.PersonId);
            (await row).State = MembershipState.Removed;
        });
        Assert.Equal(HttpStatusCode.NotFound, (await member.Visitor.Get(owner.At("/door"))).Status);
    }

    [Fact]
    public async Task A_script_is_told_and_not_sent_away()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, owner.At("/door")) { Headers = { { "X-Script", "1" } } };
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("a%00b", HttpStatusCode.BadRequest)]
    [InlineData("a b", HttpStatusCode.OK)]
    public async Task Text_no_database_can_keep_is_refused_at_the_door(string said, HttpStatusCode expected) =>
        Assert.Equal(expected, await Send(owner.At("/door"), new StringContent($"said={said}&form-token={Uri.EscapeDataString(papers.FormField)}", Encoding.UTF8, "application/x-www-form-urlencoded")));

    [Fact]
    public async Task A_form_too_large_or_broken_is_said_to_be_so()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Send(owner.At("/door"), new StringContent("said=" + new string('x', 5_000_000), Encoding.UTF8, "application/x-www-form-urlencoded")));
        Assert.Equal(HttpStatusCode.BadRequest, await Send(owner.At("/door"), new StringContent("--x\r\nbroken", Encoding.UTF8, "multipart/form-data") { Headers = { ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } } } }));
    }

    private async Task<HttpStatusCode> Send(string address, HttpContent content)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content, Headers = { { "Cookie", papers.Cookies } } };
        request.Headers.ExpectContinue = true;
        return (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }

    private async Task<string> Text(string verb, string address, Papers with)
    {
        using var response = await knock.Send(verb, address, with, [], asJson: false);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<HttpStatusCode> Status(string verb, string address, Papers with)
    {
        using var response = await knock.Send(verb, address, with, [], asJson: false);
        return response.StatusCode;
    }
}
