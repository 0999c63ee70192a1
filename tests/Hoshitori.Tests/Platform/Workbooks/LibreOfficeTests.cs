using Hoshitori.Platform.Workbooks;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Platform.Workbooks;

/// <summary>Another program opens what we write, sees the same texts and no formula; and we read what it writes.</summary>
public sealed class LibreOfficeTests
{
    [Fact]
    public async Task Texts_stay_texts_in_LibreOffice_and_on_the_way_back()
    {
        string[] texts = [.. WorkbookWriterTests.Awkward.Where(text => text.All(letter => letter >= ' ' && !char.IsSurrogate(letter) && letter < '\uFFFE'))];
        var folder = Directory.CreateTempSubdirectory("hoshitori-office-").FullName;
        try
        {
            var file = Path.Combine(folder, "out.xlsx");
            await File.WriteAllBytesAsync(file, WorkbookWriter.Write([WorkbookWriterTests.Texts(texts)]), TestContext.Current.CancellationToken);

            await LibreOffice.Convert(file, LibreOffice.EverySheetAsCsv, folder);
            var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "out-表.csv"), TestContext.Current.CancellationToken);
            Assert.Equal(texts, lines.Select(line => line.StartsWith('"') ? line[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : line));

            var back = Path.Combine(folder, "back");
            await LibreOffice.Convert(file, "xlsx", back);
            var read = WorkbookReader.Read(await File.ReadAllBytesAsync(Path.Combine(back, "out.xlsx"), TestContext.Current.CancellationToken));
            // LibreOffice writes a text that looks like an escape without escaping it.
            Assert.Equal(
                texts.Where(text => !text.Contains("_x", StringComparison.Ordinal)).Select(text => (text, false)),
                read.Sheets!.Single().Rows.Select(row => row.Cells.Single()).Where(cell => !cell.Text.Contains("_x", StringComparison.Ordinal)).Select(cell => (cell.Text, cell.IsFormula)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
