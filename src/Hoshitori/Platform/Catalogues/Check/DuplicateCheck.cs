using System.Text;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Catalogues.Check;

/// <summary>Two questions that read almost the same are probably one.</summary>
internal static class DuplicateCheck
{
    /// <summary>Share of two-letter pieces two questions may have in common; real pairs differ in their object alone.</summary>
    private const double Alike = 0.86;

    public static IEnumerable<Finding> Run(LoadedCatalogue loaded)
    {
        var questions = loaded.Catalogue.Controls.Values.OrderBy(control => control.Id, StringComparer.Ordinal)
            .Select(control => (Control: control, Pieces: Pieces(control.Ask.Ja))).ToList();
        return from i in Enumerable.Range(0, questions.Count)
               from j in Enumerable.Range(i + 1, questions.Count - i - 1)
               where Share(questions[i].Pieces, questions[j].Pieces) > Alike
               select CatalogueCheck.At(loaded, CatalogueCheck.PartOf(questions[j].Control), questions[j].Control.Id + ".ask",
                   new($"「{questions[i].Control.Id}」の質問とほとんど同じです。", $"It asks almost the same as \"{questions[i].Control.Id}\"."),
                   new("同じことなら一つにまとめ、違うなら違いを先に書いてください。", "Join them if they are the same; else begin with what differs."), isWarning: true);
    }

    private static HashSet<string> Pieces(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return [.. Enumerable.Range(0, Math.Max(0, plain.Length - 1)).Select(i => plain.Substring(i, 2))];
    }

    private static double Share(HashSet<string> a, HashSet<string> b)
    {
        var common = a.Count(b.Contains);
        return (double)common / Math.Max(1, a.Count + b.Count - common);
    }
}
