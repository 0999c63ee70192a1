using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.Yaml;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Tests.Catalogues;

/// <summary>Reading a catalogue: what is wrong is named with file, line, field and mend, and nothing is guessed.</summary>
public sealed class CatalogueSourceTests
{
    private const string Controls = "controls/devices.yaml";
    private const string Scs = "schemes/scs/2026-03-27.yaml";

    [Theory]
    [InlineData(Controls, "kind: setting", "kind: seting", "controls.quick-updates.kind", "setting")]
    [InlineData(Controls, "owner: vendor", "owner: Vendor", "controls.server-register.owner", "vendor")]
    [InlineData(Controls, "every: P1Y", "every: 1 year", "controls.server-register.every", "P1Y")]
    [InlineData(Controls, "effort_hours: 2.5", "effort_hours: 0", "controls.server-register.effort_hours", "above zero")]
    [InlineData(Controls, "effort_hours: 2.5", "effort_hour: 2.5", "controls.server-register.effort_hour", "effort_hours")]
    [InlineData(Controls, "{uses: servers}", "{use: servers}", "controls.server-register.applies_when", "{uses: name}")]
    [InlineData(Controls, ", en: Register of servers}", "}", "controls.server-register.title.en", "missing")]
    [InlineData(Controls, "title: {ja: サーバの台帳, en: Register of servers}", "title: サーバの台帳", "controls.server-register.title", "name: value")]
    [InlineData(Controls, "- id: server-register", "- id: Server Register", "controls.Server Register.id", "hyphens")]
    [InlineData(Controls, "- id: server-register", "- id: pc-register", "pc-register", "used twice")]
    [InlineData(Scs, "readiness: all", "readiness: some", "readiness", "all, declaration")]
    [InlineData(Scs, "stars: [3, 4]", "stars: [3, 9]", "stars", "1 to 4")]
    [InlineData(Scs, "confidence: official\n      - id: 4-4-3-2", "certainty: official\n      - id: 4-4-3-2", "requirements.4-4-3.criteria.4-4-3-1.confidence", "missing")]
    [InlineData("catalogue.yaml", "format: 1", "format: 2", "format", "from 1 to 1")]
    public void A_part_that_is_written_wrongly_is_refused_at_its_place(string file, string from, string to, string field, string said)
    {
        using var small = new SmallCatalogue();
        var line = small.Change(file, from, to);

        var problem = Assert.Single(small.Load().Problems, problem => problem.Field == field);

        Assert.Equal("catalog/" + file, problem.File);
        Assert.InRange(problem.Place.Line, line - 7, line); // what is missing is reported where its part begins
        Assert.Contains(said, problem.ToString(english: true), StringComparison.Ordinal);
        Assert.NotEqual(problem.ToString(english: true), problem.ToString(english: false));
    }

    [Theory]
    [InlineData("format: 1\nformat: 1\n", 2, "written twice")]
    [InlineData("format: &one 1\nrevision: *one\n", 1, "Anchors")]
    [InlineData("format: !!int 1\n", 1, "tags")]
    [InlineData("format: 1\n---\nformat: 1\n", 2, "two documents")]
    [InlineData("format: 1\n  revision: 2\n", 2, "not readable")]
    [InlineData("format: \"1\n", 1, "not readable")]
    [InlineData("", 1, "empty")]
    [InlineData("? [a]\n: b\n", 1, "plain text")]
    [InlineData("- 1\n", 1, "name: value")]
    [InlineData("just words\n", 1, "name: value")]
    public void A_file_that_is_no_plain_YAML_map_is_refused(string text, int line, string said)
    {
        using var small = new SmallCatalogue();
        small.Write("catalogue.yaml", text);

        var problem = small.Load().Problems[0];

        Assert.Equal("catalog/catalogue.yaml", problem.File);
        Assert.InRange(problem.Place.Line, line, line + 1);
        Assert.Contains(said, problem.ToString(english: true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_or_too_deep_is_refused()
    {
        using var small = new SmallCatalogue();
        small.Write("catalogue.yaml", "format: 1\nrevision: \"" + new string('x', YamlLimits.Catalogue.Characters) + "\"\n");
        small.Write("glossary.yaml", "terms: " + new string('[', 40) + new string(']', 40));
        small.Write("threats/quick-check.yaml", "threats: [" + string.Join(',', Enumerable.Repeat("1", YamlLimits.Catalogue.Values + 1)) + "]");

        var problems = small.Load().Problems.Select(problem => problem.ToString(english: true)).ToList();

        Assert.Equal(3, problems.Count);
        Assert.Contains(problems, said => said.Contains("too large", StringComparison.Ordinal));
        Assert.Equal(2, problems.Count(said => said.Contains("nested too deeply", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_problem_is_told_not_only_the_first()
    {
        using var small = new SmallCatalogue();
        small.Change(Controls, "kind: setting", "kind: set");
        small.Change(Controls, "owner: vendor", "owner: nobody");
        small.Change(Scs, "readiness: all", "readiness: some");

        Assert.Equal(3, small.Load().Problems.Count);
    }

    [Fact]
    public void An_id_written_in_two_files_is_refused()
    {
        using var small = new SmallCatalogue();
        small.Write("controls/more.yaml", SmallCatalogueFiles.All[Controls].Replace("id: devices", "id: more", StringComparison.Ordinal).Replace("topic: devices", "topic: more", StringComparison.Ordinal));

        Assert.Contains(small.Load().Problems, problem => problem is { File: "catalog/controls/more.yaml", Field: "pc-register" });
    }

    [Fact]
    public void A_folder_without_a_catalogue_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("hoshitori-empty-");

        Assert.NotEmpty(CatalogueSource.Load(folder.FullName).Problems);

        folder.Delete();
    }

    [Fact]
    public void A_catalogue_laid_over_another_replaces_and_adds_by_id()
    {
        using var below = new SmallCatalogue();
        using var above = new SmallCatalogue();
        foreach (var file in SmallCatalogueFiles.All.Keys.Where(file => file != Controls))
        {
            File.Delete(Path.Combine(above.Folder, file));
        }

        above.Change(Controls, "title: {ja: サーバの台帳,", "title: {ja: 借りたサーバの台帳,");
        above.Change(Controls, "- id: quick-updates", "- id: quicker-updates");

        var loaded = CatalogueSource.Load(below.Folder, above.Folder);

        Assert.Empty(loaded.Problems);
        Assert.Equal("借りたサーバの台帳", loaded.Catalogue.Controls["server-register"].Title.Ja);
        Assert.Equal(["pc-register", "quick-updates", "quicker-updates", "server-register"], loaded.Catalogue.Controls.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("2026-11-24", loaded.Catalogue.Revision);
        Assert.Equal(2, loaded.Catalogue.Editions.Count);
    }

    [Fact]
    public void What_a_file_says_is_what_the_rules_get()
    {
        using var small = new SmallCatalogue();

        var catalogue = small.Load().Catalogue;

        var control = catalogue.Controls["server-register"];
        Assert.Equal((ControlKind.Register, ControlOwner.Vendor, 2.5m, "P1Y"), (control.Kind, control.Owner, control.EffortHours, control.Every.ToString()));
        Assert.Equal(new Condition.Uses("servers"), control.AppliesWhen);
        var criterion = catalogue.Edition("scs", null)!.CriteriaFor(4).Last();
        Assert.Equal(["server-register", "quick-updates"], criterion.Needs.Controls());
        Assert.IsType<Needs.Any>(criterion.Needs);
        Assert.Equal([new Condition.Uses("remote_work"), new Condition.Employees(2, 300)], Assert.IsType<Condition.All>(criterion.When).Members);
        Assert.Equal(("annual", 4, "テレワークをする場合"), (criterion.Frequency, criterion.Star, criterion.Conditional!.Ja));
        Assert.Equal(["14", "PC", "サーバ"], catalogue.Edition("scs", null)!.CriteriaFor(3).First().Parameters.SelectMany(parameter => parameter.Values));
        Assert.Equal(-1, catalogue.Edition("security-action", null)!.Scoring!.DontKnow);
        Assert.Equal("ばっくあっぷ", catalogue.Glossary["backup"].Reading);
    }
}
