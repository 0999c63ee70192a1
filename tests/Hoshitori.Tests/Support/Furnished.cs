using Hoshitori.Features.Answers.Data;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Microsoft.Extensions.DependencyInjection;
using Letter = Hoshitori.Platform.Mail.Mail;

namespace Hoshitori.Tests.Support;

/// <summary>Organisations with something in every kind of row, put into a workshop's store.</summary>
internal static class Furnished
{
    public static async Task<Guid> Organization(Workshop shop, string code, string mail)
    {
        var (id, person, day) = (Guid.CreateVersion7(), Guid.CreateVersion7(), new DateOnly(2026, 11, 20));
        await Change(shop, id, async services =>
        {
            var (db, now) = (services.GetRequiredService<HoshitoriDb>(), shop.Clock.GetUtcNow().UtcDateTime);
            db.Add(new Organization { OrganizationId = id, Code = code, Name = "見本\n\t\"商店\" \\N " + code, CreatedAt = now });
            db.Add(new Person { Id = person, UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail, NormalizedEmail = mail.ToUpperInvariant(), DisplayName = "見本 太郎", SecurityStamp = "s", PasswordHash = "secret-of-" + code, CreatedAt = now });
            db.Add(new Membership { OrganizationId = id, PersonId = person, Role = Role.Owner, State = MembershipState.Confirmed, JoinedAt = now });
            var scope = services.GetRequiredService<ScopeStore>().Create("全社", 3, Profile.Unknown with { Name = "見本商店" });
            db.Add(new KeptResult { OrganizationId = id, ScopeId = scope, Edition = "scs@2026-03-27", Star = 3, Day = day, Revision = "r1", Verdicts = "1-1-1-1:m", At = now });
            services.GetRequiredService<Outbox>().Add(new Letter(mail, "件名", "本文"), "mail-" + code);
            await services.GetRequiredService<Sessions>().Start(person, SignInWay.Passkey, "test", default);
        });
        foreach (var control in new[] { "pc-register", "network-map" })
        {
            await Change(shop, id, async services =>
            {
                var scopes = services.GetRequiredService<ScopeStore>();
                var row = await scopes.Take((await scopes.First(default))!.Id, default);
                scopes.Add(row!, [new(control, AnswerSource.Person, "", new ControlEntry(ControlState.NotApplicable, day, "理由\\N\r\n\tです", Evidence: ["a", "b\"c"]), day)], []);
            });
        }

        return id;
    }

    public static async Task Change(Workshop shop, Guid organization, Func<IServiceProvider, Task> change)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(organization);
        await scope.ServiceProvider.GetRequiredService<Changes>().Save<bool>("tests.furnish", async _ =>
        {
            await change(scope.ServiceProvider);
            return true;
        }, _ => new AuditNote("test"), CancellationToken.None);
    }
}
