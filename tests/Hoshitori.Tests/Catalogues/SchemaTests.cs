using System.Text.Json;
using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.Catalogues.Check;
using Hoshitori.Platform.Yaml;
using Hoshitori.Tests.CompanyFiles;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Catalogues;

/// <summary>The published schemas accept what we ship and are seen refusing what is wrong, at its place.</summary>
public sealed class SchemaTests
{
    private const string Controls = "controls/devices.yaml";
    private const string Scs = "schemes/scs/2026-03-27.yaml";
    private const string Action = "schemes/security-action/2026-04.yaml";
    private const string Threats = "threats/quick-check.yaml";

    /// <summary>The library behind the schemas ignores every keyword newer than draft-04 without a word.</summary>
    private static readonly string[] Draft04 =
    [
        "$schema", "$ref", "title", "description", "type", "enum", "required", "properties", "patternProperties", "additionalProperties", "minProperties",
        "items", "minItems", "maxItems", "uniqueItems", "minimum", "maximum", "exclusiveMinimum", "pattern", "format", "oneOf", "definitions",
    ];

    [Theory]
    [InlineData("catalogue.yaml", "format: 1", "format: 2", "format")]
    [InlineData("catalogue.yaml", "\"2026-11-24\"", "\"November\"", "revision")]
    [InlineData("catalogue.yaml", "\"2026-11-24\"", "20261124", "revision")]
    [InlineData("profile.yaml", "id: remote_work", "id: remote-work", "facts[2].id")]
    [InlineData("profile.yaml", "type: choice", "type: choices", "facts[0].type")]
    [InlineData("glossary.yaml", "reading: ばっくあっぷ", "reading: 写しを置くこと", "terms[0].reading")]
    [InlineData("glossary.yaml", ", en: backup}", "}", "terms[0].term.en")]
    [InlineData(Controls, "kind: setting", "kind: settings", "controls[2].kind")]
    [InlineData(Controls, "owner: vendor", "owner: Vendor", "controls[1].owner")]
    [InlineData(Controls, "every: P1Y", "every: 1Y", "controls[1].every")]
    [InlineData(Controls, "effort_hours: 2.5", "effort_hours: 0", "controls[1].effort_hours")]
    [InlineData(Controls, "effort_hours: 2.5", "effort_hours: \"2.5\"", "controls[1].effort_hours")]
    [InlineData(Controls, "[endpoint.updates]", "[updates]", "controls[2].measured_by[0]")]
    [InlineData(Controls, "[endpoint.updates]", "[endpoint.updates, endpoint.updates]", "controls[2].measured_by")]
    [InlineData(Controls, "{uses: servers}", "{use: servers}", "controls[1].applies_when")]
    [InlineData(Controls, "why: {", "reason: {", "controls[0].reason")]
    [InlineData(Controls, "- {ja: 業者にも聞きます。, en: Ask the vendor too.}", "[]", "controls[1].how")]
    [InlineData(Controls, "title: {ja: サーバの台帳,", "title: {ja: \" \",", "controls[1].title.ja")]
    [InlineData(Scs, "edition: \"2026-03-27\"", "edition: 3.1", "edition")]
    [InlineData(Scs, "stars: [3, 4]", "stars: [3, 5]", "stars[1]")]
    [InlineData(Scs, "official_url: https:", "official_url: http:", "official_url")]
    [InlineData(Scs, "date: \"2026-03-27\"", "date: \"27 March\"", "sources[0].date")]
    [InlineData(Scs, "now: {ja: もうない。", "then: {ja: もうない。", "draft_numbers[0].then")]
    [InlineData(Scs, "id: 4-5-2", "id: 4.5.2", "draft_numbers[0].id")]
    [InlineData(Scs, "needs: {all: [pc-register, quick-updates]}", "needs: {both: [pc-register, quick-updates]}", "requirements[0].criteria[0].needs")]
    [InlineData(Scs, "{all: [quick-updates]}", "{all: []}", "requirements[0].criteria[1].needs")]
    [InlineData(Scs, "frequency: annual", "frequency: yearly", "requirements[0].criteria[1].frequency")]
    [InlineData(Scs, "max_days: 14", "max_days: {days: 14}", "requirements[0].criteria[0].parameters.max_days")]
    [InlineData(Scs, "star: 4", "stars: 4", "requirements[0].criteria[1].star")]
    [InlineData(Action, "gate: answered", "gate: asked", "requirements[0].criteria[0].gate")]
    [InlineData(Action, "dont_know: -1", "dont_know: none", "scoring.points.dont_know")]
    [InlineData(Threats, "items: [os-update]", "items: []", "threats[0].items")]
    [InlineData(Threats, "monday:", "tuesday:", "threats[0].tuesday")]
    [InlineData("lookalikes.yaml", "one: pc-register", "one: PC", "lookalikes[0].one")]
    public void A_file_its_schema_does_not_allow_is_refused_at_its_place(string file, string from, string to, string field)
    {
        using var small = new SmallCatalogue();
        small.Write("lookalikes.yaml", "lookalikes:\n  - one: pc-register\n    other: server-register\n    differ: {ja: 違う。, en: They differ.}\n");
        Assert.Empty(SchemaCheck.Run(small.Load()));
        var line = small.Change(file, from, to);

        var problem = Assert.Single(SchemaCheck.Run(small.Load()), finding => finding.Problem.Field == field).Problem;

        Assert.Equal("catalog/" + file, problem.File);
        // What is missing is reported where the part begins, at most a few lines above.
        Assert.InRange(problem.Place.Line, line - 3, line);
    }

    [Theory]
    [InlineData("format: 1", "format: 2", "format")]
    [InlineData("scope: {name: 全社}", "scope: 全社", "scope")]
    [InlineData("employees: 28", "employees: \"28\"", "company.employees")]
    [InlineData("employees: 28", "employees: 10000000", "company.employees")]
    [InlineData("prefecture: \"13\"", "prefecture: \"48\"", "company.prefecture")]
    [InlineData("servers: true", "servers: あり", "company.uses.servers")]
    [InlineData("servers: true", "Servers: true", "company.uses.Servers")]
    [InlineData("state: in-place, date: 2026-04-01", "state: In-Place, date: 2026-04-01", "controls.pc-register.state")]
    [InlineData("date: 2026-04-01", "date: 2026-02-30", "controls.pc-register.date")]
    [InlineData("date: 2026-04-01", "day: 2026-04-01", "controls.pc-register.day")]
    [InlineData("answer: partly", "answer: half", "direct.scs@2026-03-27.4-4-3-1.answer")]
    [InlineData("controls:", "control:", "control")]
    public void A_company_file_its_schema_does_not_allow_is_refused_at_its_place(string from, string to, string field)
    {
        var text = SampleCompany.Changed(from, to);
        var schema = SchemaFile.Read(Path.Combine(CatalogueFiles.Default, "schema", "company.json"));

        var problem = Assert.Single(schema.Problems("company.yaml", YamlFile.Read("company.yaml", text, YamlLimits.Visitor, [])!), found => found.Field == field);

        Assert.Contains(to, text.Split('\n')[problem.Place.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_demo_firms_obey_the_published_schema()
    {
        var schema = SchemaFile.Read(Path.Combine(CatalogueFiles.Default, "schema", "company.json"));
        string[] files = [.. Directory.EnumerateFiles(Checkout.At("examples"), "*.yaml")];

        Assert.NotEmpty(files);
        Assert.All([.. files.Select(File.ReadAllText), SampleCompany.Text], text =>
            Assert.Equal("", string.Join('\n', schema.Problems("company.yaml", YamlFile.Read("company.yaml", text, YamlLimits.Visitor, [])!).Select(problem => problem.ToString(english: true)))));
    }

    [Fact]
    public void Every_kind_of_file_has_a_schema() =>
        Assert.All(Enum.GetValues<FileKind>(), kind => Assert.True(File.Exists(CatalogueFiles.SchemaOf(kind)), kind.ToString()));

    [Fact]
    public void Schemas_use_only_keywords_that_are_checked()
    {
        string[] files = [.. Directory.EnumerateFiles(Checkout.At("catalog", "schema"), "*.json")];

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            using var schema = JsonDocument.Parse(File.ReadAllText(file));
            Assert.Empty(Keywords(schema.RootElement).Except(Draft04, StringComparer.Ordinal));
            Assert.Equal("http://json-schema.org/draft-04/schema#", schema.RootElement.GetProperty("$schema").GetString());
        });
    }

    /// <summary>The keywords of a schema; names below <c>properties</c> and its like are not keywords.</summary>
    private static IEnumerable<string> Keywords(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Keywords),
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(entry => (string[])[entry.Name, .. entry.Name is "properties" or "patternProperties" or "definitions"
            ? entry.Value.EnumerateObject().SelectMany(named => Keywords(named.Value))
            : Keywords(entry.Value)]),
        _ => [],
    };
}
