using System.Net;
using System.Text.Json.Nodes;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Features.Interviews;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Sheets;

public sealed class ImportCompanyFileTests(Site site)
{
    private const string Path = "/sheets/company.yaml";
    private static readonly byte[] File = """
        format: 1
        scope: {name: 全社}
        company: {employees: 28}
        controls: {pc-register: {state: in-place, said: 2026-11-01, source: person}}
        direct: {scs@2026-03-27: {"1-2-1-1": {answer: met, date: 2026-11-01}}}
        """u8.ToArray();

    [Fact]
    public async Task A_program_that_leads_brings_a_company_file_in()
    {
        using var program = await Program.Of(site, TokenScope.Lead);
        var view = await program.Json(HttpMethod.Put, Path, File);
        Assert.Equal("""{"statements":1,"direct":1,"older":0,"differing_facts":[]}""", view.ToJsonString());
        var picture = await site.Picture(program.Owner);
        Assert.Equal((28, ControlState.InPlace, DirectState.Met), (picture.Profile.Employees, picture.Answers.StandingOf("pc-register", Interviewed.Day)!.Counts.Entry.State, picture.Answers.Direct[Importing.Scs]["1-2-1-1"].Answer!.Answer));
    }

    [Fact]
    public async Task What_it_got_it_can_bring_back_and_nothing_changes()
    {
        using var program = await Program.Of(site, TokenScope.Lead);
        await program.Json(HttpMethod.Put, Path, File);
        var got = await (await program.Send(HttpMethod.Get, Path)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("""{"statements":0,"direct":0,"older":0,"differing_facts":[]}""", (await program.Json(HttpMethod.Put, Path, got)).ToJsonString());
    }

    [Fact]
    public async Task Facts_that_differ_are_replaced_only_when_asked()
    {
        using var program = await Program.Of(site, TokenScope.Lead, await site.NewOwner(profile: Profile.Unknown with { Employees = 5 }));
        Assert.Equal("employees", (await program.Json(HttpMethod.Put, Path, File))["differing_facts"]![0]!.GetValue<string>());
        Assert.Equal(5, (await site.Picture(program.Owner)).Profile.Employees);
        await program.Json(HttpMethod.Put, Path + "?facts=replace", File);
        Assert.Equal(28, (await site.Picture(program.Owner)).Profile.Employees);
    }

    [Fact]
    public async Task Who_does_not_lead_may_not_and_what_is_broken_is_named()
    {
        using var answering = await Program.Of(site, TokenScope.Answer);
        Assert.Equal(HttpStatusCode.Forbidden, (await answering.Send(HttpMethod.Put, Path, File)).StatusCode);
        using var leading = await Program.Of(site, TokenScope.Lead);
        var refused = await leading.Send(HttpMethod.Put, Path, "format: 1\nscope: {name: x}\ncompany: {employes: 3}\n"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("company.employes", JsonNode.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["complaints"]![0]!["field"]!.GetValue<string>());
    }
}
