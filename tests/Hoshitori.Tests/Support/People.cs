using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Support;

/// <summary>A signed-in member of an organisation, with a browser of their own.</summary>
public sealed record Member(Visitor Visitor, Guid PersonId, Guid OrganizationId, string Code, Guid ScopeId)
{
    /// <summary>An address inside the organisation.</summary>
    public string At(string path) => $"/o/{Code}{path}";
}

/// <summary>Puts people and organisations into the store, as signing up and inviting would.</summary>
public static class People
{
    /// <summary>A new organisation with one scope (全社) and its owner.</summary>
    public static async Task<Member> NewOwner(this Site site, string organization = "見本商店", Profile? profile = null)
    {
        var id = Guid.CreateVersion7();
        var code = id.ToString("N")[^10..];
        var scopeId = Guid.Empty;
        await site.Change(id, async services =>
        {
            services.GetRequiredService<HoshitoriDb>().Add(new Organization
            {
                OrganizationId = id, Code = code, Name = organization, CreatedAt = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
            });
            scopeId = services.GetRequiredService<ScopeStore>().Create("全社", 3, profile ?? Profile.Unknown with { Name = organization });
            await Task.CompletedTask;
        });
        return await site.Join(new Member(null!, Guid.Empty, id, code, scopeId), Role.Owner);
    }

    /// <summary>Another person of the same organisation.</summary>
    public static async Task<Member> Join(this Site site, Member of, Role role, MembershipState state = MembershipState.Confirmed)
    {
        var (person, visitor) = await site.NewPerson();
        await site.Change(of.OrganizationId, services =>
        {
            services.GetRequiredService<HoshitoriDb>().Add(new Membership
            {
                OrganizationId = of.OrganizationId, PersonId = person, Role = role, State = state,
                JoinedAt = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
            });
            return Task.CompletedTask;
        });
        return of with { Visitor = visitor, PersonId = person };
    }

    /// <summary>Somebody who is signed in by passkey and belongs to no organisation.</summary>
    public static async Task<(Guid Id, Visitor Visitor)> NewPerson(this Site site, bool isOperator = false, SignInWay way = SignInWay.Passkey)
    {
        var id = Guid.CreateVersion7();
        var token = "";
        await site.Change(null, async services =>
        {
            var db = services.GetRequiredService<HoshitoriDb>();
            var name = "p" + id.ToString("N");
            db.Add(new Person
            {
                Id = id, UserName = name, NormalizedUserName = name.ToUpperInvariant(), Email = name + "@example.test", NormalizedEmail = (name + "@example.test").ToUpperInvariant(),
                EmailConfirmed = true, DisplayName = "見本 太郎", IsOperator = isOperator, SecurityStamp = name,
                CreatedAt = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
            });
            token = await services.GetRequiredService<Sessions>().Start(id, way, "test", CancellationToken.None);
        });
        var visitor = site.NewVisitor();
        visitor.SetCookie("hoshitori", token);
        return (id, visitor);
    }

    /// <summary>Runs a change as the store would, for an organisation or the installation.</summary>
    public static async Task Change(this Site site, Guid? organization, Func<IServiceProvider, Task> change)
    {
        await using var scope = site.Services.CreateAsyncScope();
        if (organization is { } id)
        {
            scope.ServiceProvider.GetRequiredService<Tenant>().Set(id);
        }

        var outcome = await scope.ServiceProvider.GetRequiredService<Changes>().Save<bool>("tests.prepare", async _ =>
        {
            await change(scope.ServiceProvider);
            return true;
        }, _ => new AuditNote("test"), CancellationToken.None);
        Assert.Equal(OutcomeKind.Ok, outcome.Kind);
    }

    /// <summary>Reads something as an organisation sees it.</summary>
    public static async Task<T> Look<T>(this Site site, Guid organization, Func<IServiceProvider, Task<T>> look)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(organization);
        return await look(scope.ServiceProvider);
    }
}
