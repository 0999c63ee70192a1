using Hoshitori.Platform.Text;
using Hoshitori.Platform.Yaml;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.QuickChecks;

namespace Hoshitori.Platform.Catalogues.Check;

/// <summary>Every id a part of the catalogue names must exist.</summary>
internal static class ReferenceCheck
{
    private const int MostControls = 6;

    public static IEnumerable<Finding> Run(LoadedCatalogue loaded)
    {
        var catalogue = loaded.Catalogue;
        var facts = catalogue.Profile.Where(fact => fact.Type == FactType.Uses).Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. catalogue.Editions.SelectMany(edition => Categories(loaded, edition)),
            .. catalogue.Editions.SelectMany(edition => DraftNumbers(loaded, edition)),
            .. CatalogueCheck.CriteriaOf(catalogue).SelectMany(pair => Criterion(loaded, pair.Edition, pair.Criterion, facts)),
            .. catalogue.Controls.Values.SelectMany(control => Facts(loaded, CatalogueCheck.PartOf(control), control.Id + ".applies_when", control.AppliesWhen, facts)),
            .. Terms(loaded),
            .. Threats(loaded),
        ];
    }

    private static IEnumerable<Finding> Categories(LoadedCatalogue loaded, Edition edition)
    {
        string[] known = [.. edition.Categories.Select(category => category.Id)];
        return edition.Requirements.Where(requirement => !known.Contains(requirement.Category, StringComparer.Ordinal))
            .Select(requirement => Missing(loaded, $"requirement:{edition.Id}:{requirement.Id}", requirement.Id + ".category", requirement.Category, known));
    }

    private static IEnumerable<Finding> DraftNumbers(LoadedCatalogue loaded, Edition edition)
    {
        string[] known = [.. edition.Sources.Select(source => source.Id)];
        return edition.DraftNumbers.Where(number => !known.Contains(number.Source, StringComparer.Ordinal))
            .Select(number => Missing(loaded, $"draft:{edition.Id}:{number.Id}", number.Id + ".source", number.Source, known));
    }

    private static IEnumerable<Finding> Criterion(LoadedCatalogue loaded, Edition edition, Criterion criterion, HashSet<string> facts)
    {
        var part = CatalogueCheck.PartOf(edition, criterion);
        string[] controls = [.. criterion.Needs.Controls().Distinct(StringComparer.Ordinal)];
        foreach (var id in controls.Where(id => !loaded.Catalogue.Controls.ContainsKey(id)))
        {
            yield return Missing(loaded, part, criterion.Id + ".needs", id, loaded.Catalogue.Controls.Keys);
        }

        if (edition.Readiness == Readiness.All && controls.Length is 0 or > MostControls)
        {
            yield return CatalogueCheck.At(loaded, part, criterion.Id + ".needs",
                new($"評価基準には1から{MostControls}個の対策が要ります（今は{controls.Length}個）。", $"A criterion needs 1 to {MostControls} controls (it has {controls.Length})."),
                new("対策に分け直してください。", "Take the criterion apart anew."));
        }

        string[] known = [.. edition.Requirements.Select(r => r.Id), .. edition.Requirements.SelectMany(r => r.Criteria).Select(c => c.Id)];
        foreach (var reference in criterion.Refs.Except(known, StringComparer.Ordinal))
        {
            yield return Missing(loaded, part, criterion.Id + ".refs", reference, known);
        }

        foreach (var finding in Facts(loaded, part, criterion.Id + ".when", criterion.When, facts))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Facts(LoadedCatalogue loaded, string part, string field, Condition? condition, HashSet<string> facts) =>
        condition.Facts().Where(fact => !facts.Contains(fact)).Select(fact => Missing(loaded, part, field, fact, facts));

    private static IEnumerable<Finding> Terms(LoadedCatalogue loaded) =>
        from pair in CatalogueTexts.Of(loaded.Catalogue)
        from text in new[] { pair.Text.Ja, pair.Text.En }
        from piece in GlossaryParts.Of(text)
        where piece.Term is not null && !loaded.Catalogue.Glossary.ContainsKey(piece.Term)
        select Missing(loaded, pair.Part, "[[…]]", piece.Term!, loaded.Catalogue.Glossary.Keys);

    /// <summary>Each item of a self-diagnosis belongs to exactly one topic of the quick check, else a firm's weak topics would lie.</summary>
    private static IEnumerable<Finding> Threats(LoadedCatalogue loaded)
    {
        var catalogue = loaded.Catalogue;
        var items = catalogue.Editions.Where(edition => edition.Scoring is not null)
            .SelectMany(edition => QuickScore.ItemsOf(edition), (edition, item) => (Part: CatalogueCheck.PartOf(edition, item), item.Id)).ToList();
        var known = items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (threat, item) in catalogue.Threats.SelectMany(threat => threat.Items.Where(item => !known.Contains(item)), (threat, item) => (threat, item)))
        {
            yield return Missing(loaded, "threat:" + threat.Id, threat.Id + ".items", item, known);
        }

        foreach (var (part, id) in items.Where(item => catalogue.Threats.Count(threat => threat.Items.Contains(item.Id, StringComparer.Ordinal)) != 1))
        {
            yield return CatalogueCheck.At(loaded, part, id,
                new("診断の話題（threats）のちょうど一つに入っていません。", "It is not in exactly one topic (threats)."),
                new("threats のどれか一つの items に書いてください。", "Write it into the items of exactly one of the threats."));
        }
    }

    private static Finding Missing(LoadedCatalogue loaded, string part, string field, string id, IEnumerable<string> known)
    {
        var nearest = NearestName.Of(id, known);
        return CatalogueCheck.At(loaded, part, field,
            new($"「{id}」はありません。", $"There is no \"{id}\"."),
            nearest is null
                ? new("つづりを直すか、その項目を足してください。", "Correct the spelling or add what is named.")
                : new($"もしかして「{nearest}」ですか。", $"Did you mean \"{nearest}\"?"));
    }
}
