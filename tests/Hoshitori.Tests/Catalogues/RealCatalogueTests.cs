using Hoshitori.Platform.CompanyFiles;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Evaluations.Compiled;
using Hoshitori.Rules.Firms;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Catalogues;

/// <summary>The rules on the catalogue people use, with the demo firms and with random answers.</summary>
public sealed class RealCatalogueTests(Site site)
{
    private const int RandomFirms = 300;
    private static readonly DateOnly Date = new(2026, 11, 23);

    [Fact]
    public void The_compiled_form_judges_as_the_interpreter_does()
    {
        var layout = RowLayout.Of(site.Catalogue);
        var row = new byte[layout.Length];
        foreach (var edition in site.Catalogue.Editions)
        {
            foreach (var star in edition.Stars)
            {
                var compiled = CompiledEdition.Compile(site.Catalogue, edition, star, layout);
                var (direct, verdicts) = (new Verdict[compiled.Criteria.Count], new Verdict[compiled.Criteria.Count]);
                foreach (var firm in Demo().Concat(Random()))
                {
                    layout.Write(firm, row);
                    compiled.WriteDirect(firm, direct);
                    compiled.On(Date).Judge(row, direct, verdicts);
                    Assert.Equal(Interpreter.Evaluate(site.Catalogue, edition, star, firm, Date).Criteria.Select(result => result.Verdict), verdicts);
                }
            }
        }
    }

    [Fact]
    public void A_firm_that_answers_yes_to_everything_today_is_ready_for_both_stars()
    {
        var edition = site.Catalogue.Edition("scs", null)!;
        var firm = Firm(Profile.Unknown, _ => new ControlEntry(ControlState.InPlace, Date));
        Assert.All(edition.Stars, star => Assert.True(Interpreter.Evaluate(site.Catalogue, edition, star, firm, Date).Ready));
    }

    [Fact]
    public void No_single_missing_control_goes_unnoticed_unless_an_alternative_stands_in()
    {
        var edition = site.Catalogue.Edition("scs", null)!;
        var required = edition.Requirements.SelectMany(requirement => requirement.Criteria)
            .SelectMany(criterion => Required(criterion.Needs)).ToHashSet(StringComparer.Ordinal);
        foreach (var control in edition.Requirements.SelectMany(requirement => requirement.Criteria).SelectMany(criterion => criterion.Needs.Controls()).Distinct(StringComparer.Ordinal))
        {
            var firm = Firm(Profile.Unknown, id => new ControlEntry(id == control ? ControlState.Absent : ControlState.InPlace, Date));
            Assert.Equal(!required.Contains(control), Interpreter.Evaluate(site.Catalogue, edition, 4, firm, Date).Ready);
        }
    }

    /// <summary>The controls nothing else can stand in for.</summary>
    private static IEnumerable<string> Required(Needs needs) => needs switch
    {
        Needs.One one => [one.ControlId],
        Needs.All all => all.Members.SelectMany(Required),
        _ => [],
    };

    private IEnumerable<Firm> Demo() => Directory.EnumerateFiles(Checkout.At("examples"), "*.yaml")
        .Select(path => CompanyFile.Parse(path, File.ReadAllText(path), site.Catalogue).Firm!);

    private IEnumerable<Firm> Random()
    {
        var random = new Random(20261123);
        for (var i = 0; i < RandomFirms; i++)
        {
            var uses = site.Catalogue.Profile.Where(fact => fact.Type == FactType.Uses && random.Next(3) > 0)
                .ToDictionary(fact => fact.Id, _ => random.Next(2) == 0, StringComparer.Ordinal);
            yield return Firm(Profile.Unknown with { Uses = uses, Employees = random.Next(300) }, _ => random.Next(8) == 0 ? null
                : new ControlEntry((ControlState)random.Next(5), random.Next(5) == 0 ? null : Date.AddDays(random.Next(-800, 20)), random.Next(2) == 0 ? "reason" : null));
        }
    }

    private Firm Firm(Profile profile, Func<string, ControlEntry?> answer) => new(
        "all",
        profile,
        site.Catalogue.Controls.Keys.Order(StringComparer.Ordinal).Select(id => (id, entry: answer(id))).Where(pair => pair.entry is not null)
            .ToDictionary(pair => pair.id, pair => pair.entry!, StringComparer.Ordinal),
        new Dictionary<string, IReadOnlyDictionary<string, DirectAnswer>>(StringComparer.Ordinal));
}
