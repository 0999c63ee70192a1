using System.Net;
using Hoshitori.Features.Answers.Data;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Interviews;

/// <summary>What the tests of the interview do and look at again and again.</summary>
internal static class Interviewed
{
    public const string Form = "form.interview";

    public static readonly DateOnly Day = new(2026, 11, 23);

    /// <summary>The page of a topic.</summary>
    public static Task<Seen> Topic(this Member member, string topic, string query = "") => member.Visitor.Get(member.At("/questions/" + topic + query));

    /// <summary>Sends the form of a page with other answers, as a browser without scripts would.</summary>
    public static Task<Seen> Send(this Member member, Seen page, params (string Name, string Value)[] fields) =>
        member.Visitor.Submit(page, Form, [.. Unchanged(page).Where(field => fields.All(given => given.Name != field.Name)), .. fields]);

    /// <summary>Sends one question of a page as the script does.</summary>
    public static async Task<Seen> SendOne(this Member member, Seen page, string control, params (string Name, string Value)[] fields)
    {
        var card = page.One("#q-" + control);
        var own = Unchanged(page).Where(field => field.Name[2..] == control && fields.All(given => given.Name != field.Name))
            .Append(("v." + control, card.QuerySelector("input[type=hidden]")!.GetAttribute("value")!))
            .Append(("form-token", page.One(Form + " input[name=form-token]").GetAttribute("value")!));
        return await member.Script(card.GetAttribute("data-save")!, [.. own, .. fields]);
    }

    public static async Task<Seen> Script(this Member member, string path, IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        content.Headers.Add("X-Script", "1");
        return await Seen.Of(await member.Visitor.Send(HttpMethod.Post, path, content));
    }

    /// <summary>What the page shows, as a browser would send it back.</summary>
    public static IEnumerable<(string Name, string Value)> Unchanged(Seen page) =>
        page.All(Form + " .question input:not([type=radio]):not([type=hidden])").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
            .Concat(page.All(Form + " .question textarea").Select(area => (area.GetAttribute("name")!, area.TextContent.TrimStart('\n'))))
            .Concat(page.All(Form + " .question input[checked]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!)));

    public static Task<ScopePicture> Picture(this Site site, Member member) =>
        site.Look(member.OrganizationId, async services => (await services.GetRequiredService<ScopeStore>().Find(member.ScopeId, default))!);

    public static async Task<ControlState?> State(this Site site, Member member, string control) =>
        (await site.Picture(member)).Answers.StandingOf(control, Day)?.Counts.Entry.State;

    public static Task<List<HistoryLine>> Lines(this Site site, Member member, string control) =>
        site.Look(member.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<HistoryLine>()
            .Where(line => line.Control == control).OrderBy(line => line.Line).ToListAsync());

    public static Task<int> AuditLines(this Site site, Member member) =>
        site.Look(member.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<AuditEntry>().CountAsync());

    /// <summary>Something said by a source other than a person, or days ago.</summary>
    public static Task Say(this Site site, Member member, string control, AnswerSource source, ControlState state, DateOnly? said = null) =>
        site.Change(member.OrganizationId, async services =>
        {
            var scopes = services.GetRequiredService<ScopeStore>();
            scopes.Add((await scopes.Take(member.ScopeId, default))!, [new(control, source, "", new(state, null), said ?? Day)], []);
        });

    public static Task SayDirectly(this Site site, Member member, string edition, string criterion, DirectState state) =>
        site.Change(member.OrganizationId, async services =>
        {
            var scopes = services.GetRequiredService<ScopeStore>();
            scopes.Add((await scopes.Take(member.ScopeId, default))!, [], [new(edition, criterion, new(state, Day.AddDays(-3), null, "25項目の自社診断 2026-11-20"))]);
        });

    public static void IsOk(Seen seen) => Assert.Equal(HttpStatusCode.OK, seen.Status);

    public static void IsRedirect(Seen seen) => Assert.Equal(HttpStatusCode.Found, seen.Status);
}
