using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Platform.Identity;

/// <summary>
/// Sessions on the server: the cookie is 256 random bits, the row their hash. What ends a session, a membership or a
/// person counts at the next request, because every request looks it up.
/// </summary>
public sealed class Sessions(HoshitoriDb db, WriteGate gate, Sessions.Lookup lookup, IHttpContextAccessor http, TimeProvider clock)
{
    private const int TokenBytes = 32;
    private static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(1);

    /// <summary>The question every request asks, translated once; it belongs to the one model of its server, so it is no static.</summary>
    public sealed class Lookup
    {
        internal Func<HoshitoriDb, byte[], CancellationToken, Task<Found?>> ByHash { get; } = EF.CompileAsyncQuery(
            (HoshitoriDb db, byte[] hash, CancellationToken stop) => db.Set<Session>().AsNoTracking()
                .Where(session => session.TokenHash == hash)
                .Join(db.Users.AsNoTracking(), session => session.PersonId, person => person.Id, (session, person) => new Found(session, person))
                .FirstOrDefault());
    }

    /// <summary>A live session with its person.</summary>
    public sealed record Found(Session Session, Person Person);

    /// <summary>Adds a session to the change under way; the oldest ones end where there would be too many.</summary>
    /// <returns>The token for the cookie.</returns>
    /// <exception cref="InvalidOperationException">The route of the request is no <see cref="Entrance"/> for this way.</exception>
    public Task<string> Start(Guid personId, SignInWay way, string device, CancellationToken stop) => Start(personId, way, new Device(Guid.Empty, device, ""), stop);

    /// <inheritdoc cref="Start(Guid, SignInWay, string, CancellationToken)"/>
    public async Task<string> Start(Guid personId, SignInWay way, Device device, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(device);
        if (http.HttpContext is { } request && request.GetEndpoint()?.Metadata.GetMetadata<Entrance>()?.Ways.Contains(way) is not true)
        {
            throw new InvalidOperationException($"{request.Request.Path} is no entrance for {way}");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        var open = await db.Set<Session>().Where(session => session.PersonId == personId && session.EndedAt == null)
            .OrderByDescending(session => session.StartedAt).Skip(SessionLimits.Most - 1).Take(100).ToListAsync(stop);
        foreach (var old in open)
        {
            old.EndedAt = now;
        }

        db.Add(new Session
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            TokenHash = SHA256.HashData(token),
            PersonId = personId,
            Way = way,
            Device = device.Name,
            Place = device.Place,
            DeviceId = device.Id,
            StartedAt = now,
            SeenAt = now,
            ProvedAt = now,
        });
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The second factor was shown again: from now on the session has a new token and the old one is worth nothing. Inside a change.</summary>
    /// <returns>The token for the cookie.</returns>
    public async Task<string> Renew(Guid sessionId, CancellationToken stop)
    {
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        var session = await db.Set<Session>().FirstAsync(row => row.Id == sessionId, stop);
        (session.TokenHash, session.ProvedAt) = (SHA256.HashData(token), clock.GetUtcNow().UtcDateTime);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Ends sessions of a person: all, or all but one. Inside a change.</summary>
    public async Task<int> End(Guid personId, Guid? except, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var open = await db.Set<Session>().Where(row => row.PersonId == personId && row.EndedAt == null && row.Id != except).ToListAsync(stop);
        open.ForEach(session => session.EndedAt = now);
        return open.Count;
    }

    /// <summary>The session of a cookie; <c>null</c> when there is none or it is over.</summary>
    public async Task<Found?> Find(string? cookie, CancellationToken stop)
    {
        if (cookie is null || cookie.Length > 64 || !Base64Url.IsValid(cookie) || Base64Url.DecodeFromChars(cookie) is not { Length: TokenBytes } token)
        {
            return null;
        }

        var found = await lookup.ByHash(db, SHA256.HashData(token), stop);
        var now = clock.GetUtcNow().UtcDateTime;
        if (found is null || SessionLimits.IsOver(found.Session, found.Person.IsOperator, now))
        {
            return null;
        }

        if (now - found.Session.SeenAt >= SeenStep)
        {
            await Touch(found.Session, now, stop);
        }

        return found;
    }

    private async Task Touch(Session session, DateTime now, CancellationToken stop)
    {
        try
        {
            using var held = await gate.Enter(stop);
            await db.Set<Session>().Where(row => row.Id == session.Id && row.EndedAt == null && row.SeenAt < now)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now), stop);
            session.SeenAt = now;
        }
        catch (Exception full) when (StoreErrors.IsFull(full))
        {
            // Reading goes on while the disk is full; the session then ends a little early.
        }
    }
}

/// <summary>The cookie of a session. Over plain http, which only this machine itself may use, it cannot carry the <c>__Host-</c> name.</summary>
public static class SessionCookie
{
    private const string Plain = "hoshitori";

    /// <summary>Whom the form tokens of a page are for.</summary>
    public static ClaimsPrincipal PrincipalOf(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.Id.ToString("N"))], "session"));
    }

    public static string? Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[Name(request)];
    }

    public static void Write(HttpContext context, string token) => Append(context, token, null);

    public static void Clear(HttpContext context) => Append(context, "", DateTimeOffset.UnixEpoch);

    private static void Append(HttpContext context, string value, DateTimeOffset? expires)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Append(Name(context.Request), value, new CookieOptions
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            IsEssential = true,
            Expires = expires,
        });
    }

    private static string Name(HttpRequest request) => CookieName.Of(request, Plain);
}
