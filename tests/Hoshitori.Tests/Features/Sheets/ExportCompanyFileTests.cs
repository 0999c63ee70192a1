using System.Net;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Features.Interviews;
using Hoshitori.Tests.Features.StarResults;
using Hoshitori.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Sheets;

public sealed class ExportCompanyFileTests(Site site)
{
    [Fact]
    public async Task A_file_comes_under_a_name_for_people_and_one_for_old_programs()
    {
        var owner = await site.NewOwner("見本商店");
        var answer = await owner.Visitor.Send(HttpMethod.Get, owner.At("/sheets/company.yaml"));
        Assert.Equal((HttpStatusCode.OK, "application/yaml; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.Equal("attachment; filename=company-2026-11-23.yaml; filename*=UTF-8''" + Uri.EscapeDataString("見本商店_2026-11-23_company.yaml"), answer.Content.Headers.GetValues("Content-Disposition").Single());
    }

    [Fact]
    public async Task An_empty_organisation_that_imports_it_has_the_same_picture()
    {
        var (owner, empty) = (await site.NewOwner(), await site.NewOwner("空の会社", Profile.Unknown));
        await site.SayAll(owner, "maker");
        await site.Say(owner, "pc-register", AnswerSource.Import, ControlState.Absent, Interviewed.Day.AddDays(-30));
        await site.SayDirectly(owner, Importing.Scs, "1-2-1-1", DirectState.Partly);
        await site.SayDirectly(owner, "security-action@2026-04", "os-update", DirectState.Met);

        var held = await empty.Upload(await Exported(owner), "company.yaml");
        Assert.Equal(HttpStatusCode.Found, held.Status);
        var preview = await empty.Visitor.Get(held.Response.Headers.Location!.OriginalString);
        Assert.Empty((await site.Picture(empty)).Answers.Controls);
        Interviewed.IsRedirect(await empty.Visitor.Submit(preview, "form[action$='/keep']"));

        var (from, to) = (await site.Picture(owner), await site.Picture(empty));
        Assert.Equal(from.Profile with { Uses = to.Profile.Uses }, to.Profile);
        Assert.Equal(from.Profile.Uses.OrderBy(use => use.Key, StringComparer.Ordinal), to.Profile.Uses.OrderBy(use => use.Key, StringComparer.Ordinal));
        Assert.Equal(Voices(from), Voices(to));
        Assert.Equal(Direct(from), Direct(to));
    }

    [Fact]
    public async Task Imported_where_it_came_from_it_changes_nothing()
    {
        var owner = await site.NewOwner();
        await site.SayAll(owner);
        var before = await site.Picture(owner);
        var held = await owner.Upload(await Exported(owner), "company.yaml");
        var preview = await owner.Visitor.Get(held.Response.Headers.Location!.OriginalString);
        Assert.Contains("評価基準・診断項目への答え 0件、対策の答え 0件", preview.Text, StringComparison.Ordinal);
        await owner.Visitor.Submit(preview, "form[action$='/keep']");
        Assert.Equal(Voices(before), Voices(await site.Picture(owner)));
    }

    [Fact]
    public async Task Another_scope_has_a_file_of_its_own()
    {
        var owner = await site.NewOwner();
        var factory = await site.NewScope(owner, "工場");
        Assert.Contains("scope: {name: \"工場\"}", await (await owner.Visitor.Send(HttpMethod.Get, owner.At("/sheets/company.yaml?scope=" + factory))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Member, true)]
    [InlineData(Role.SecurityLead, false)]
    public async Task Only_those_who_lead_import_facts(Role role, bool refused)
    {
        var member = await site.Join(await site.NewOwner(), role);
        var seen = await member.Upload(await Exported(member), "company.yaml");
        Assert.Equal(refused ? HttpStatusCode.Forbidden : HttpStatusCode.Found, seen.Status);
        Assert.Equal(refused, seen.Text.Contains("経営者かセキュリティ責任者だけ", StringComparison.Ordinal));
    }

    internal static async Task<byte[]> Exported(Member member) =>
        await (await member.Visitor.Send(HttpMethod.Get, member.At("/sheets/company.yaml"))).Content.ReadAsByteArrayAsync();

    private static IEnumerable<string> Voices(ScopePicture picture) => picture.Answers.Controls
        .SelectMany(control => control.Value.Voices, (control, voice) => $"{control.Key} {voice with { By = null, Entry = voice.Entry with { Evidence = null } }} {string.Join('|', voice.Entry.Evidence ?? [])}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Direct(ScopePicture picture) => picture.Answers.Direct
        .SelectMany(edition => edition.Value, (edition, answer) => $"{edition.Key} {answer.Key} {answer.Value.Answer}").Order(StringComparer.Ordinal);
}
