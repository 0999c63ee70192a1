using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Questionnaires;

namespace Hoshitori.Platform.Catalogues.Check;

/// <summary>A star asks no more questions than a small firm can answer, before any branching.</summary>
internal static class BudgetCheck
{
    private static readonly Dictionary<int, int> Most = new Dictionary<int, int> { [3] = 120, [4] = 215 };

    public static IEnumerable<Finding> Run(LoadedCatalogue loaded) =>
        from edition in loaded.Catalogue.Editions
        where edition.Readiness == Readiness.All
        from star in edition.Stars
        where Most.ContainsKey(star)
        let count = Questionnaire.For(loaded.Catalogue, edition, star, Profile.Unknown).Asked.Count
        where count > Most[star]
        select CatalogueCheck.At(loaded, "edition:" + edition.Id, "★" + star,
            new($"★{star}の質問が{count}問あります（{Most[star]}問まで）。", $"★{star} asks {count} questions (at most {Most[star]})."),
            new("同じことを聞く対策をまとめてください。", "Join controls that ask the same."));
}
