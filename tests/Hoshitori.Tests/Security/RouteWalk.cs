using System.Net;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Security;

/// <summary>What a walk found.</summary>
/// <param name="Open">Every cell that was answered otherwise than the table says, showed the victim's rows or changed them.</param>
internal sealed record Walked(int Routes, int Cells, IReadOnlyList<string> Open)
{
    public override string ToString() => $"route walk: {Routes} routes × verbs × states = {Cells} cells, {Open.Count} open";
}

/// <summary>
/// Tries every route × verb × membership state against the victim's organisation, with the victim's real ids in address,
/// query and body, and compares each answer with <see cref="Expected"/>.
/// </summary>
internal sealed class RouteWalk(Site site) : IDisposable
{
    private static readonly string[] Verbs = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    private readonly List<string> open = [];
    private readonly Dictionary<Who, Papers> papers = [];

    /// <summary>People who may act on something of their own: each time with a new session, for they may end it.</summary>
    private readonly Dictionary<Who, Guid> actors = [];
    private readonly Knock knock = new(site);
    private Member victim = null!;
    private Member stranger = null!;
    private RouteValues values = null!;
    private int cells;

    /// <summary>All routes of a site.</summary>
    public static IReadOnlyList<RouteEndpoint> RoutesOf(Site site) =>
        [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public void Dispose() => knock.Dispose();

    public async Task<Walked> Walk(Func<RouteEndpoint, bool> which)
    {
        await Prepare();
        var patterns = RoutesOf(site).Where(which).GroupBy(route => route.RoutePattern.RawText!, StringComparer.Ordinal).ToList();
        foreach (var pattern in patterns)
        {
            foreach (var verb in Verbs)
            {
                await Walk(pattern.Key, verb, [.. pattern]);
            }
        }

        return new(patterns.Count, cells, open);
    }

    private async Task Prepare()
    {
        victim = await site.NewOwner("被害商店");
        await SampleRows.Add(site, victim);
        values = await RouteValues.Of(site, victim);
        var now = site.Clock.GetUtcNow().UtcDateTime;
        papers[Who.Nobody] = Anonymous();
        papers[Who.EndedSession] = await knock.SignedIn(victim.PersonId, session => session.EndedAt = now);
        papers[Who.IdleSession] = await knock.SignedIn(victim.PersonId, session => session.SeenAt = now.AddMinutes(-61));
        papers[Who.OldSession] = await knock.SignedIn(victim.PersonId, started: now.AddHours(-13));
        papers[Who.ForeignOwner] = await knock.SignedIn((await site.NewOwner()).PersonId);
        papers[Who.ForeignLead] = await knock.SignedIn((await site.Join(await site.NewOwner(), Role.SecurityLead)).PersonId);
        papers[Who.Accepted] = await knock.SignedIn((await site.Join(victim, Role.Owner, MembershipState.Accepted)).PersonId);
        papers[Who.Removed] = await knock.SignedIn((await site.Join(victim, Role.Owner, MembershipState.Removed)).PersonId);
        actors[Who.ForeignOwner] = (await site.NewOwner()).PersonId;
        actors[Who.ForeignLead] = (await site.Join(await site.NewOwner(), Role.SecurityLead)).PersonId;
        actors[Who.Accepted] = (await site.Join(victim, Role.Owner, MembershipState.Accepted)).PersonId;
        actors[Who.Removed] = (await site.Join(victim, Role.Owner, MembershipState.Removed)).PersonId;
        foreach (var role in new[] { Role.Reader, Role.Staff, Role.Member, Role.SecurityLead })
        {
            papers[Enum.Parse<Who>(role.ToString())] = await knock.SignedIn((await site.Join(victim, role)).PersonId);
        }

        var own = await knock.SignedIn(victim.PersonId);
        papers[Who.OwnerWithoutToken] = own with { FormField = "" };
        papers[Who.OwnerWithForeignToken] = own with { FormField = papers[Who.ForeignOwner].FormField };
        var (cookie, field) = knock.Form(null);
        papers[Who.OwnerWithEarlierToken] = new(own.Cookies[..own.Cookies.IndexOf(';', StringComparison.Ordinal)] + "; form-token=" + cookie, field);
        papers[Who.OperatorWithoutToken] = await knock.SignedIn((await site.NewPerson(isOperator: true)).Id) with { FormField = "" };
        papers[Who.ApiCookie] = own;
        stranger = await site.NewOwner();
        papers[Who.ApiForeign] = papers[Who.ApiWrongOne] = await knock.Program(stranger, TokenScope.Lead);
        papers[Who.ApiExpired] = await knock.Program(victim, TokenScope.Lead, expires: now);
        papers[Who.ApiRevoked] = await knock.Program(victim, TokenScope.Lead, revoked: now);
        papers[Who.ApiOrphan] = await knock.Program(await site.Join(victim, Role.Owner, MembershipState.Removed), TokenScope.Lead);
        papers[Who.ApiRead] = await knock.Program(victim, TokenScope.Read);
        papers[Who.ApiAnswer] = await knock.Program(victim, TokenScope.Answer);
        papers[Who.ApiLead] = await knock.Program(victim, TokenScope.Lead);
        papers[Who.ApiTokenOnPage] = papers[Who.ApiLead];
    }

    private async Task Walk(string pattern, string verb, IReadOnlyList<RouteEndpoint> routes)
    {
        var route = routes.FirstOrDefault(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(verb, StringComparer.OrdinalIgnoreCase) ?? true);
        var asked = Enum.GetValues<Who>().Select(who => (Who: who, Answer: AnswerOf(who, verb, route))).Where(cell => cell.Answer != Answer.NotAsked).ToList();
        var wrongOne = asked.Any(cell => cell.Who == Who.WrongOne) ? await OwnerOfTwo() : default;
        var before = await Fingerprint.Of(site, victim.OrganizationId);
        foreach (var (who, answer) in asked)
        {
            cells++;
            var given = who == Who.WrongOne ? wrongOne.Papers : await PapersFor(who, verb, answer);
            await Try(who, verb, routes[0], answer, given, who switch { Who.WrongOne => wrongOne.Code, Who.ApiWrongOne => stranger.Code, _ => null });
        }

        if (await Fingerprint.Of(site, victim.OrganizationId) != before)
        {
            open.Add($"{verb} {pattern}: rows of the victim changed");
        }
    }

    private static Answer AnswerOf(Who who, string verb, RouteEndpoint? route)
    {
        if (route is null)
        {
            return who is Who.Nobody or Who.ForeignOwner or Who.SecurityLead or Who.ApiForeign ? Answer.NoSuchVerb : Answer.NotAsked;
        }

        var answer = route.Metadata.GetMetadata<RouteAction>() is not { } action ? Answer.NotFound
            : route.Metadata.GetMetadata<ApiRoute>() is not null ? Expected.OnApi(who, action.Permission)
            : Expected.OnPage(who, action.Permission, route.Metadata.GetMetadata<FormWithoutToken>() is null);
        return answer switch
        {
            Answer.NoToken when verb == "GET" => Answer.NotAsked,
            Answer.Harmless when verb != "GET" && who is >= Who.Reader and <= Who.SecurityLead => Answer.NotAsked,
            _ => answer,
        };
    }

    private async Task Try(Who who, string verb, RouteEndpoint route, Answer answer, Papers given, string? organization)
    {
        var promised = await Fingerprint.Promised(site);
        using var response = await knock.Send(verb, values.Fill(route.RoutePattern, organization), given, values.Foreign, route.Metadata.GetMetadata<ApiRoute>() is not null);
        var text = await response.Content.ReadAsStringAsync();
        var cell = $"{verb} {route.RoutePattern.RawText} × {who}: {(int)response.StatusCode}, expected {answer}";
        var isSlowed = answer == Answer.Harmless && response.StatusCode == HttpStatusCode.TooManyRequests && SlowGuesses.Contains(route.RoutePattern.RawText!);
        if (!isSlowed && !Fits(response, verb, answer))
        {
            open.Add(cell);
        }

        if (text.Contains(SampleRows.CanaryOf(victim), StringComparison.Ordinal))
        {
            open.Add(cell + ", and shows the victim's rows");
        }

        if (answer != Answer.Harmless && await Fingerprint.Promised(site) != promised)
        {
            open.Add(cell + ", and promised a mail");
        }
    }

    private async Task<(Papers Papers, string Code)> OwnerOfTwo()
    {
        var other = await site.NewOwner();
        await knock.Add(victim, other.PersonId, Role.Owner);
        return (await knock.SignedIn(other.PersonId), other.Code);
    }

    private async Task<Papers> PapersFor(Who who, string verb, Answer answer) =>
        answer != Answer.Harmless || verb == "GET" ? papers[who]
        : actors.TryGetValue(who, out var person) ? await knock.SignedIn(person)
        : who == Who.Nobody ? Anonymous()
        : papers[who];

    private Papers Anonymous()
    {
        var (cookie, field) = knock.Form(null);
        return new("form-token=" + cookie, field);
    }

    /// <summary>Routes that slow guesses by themselves, however often the walk has knocked there before.</summary>
    private static readonly HashSet<string> SlowGuesses = new(StringComparer.Ordinal) { "/sign-in/password", "/sign-in/code", "/account/prove/code" };

    private static bool Fits(HttpResponseMessage response, string verb, Answer answer) => answer switch
    {
        Answer.NoSuchVerb => (int)response.StatusCode is >= 300 and < 500,
        Answer.Harmless => (int)response.StatusCode is < 500 and not 429,
        Answer.SignIn when verb == "GET" => response.StatusCode == HttpStatusCode.SeeOther && response.Headers.Location!.OriginalString.StartsWith("/sign-in?return=%2F", StringComparison.Ordinal),
        Answer.SignIn or Answer.Unknown => response.StatusCode == HttpStatusCode.Unauthorized,
        Answer.NotFound => response.StatusCode == HttpStatusCode.NotFound,
        Answer.Forbidden => response.StatusCode == HttpStatusCode.Forbidden,
        Answer.NoToken => response.StatusCode == HttpStatusCode.BadRequest,
        _ => false,
    };
}
