using Hoshitori.Platform.Workbooks;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Platform.Workbooks;

/// <summary>Another program opens what we write, sees the same texts and no formula; and we read what it writes.</summary>
public sealed class LibreOfficeTests
{
    private const string EverySheetAsCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    [Fact]
    public async Task Texts_stay_texts_in_LibreOffice_and_on_the_way_back()
    {
        string[] texts = [.. WorkbookWriterTests.Awkward.Where(text => text.All(letter => letter >= ' ' && !char.IsSurrogate(letter) && letter < '\uFFFE'))];
        var folder = Directory.CreateTempSubdirectory("hoshitori-office-").FullName;
        try
        {
            var file = Path.Combine(folder, "out.xlsx");
            await File.WriteAllBytesAsync(file, WorkbookWriter.Write([WorkbookWriterTests.Texts(texts)]), TestContext.Current.CancellationToken);

            await Convert(folder, EverySheetAsCsv, file);
            var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "out-表.csv"), TestContext.Current.CancellationToken);
            Assert.Equal(texts, lines.Select(line => line.StartsWith('"') ? line[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : line));

            var back = Path.Combine(folder, "back");
            await Convert(folder, "xlsx", file, back);
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

    private static async Task Convert(string folder, string to, string file, string? into = null)
    {
        // A profile of its own, so that neither another LibreOffice nor the settings of this machine have a say.
        var run = await Shell.Run("soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", to, "--outdir", into ?? folder, file], folder);
        Assert.SkipWhen(run.ExitCode == 127, "LibreOffice is missing; as root: apt-get install libreoffice-calc-nogui");
        Assert.True(run.ExitCode == 0, run.Errors);
    }
}
