using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hoshitori.Platform.Workbooks;

/// <summary>Collects the texts of all sheets, each once, in the order of their first use.</summary>
internal sealed class StringsToShare
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private uint uses;

    /// <summary>The number that stands for a text.</summary>
    public string NumberOf(string text)
    {
        uses++;
        if (!places.TryGetValue(text, out var place))
        {
            places[text] = place = texts.Count;
            texts.Add(text);
        }

        return place.ToString(CultureInfo.InvariantCulture);
    }

    public void WriteTo(SharedStringTablePart part)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new SharedStringTable { Count = uses, UniqueCount = (uint)texts.Count });
        foreach (var text in texts)
        {
            xml.WriteElement(new SharedStringItem(new DocumentFormat.OpenXml.Spreadsheet.Text(CellText.Encode(text)) { Space = SpaceProcessingModeValues.Preserve }));
        }

        xml.WriteEndElement();
    }
}
