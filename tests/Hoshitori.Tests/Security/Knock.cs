using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Security;

/// <summary>Somebody's papers: what their browser or program sends with every request.</summary>
/// <param name="Cookies">Value of the cookie header.</param>
/// <param name="FormField">Hidden field of a form they looked at; empty for none.</param>
/// <param name="Bearer">Token of a program.</param>
internal sealed record Papers(string Cookies = "", string FormField = "", string? Bearer = null);

/// <summary>Makes papers as signing in, looking at a form and making a token would, and sends raw requests with them.</summary>
internal sealed class Knock(Site site) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.Address };

    public void Dispose() => client.Dispose();

    /// <summary>A person with a session and a form of their own.</summary>
    public async Task<Papers> SignedIn(Guid person, Action<Session>? change = null, DateTime? started = null)
    {
        var token = "";
        await site.Change(null, async services =>
        {
            var db = services.GetRequiredService<HoshitoriDb>();
            token = await services.GetRequiredService<Sessions>().Start(person, SignInWay.Passkey, "test", default);
            var session = db.ChangeTracker.Entries<Session>().Single(entry => entry.State == EntityState.Added);
            change?.Invoke(session.Entity);
            if (started is { } time)
            {
                session.Property(row => row.StartedAt).CurrentValue = time;
            }
        });
        var (cookie, field) = Form(person);
        return new($"hoshitori={token}; form-token={cookie}", field);
    }

    /// <summary>Cookie and hidden field of a form that a person, or somebody not signed in, was shown.</summary>
    public (string Cookie, string Field) Form(Guid? person)
    {
        using var scope = site.Services.CreateScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        if (person is { } id)
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id.ToString("N"))], "session"));
        }

        var tokens = scope.ServiceProvider.GetRequiredService<IAntiforgery>().GetTokens(context);
        return (tokens.CookieToken!, tokens.RequestToken!);
    }

    /// <summary>A token of a program.</summary>
    public async Task<Papers> Program(Member maker, TokenScope scope, DateTime? expires = null, DateTime? revoked = null)
    {
        var (secret, hash) = ApiTokens.Create();
        var now = site.Clock.GetUtcNow();
        await site.Change(maker.OrganizationId, services =>
        {
            services.GetRequiredService<HoshitoriDb>().Add(new ApiToken
            {
                OrganizationId = maker.OrganizationId, Id = Guid.CreateVersion7(now), TokenHash = hash, Name = "test", Scope = scope, MadeBy = maker.PersonId,
                CreatedAt = now.UtcDateTime, ExpiresAt = expires ?? now.UtcDateTime.AddDays(30), RevokedAt = revoked,
            });
            return Task.CompletedTask;
        });
        return new(Bearer: secret);
    }

    /// <summary>Makes somebody a member of another organisation too, without a new person.</summary>
    public Task Add(Member to, Guid person, Role role, MembershipState state = MembershipState.Confirmed) => site.Change(to.OrganizationId, services =>
    {
        services.GetRequiredService<HoshitoriDb>().Add(new Membership { OrganizationId = to.OrganizationId, PersonId = person, Role = role, State = state, JoinedAt = DateTime.UnixEpoch });
        return Task.CompletedTask;
    });

    /// <summary>Sends the fields in the query, and in a form or as JSON where the verb has a body.</summary>
    public Task<HttpResponseMessage> Send(string verb, string address, Papers papers, IEnumerable<(string Name, string Value)> fields, bool asJson)
    {
        var all = fields.ToList();
        var request = new HttpRequestMessage(new HttpMethod(verb), address + QueryString.Create(all.Select(field => KeyValuePair.Create(field.Name, (string?)field.Value))));
        if (papers.Cookies.Length > 0)
        {
            request.Headers.Add("Cookie", papers.Cookies);
        }

        if (papers.Bearer is { } bearer)
        {
            request.Headers.Add("Authorization", "Bearer " + bearer);
        }

        if (verb is "POST" or "PUT" or "PATCH" or "DELETE")
        {
            var form = papers.FormField.Length == 0 ? all : [.. all, ("form-token", papers.FormField)];
            request.Content = asJson
                ? new StringContent(JsonSerializer.Serialize(all.DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => field.Value)), Encoding.UTF8, "application/json")
                : new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        }

        return client.SendAsync(request);
    }
}
