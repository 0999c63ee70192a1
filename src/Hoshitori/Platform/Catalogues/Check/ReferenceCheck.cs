using Hoshitori.Platform.Yaml;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;

namespace Hoshitori.Platform.Catalogues.Check;

/// <summary>Every id a part of the catalogue names must exist.</summary>
internal static class ReferenceCheck
{
    private const int MostControls = 6;

    public static IEnumerable<Finding> Run(LoadedCatalogue loaded)
    {
        var catalogue = loaded.Catalogue;
        var facts = catalogue.Profile.Where(fact => fact.Type == FactType.Uses).Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var finding in CatalogueCheck.CriteriaOf(catalogue).SelectMany(pair => Criterion(loaded, pair.Edition, pair.Criterion, facts)))
        {
            yield return finding;
        }

        foreach (var control in catalogue.Controls.Values)
        {
            var part = CatalogueCheck.PartOf(control);
            foreach (var finding in Facts(loaded, part, control.AppliesWhen, facts).Concat(Terms(loaded, part, Texts(control))))
            {
                yield return finding;
            }
        }

        var items = CatalogueCheck.CriteriaOf(catalogue).Select(pair => pair.Criterion.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (threat, item) in catalogue.Threats.SelectMany(threat => threat.Items.Where(item => !items.Contains(item)), (threat, item) => (threat, item)))
        {
            yield return Missing(loaded, "threat:" + threat.Id, "items", item, items);
        }
    }

    public static IEnumerable<LocalText> Texts(Control control) =>
        [control.Title, control.Ask, .. control.Why is { } why ? [why] : Array.Empty<LocalText>(), .. control.How, .. control.Proof];

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

        foreach (var finding in Facts(loaded, part, criterion.When, facts))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Facts(LoadedCatalogue loaded, string part, Condition? condition, HashSet<string> facts) =>
        condition.Facts().Where(fact => !facts.Contains(fact)).Select(fact => Missing(loaded, part, "uses", fact, facts));

    private static IEnumerable<Finding> Terms(LoadedCatalogue loaded, string part, IEnumerable<LocalText> texts) =>
        texts.SelectMany(text => new[] { text.Ja, text.En })
            .SelectMany(Text.GlossaryParts.Of)
            .Where(piece => piece.Term is not null && !loaded.Catalogue.Glossary.ContainsKey(piece.Term))
            .Select(piece => Missing(loaded, part, "[[…]]", piece.Term!, loaded.Catalogue.Glossary.Keys));

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
