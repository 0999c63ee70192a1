using Hoshitori.Platform.Text;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Catalogues.Check;

/// <summary>A glossary link where none is made, or one left open: the reader would see the brackets.</summary>
internal static class LinkCheck
{
    private static readonly LocalText Close = new("「]]」で閉じてください。", "Close it with \"]]\".");

    private static readonly LocalText WriteOut = new(
        "用語のリンクは質問・理由・進め方・証拠の文だけで働きます。ここでは言葉をそのまま書いてください。",
        "Links to terms work in questions, reasons, steps and proofs only. Write the words out here.");

    public static IEnumerable<Finding> Run(LoadedCatalogue loaded) =>
        from text in CatalogueTexts.Of(loaded.Catalogue)
        from said in new[] { (Language: "ja", Words: text.Text.Ja), (Language: "en", Words: text.Text.En) }
        where ShowsBrackets(said.Words, text.Linked)
        select CatalogueCheck.At(loaded, text.Part, text.Field(said.Language),
            new($"「[[」がそのまま画面に出ます：{said.Words}", $"Pages would show the \"[[\": {said.Words}"), text.Linked ? Close : WriteOut);

    private static bool ShowsBrackets(string words, bool linked) => linked
        ? GlossaryParts.Of(words).Any(part => part.Term is null && part.Words!.Contains("[[", StringComparison.Ordinal))
        : words.Contains("[[", StringComparison.Ordinal);
}
