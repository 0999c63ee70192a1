using Hoshitori.Platform.Files;

namespace Hoshitori.Platform.Workbooks;

/// <summary>The texts that cells share by number.</summary>
internal sealed class SharedStrings
{
    private const int Most = 1_000_000;
    private readonly List<string> texts = [];

    private SharedStrings()
    {
    }

    public static SharedStrings Read(GuardedZip zip, string? part, CellBudget budget)
    {
        var strings = new SharedStrings();
        if (part is null)
        {
            return strings;
        }

        using var xml = GuardedXml.Open(zip.Read(part)!);
        while (xml.Read())
        {
            if (xml.IsStart("si"))
            {
                var text = CellText.Read(xml, "si") ?? throw new FileRefusedException(FileFault.CellTooLong);
                budget.TakeText(text.Length);
                strings.texts.Add(strings.texts.Count < Most ? text : throw new FileRefusedException(FileFault.TooMuchText));
            }
        }

        return strings;
    }

    public string? At(string number) =>
        int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at) && at < texts.Count ? texts[at] : null;
}
