namespace Hoshitori.Platform.Text;

/// <summary>A stretch of text, or a reference to a glossary term with the words to show.</summary>
/// <param name="Words">The words; <c>null</c> shows the term's own.</param>
/// <param name="Term">Glossary id, <c>null</c> for plain text.</param>
public readonly record struct GlossaryPart(string? Words, string? Term);

/// <summary>Takes a catalogue text apart at <c>[[id]]</c> and <c>[[id|words]]</c>.</summary>
public static class GlossaryParts
{
    public static IEnumerable<GlossaryPart> Of(string text)
    {
        var at = 0;
        for (var open = text.IndexOf("[[", StringComparison.Ordinal); open >= 0; open = text.IndexOf("[[", at, StringComparison.Ordinal))
        {
            var close = text.IndexOf("]]", open, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }

            if (open > at)
            {
                yield return new(text[at..open], null);
            }

            var inner = text[(open + 2)..close].Split('|', 2);
            yield return new(inner.Length > 1 ? inner[1] : null, inner[0]);
            at = close + 2;
        }

        if (at < text.Length)
        {
            yield return new(text[at..], null);
        }
    }

    /// <summary>The text as plain words, for attributes and search.</summary>
    public static string Plain(string text, Func<string, string> term) =>
        text.Contains("[[", StringComparison.Ordinal) ? string.Concat(Of(text).Select(part => part.Words ?? term(part.Term!))) : text;
}
