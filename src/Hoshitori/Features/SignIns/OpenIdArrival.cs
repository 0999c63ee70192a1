using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Text;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.SignIns;

/// <summary>
/// What follows from a provider's good answer. Who somebody is there is issuer and subject; the address only opens a new
/// account, and never leads into one that exists.
/// </summary>
internal sealed class OpenIdArrival(HoshitoriDb db, Changes changes, Arrivals arrivals, Sessions sessions, Outbox outbox, Actor actor, TimeProvider clock)
{
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(1);

    /// <summary>A new token, or a problem in words, or neither when the browser keeps its session.</summary>
    internal sealed record Answer(Person? Person, string? Token, string? Problem);

    public async Task<Answer> SignIn(OpenIdProvider provider, OpenIdIdentity identity, string? mail, string? name, Device device, CancellationToken stop)
    {
        var done = await changes.Save<Answer>(FinishOpenId.ActionName, async _ =>
        {
            if (await Linked(identity, stop) is { } person)
            {
                return person.IsOperator
                    ? new Answer(null, null, SignInsText.OperatorsByPasskey)
                    : new Answer(person, await arrivals.Begin(person, SignInWay.OpenId, device, isNew: false, stop), null);
            }

            if (MailAddress.Fold(mail) is not { } address)
            {
                return new Answer(null, null, SignInsText.MailNotProved);
            }

            var normal = Person.Normal(address);
            if (await db.Users.AnyAsync(row => row.NormalizedEmail == normal, stop))
            {
                return new Answer(null, null, SignInsText.AddressTaken);
            }

            var now = clock.GetUtcNow();
            var created = Person.New(Guid.CreateVersion7(now), address, PersonName.Clean(name) ?? address.Split('@')[0], Language.Code, now.UtcDateTime);
            db.Add(created);
            AddLogin(provider, identity, created.Id);
            return new Answer(created, await arrivals.Begin(created, SignInWay.OpenId, device, isNew: true, stop), null);
        }, answer => answer.Person is null ? null : new AuditNote("person:" + answer.Person.Id.ToString("N"), new { provider = provider.Id }), stop);
        return done.Value ?? new Answer(null, null, SignInsText.ProviderWrong);
    }

    /// <summary>Only into the account that is signed in, by the person who began, with a second factor just shown.</summary>
    public async Task<Answer> Link(OpenIdProvider provider, OpenIdIdentity identity, OpenIdTrip trip, CancellationToken stop)
    {
        if (actor.Person is not { } person || person.Id != trip.Person || person.IsOperator || !actor.IsFresh(clock.GetUtcNow().UtcDateTime))
        {
            return new Answer(null, null, SignInsText.ProviderWrong);
        }

        var done = await changes.Save<Answer>(FinishOpenId.ActionName, async _ =>
        {
            if (await Linked(identity, stop) is { } owner)
            {
                return new Answer(null, null, owner.Id == person.Id ? null : SignInsText.LinkedElsewhere);
            }

            AddLogin(provider, identity, person.Id);
            outbox.Add(Language.In(person.Language, () => new Mail(person.Email!, SignInsText.FactorSubject, SignInsText.LinkedBody(person.DisplayName, provider.Name))));
            return new Answer(person, null, null);
        }, answer => answer.Person is null ? null : new AuditNote("person:" + person.Id.ToString("N"), new { provider = provider.Id, linked = true }), stop);
        return done.Value ?? new Answer(null, null, SignInsText.ProviderWrong);
    }

    public async Task<Answer> Prove(OpenIdIdentity identity, OpenIdTrip trip, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var isRecent = now - DateTimeOffset.FromUnixTimeSeconds(identity.SignedInAt) <= SessionLimits.Fresh + ClockDifference;
        if (actor is not { Person: { } person, Session: { } session } || person.Id != trip.Person || !isRecent)
        {
            return new Answer(null, null, SignInsText.ProviderWrong);
        }

        var done = await changes.Save<Answer>(FinishOpenId.ActionName, async _ => (await Linked(identity, stop))?.Id == person.Id
                ? new Answer(person, await sessions.Renew(session.Id, stop), null)
                : new Answer(null, null, SignInsText.ProviderWrong),
            answer => answer.Person is null ? null : new AuditNote("person:" + person.Id.ToString("N"), new { proved = true }), stop);
        return done.Value ?? new Answer(null, null, SignInsText.ProviderWrong);
    }

    private Task<Person?> Linked(OpenIdIdentity identity, CancellationToken stop) =>
        db.UserLogins.Where(row => row.LoginProvider == identity.Issuer && row.ProviderKey == identity.Subject)
            .Join(db.Users, row => row.UserId, person => person.Id, (_, person) => person).FirstOrDefaultAsync(stop);

    private void AddLogin(OpenIdProvider provider, OpenIdIdentity identity, Guid person) => db.Add(new IdentityUserLogin<Guid>
    {
        LoginProvider = identity.Issuer, ProviderKey = identity.Subject, ProviderDisplayName = provider.Name, UserId = person,
    });
}
