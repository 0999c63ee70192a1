using System.Buffers;
using System.Globalization;
using System.Text;
using Hoshitori.Platform.Files;

namespace Hoshitori.Platform.Workbooks;

/// <summary>Text as workbooks write it: characters that XML cannot hold stand as <c>_x000D_</c> (ISO/IEC 29500-1, 22.9.2.19).</summary>
internal static class CellText
{
    private const int EscapeLength = 7;
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789ABCDEFabcdef");

    /// <summary>
    /// Reads the text of a shared or inline string, whose begin was just read; pieces of rich text are joined, readings (ふりがな)
    /// left out. <c>null</c> where it is longer than a cell can hold.
    /// </summary>
    public static string? Read(GuardedXml xml, string element)
    {
        if (xml.IsEmpty)
        {
            return "";
        }

        var text = new StringBuilder();
        var (inText, inReading) = (false, false);
        while (xml.Read() && !xml.IsEnd(element))
        {
            if (xml.IsText && inText && !inReading && !Append(xml, text))
            {
                return null;
            }

            inReading = (inReading || (xml.IsStart("rPh") && !xml.IsEmpty)) && !xml.IsEnd("rPh");
            inText = (inText || (xml.IsStart("t") && !xml.IsEmpty)) && !xml.IsEnd("t");
        }

        return Meant(text.ToString());
    }

    /// <summary>Adds the text of the node just read; false when it is longer than a cell can hold, however it is written.</summary>
    public static bool Append(GuardedXml xml, StringBuilder text) => xml.Append(text, CellBudget.CellText * EscapeLength);

    /// <summary>The text that was meant by what is written; <c>null</c> where it is longer than a cell can hold.</summary>
    public static string? Meant(string written) => Decode(written) is { Length: <= CellBudget.CellText } meant ? meant : null;

    private static string Decode(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            if (IsEscape(text, at))
            {
                decoded.Append((char)ushort.Parse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += EscapeLength - 1;
            }
            else
            {
                decoded.Append(text[at]);
            }
        }

        return decoded.ToString();
    }

    /// <summary>The same text for a part of a workbook; <see cref="Meant"/> gives it back exactly.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text, at))
            {
                encoded.Append(text, at++, 2);
            }
            else if (NeedsEscape(text[at]) || IsEscape(text, at))
            {
                encoded.Append(CultureInfo.InvariantCulture, $"_x{(int)text[at]:X4}_");
            }
            else
            {
                encoded.Append(text[at]);
            }
        }

        return encoded.ToString();
    }

    private static bool NeedsEscape(char letter) =>
        letter is (< ' ' and not ('\t' or '\n')) or '\uFFFE' or '\uFFFF' || char.IsSurrogate(letter);

    private static bool IsEscape(string text, int at) =>
        at + EscapeLength <= text.Length && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_'
        && !text.AsSpan(at + 2, 4).ContainsAnyExcept(Hexadecimal);
}
