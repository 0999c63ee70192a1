using System.Text;
using System.Text.RegularExpressions;
using Hoshitori.Platform.Text;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Catalogues.Check;

/// <summary>
/// Two questions that read almost the same are probably one. Parallel rules ("users", "administrators") read alike on
/// purpose: whoever finds such a pair different says so in <c>catalog/lookalikes.yaml</c>.
/// </summary>
internal static partial class DuplicateCheck
{
    /// <summary>Share of content two questions may have in common. Reworded questions share two thirds and more.</summary>
    private const double Alike = 0.66;

    public static IEnumerable<Finding> Run(LoadedCatalogue loaded)
    {
        var alike = Alikes(loaded.Catalogue).ToList();
        var seen = loaded.Lookalikes.SelectMany(pair => new[] { (pair.One, pair.Other), (pair.Other, pair.One) }).ToHashSet();
        return
        [
            .. alike.Where(pair => !seen.Contains((pair.One.Id, pair.Other.Id))).Select(pair => Warn(loaded, CatalogueCheck.PartOf(pair.Other), pair.Other.Id + ".ask",
                new($"「{pair.One.Id}」の質問とほとんど同じです。", $"It asks almost the same as \"{pair.One.Id}\"."),
                new("同じことなら一つにまとめ、違うなら、どう違うかを lookalikes.yaml に書いてください。", "Join them if they are the same; else write in lookalikes.yaml what makes the difference."))),
            .. loaded.Lookalikes.Where(known => !alike.Exists(pair => Same(pair, known))).Select(known => Warn(loaded, "lookalike:" + known.Id, known.Id,
                new("この二つの質問は、もう似ていません。", "These two questions are not alike any more."), new("この組を消してください。", "Remove this pair."))),
        ];
    }

    private static IEnumerable<(Control One, Control Other)> Alikes(Catalogue catalogue)
    {
        var questions = catalogue.Controls.Values.OrderBy(control => control.Id, StringComparer.Ordinal)
            .Select(control => (Control: control, Content: Content(control.Ask.Ja))).ToList();
        return from i in Enumerable.Range(0, questions.Count)
               from j in Enumerable.Range(i + 1, questions.Count - i - 1)
               where questions[i].Control.AppliesWhen == questions[j].Control.AppliesWhen // else they are asked of different firms
               where Share(questions[i].Content, questions[j].Content) >= Alike
               select (questions[i].Control, questions[j].Control);
    }

    private static bool Same((Control One, Control Other) pair, Lookalike known) =>
        (pair.One.Id == known.One && pair.Other.Id == known.Other) || (pair.One.Id == known.Other && pair.Other.Id == known.One);

    /// <summary>
    /// The two-letter pieces of a question's kanji, katakana and Latin words. Hiragana is left out: it holds the particles
    /// and endings that every question shares and that every rewording changes.
    /// </summary>
    private static HashSet<string> Content(string ask)
    {
        var plain = GlossaryParts.Plain(ask, id => id).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return [.. Words().Matches(plain).SelectMany(word => word.Length == 1
            ? [word.Value]
            : Enumerable.Range(0, word.Length - 1).Select(i => word.Value.Substring(i, 2)))];
    }

    private static double Share(HashSet<string> a, HashSet<string> b)
    {
        var common = a.Count(b.Contains);
        return (double)common / Math.Max(1, a.Count + b.Count - common);
    }

    private static Finding Warn(LoadedCatalogue loaded, string part, string field, LocalText what, LocalText mend) =>
        CatalogueCheck.At(loaded, part, field, what, mend, isWarning: true);

    [GeneratedRegex("[\\u4e00-\\u9fff々]+|[\\u30a1-\\u30faー]+|[a-z0-9.]+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();
}
