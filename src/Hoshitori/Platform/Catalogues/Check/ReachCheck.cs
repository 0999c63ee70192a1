using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;

namespace Hoshitori.Platform.Catalogues.Check;

/// <summary>Every control serves a criterion, and every condition can hold for some firm.</summary>
internal static class ReachCheck
{
    /// <summary>Conditions name two or three facts. One that names more than these is taken to hold, or trying would never end.</summary>
    private const int MostFacts = 12;

    public static IEnumerable<Finding> Run(LoadedCatalogue loaded)
    {
        var users = CatalogueCheck.CriteriaOf(loaded.Catalogue)
            .SelectMany(pair => pair.Criterion.Needs.Controls(), (pair, control) => (Control: control, pair.Criterion.When))
            .ToLookup(use => use.Control, use => use.When, StringComparer.Ordinal);
        return
        [
            .. loaded.Catalogue.Controls.Values.SelectMany(control => Control(loaded, control, [.. users[control.Id]])),
            .. CatalogueCheck.CriteriaOf(loaded.Catalogue).Where(pair => !CanHold(pair.Criterion.When))
                .Select(pair => Never(loaded, CatalogueCheck.PartOf(pair.Edition, pair.Criterion), pair.Criterion.Id + ".when")),
        ];
    }

    private static IEnumerable<Finding> Control(LoadedCatalogue loaded, Control control, Condition?[] conditions)
    {
        if (conditions.Length == 0)
        {
            yield return CatalogueCheck.At(loaded, CatalogueCheck.PartOf(control), control.Id,
                new("どの評価基準からも使われていません。", "No criterion uses it."),
                new("評価基準の needs に入れるか、この対策を消してください。", "Name it in a criterion's needs or delete it."));
        }
        else if (!CanHold(control.AppliesWhen))
        {
            yield return Never(loaded, CatalogueCheck.PartOf(control), control.Id + ".applies_when");
        }
        else if (Array.TrueForAll(conditions, condition => CanHold(condition) && !CanHold(Both(condition, control.AppliesWhen))))
        {
            yield return CatalogueCheck.At(loaded, CatalogueCheck.PartOf(control), control.Id + ".applies_when",
                new("この対策を使う評価基準の条件と両立しません。", "It contradicts the condition of every criterion that uses it."),
                new("applies_when か、評価基準の when を見直してください。", "Look at applies_when or the criterion's when again."));
        }
    }

    private static Condition? Both(Condition? one, Condition? other) =>
        one is null ? other : other is null ? one : new Condition.All([one, other]);

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
        if (facts.Length > MostFacts)
        {
            return true;
        }

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
