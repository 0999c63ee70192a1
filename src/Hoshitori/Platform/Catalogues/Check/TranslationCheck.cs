using System.Text.RegularExpressions;
using Hoshitori.Platform.Text;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Catalogues.Check;

/// <summary>A text that was copied into the other language instead of being translated.</summary>
internal static partial class TranslationCheck
{
    public static IEnumerable<Finding> Run(LoadedCatalogue loaded) =>
        from pair in CatalogueTexts.Of(loaded.Catalogue)
        let wrong = Wrong(pair.Text)
        where wrong is not null
        select CatalogueCheck.At(loaded, pair.Part, pair.Field(wrong.Value.Language), wrong.Value.What, new("その言語で書いてください。", "Write it in that language."));

    private static (string Language, LocalText What)? Wrong(LocalText text) =>
        Japanese().IsMatch(Words(text.En)) ? ("en", new($"英語の文に日本語があります：{text.En}", $"The English text holds Japanese: {text.En}"))
        // Names such as CVSS are the same in both languages; words in small letters are not.
        : !Japanese().IsMatch(text.Ja) && SmallLetters().IsMatch(Words(text.Ja)) ? ("ja", new($"日本語の文が日本語ではありません：{text.Ja}", $"The Japanese text is not Japanese: {text.Ja}"))
        : null;

    /// <summary>The text without the ids of glossary terms.</summary>
    private static string Words(string text) => GlossaryParts.Plain(text, _ => "");

    [GeneratedRegex("[\\u3041-\\u30ff\\u4e00-\\u9fff]", RegexOptions.NonBacktracking)]
    private static partial Regex Japanese();

    [GeneratedRegex("[a-z]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex SmallLetters();
}
