using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.StarResults;
using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Identity;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;
using Hoshitori.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.StarResults;

/// <summary>Puts answers into an organisation as its members would.</summary>
internal static class Answering
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Everything a sample firm says, facts included.</summary>
    public static Task SayAll(this Site site, Member member, string example = "wholesaler")
    {
        var firm = site.Services.GetRequiredService<ExampleFirms>().Find(example)!.Firm;
        return site.Change(member.OrganizationId, async services =>
        {
            services.GetRequiredService<Actor>().ActAs(Label(member));
            var scopes = services.GetRequiredService<ScopeStore>();
            var row = (await scopes.Take(member.ScopeId, default))!;
            scopes.AddProfile(row, firm.Profile);
            scopes.Add(row, [.. firm.Controls.Select(pair => new Statement(pair.Key, AnswerSource.Person, "", pair.Value, Today))], []);
        });
    }

    public static Task Say(
        this Site site, Member member, string control, ControlState state, DateOnly? done = null, AnswerSource source = AnswerSource.Person, string? note = null) =>
        site.Change(member.OrganizationId, async services =>
        {
            services.GetRequiredService<Actor>().ActAs(Label(member));
            var scopes = services.GetRequiredService<ScopeStore>();
            var day = done ?? DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime.AddHours(9));
            scopes.Add((await scopes.Take(member.ScopeId, default))!, [new(control, source, "", new(state, day, null, note), day)], []);
        });

    /// <summary>The daily work as it runs on a day, with a catalogue of one's choice.</summary>
    public static async Task KeepDays(this Site site, Member member, DateOnly runsOn, Catalogue? catalogue = null)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<KeepResults>(scope.ServiceProvider, catalogue ?? site.Catalogue).Run(member.OrganizationId, runsOn, CancellationToken.None);
    }

    public static Task<IReadOnlyList<KeptCounts>> Kept(this Site site, Member member, int star = 3) => site.Look(
        member.OrganizationId, services => services.GetRequiredService<KeptResults>().Days(member.ScopeId, star, DateOnly.MaxValue, 1000, default));

    /// <summary>A site of one's own, whose clock may be moved.</summary>
    public static async Task<Site> OwnSite(DateTimeOffset? from = null)
    {
        var site = new Site();
        if (from is { } start)
        {
            site.Clock.AdjustTime(start);
        }

        await site.InitializeAsync();
        return site;
    }

    private static string Label(Member member) => "person:" + member.PersonId.ToString("N");
}
