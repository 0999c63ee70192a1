using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;

namespace Hoshitori.Platform.Catalogues.Check;

/// <summary>Every control serves a criterion, and every condition can hold for some firm.</summary>
internal static class ReachCheck
{
    public static IEnumerable<Finding> Run(LoadedCatalogue loaded)
    {
        var used = CatalogueCheck.CriteriaOf(loaded.Catalogue).SelectMany(pair => pair.Criterion.Needs.Controls()).ToHashSet(StringComparer.Ordinal);
        foreach (var control in loaded.Catalogue.Controls.Values.Where(control => !used.Contains(control.Id)))
        {
            yield return CatalogueCheck.At(loaded, CatalogueCheck.PartOf(control), control.Id,
                new("どの評価基準からも使われていません。", "No criterion uses it."),
                new("評価基準の needs に入れるか、この対策を消してください。", "Name it in a criterion's needs or delete it."));
        }

        foreach (var control in loaded.Catalogue.Controls.Values.Where(control => !CanHold(control.AppliesWhen)))
        {
            yield return Never(loaded, CatalogueCheck.PartOf(control), control.Id + ".applies_when");
        }

        foreach (var (edition, criterion) in CatalogueCheck.CriteriaOf(loaded.Catalogue).Where(pair => !CanHold(pair.Criterion.When)))
        {
            yield return Never(loaded, CatalogueCheck.PartOf(edition, criterion), criterion.Id + ".when");
        }
    }

    private static Finding Never(LoadedCatalogue loaded, string part, string field) => CatalogueCheck.At(loaded, part, field,
        new("この条件は、どんな会社でも成り立ちません。", "This condition can never hold for any firm."),
        new("条件を見直してください。", "Look at the condition again."));

    /// <summary>Tries every combination of the few facts a condition names, with the head counts at its bounds.</summary>
    private static bool CanHold(Condition? condition)
    {
        if (condition is null)
        {
            return true;
        }

        string[] facts = [.. condition.Facts().Distinct(StringComparer.Ordinal)];
        int[] counts = [.. Bounds(condition).Append(1).Distinct()];
        return Enumerable.Range(0, 1 << facts.Length).Any(bits => counts.Any(count => condition.Holds(new(null, null, count, null, null, null,
            facts.Select((fact, i) => (fact, used: (bits & (1 << i)) != 0)).ToDictionary(pair => pair.fact, pair => pair.used, StringComparer.Ordinal))) == true));
    }

    private static IEnumerable<int> Bounds(Condition condition) => condition switch
    {
        Condition.Employees bounds => [bounds.Min ?? 0, bounds.Max ?? int.MaxValue, Math.Max(0, (bounds.Min ?? 0) - 1), (bounds.Max ?? int.MaxValue - 1) + 1],
        Condition.Not not => Bounds(not.Inner),
        Condition.All all => all.Members.SelectMany(Bounds),
        Condition.Any any => any.Members.SelectMany(Bounds),
        _ => [],
    };
}
