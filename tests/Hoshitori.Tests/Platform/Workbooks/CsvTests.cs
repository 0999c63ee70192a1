using System.Text;
using Hoshitori.Platform.Files;
using Hoshitori.Platform.Workbooks;

namespace Hoshitori.Tests.Platform.Workbooks;

/// <summary>Tables of text as people in Japan have them: what Excel saves, with any of its encodings and separators.</summary>
public sealed class CsvTests
{
    public static TheoryData<string, byte[]> Encodings()
    {
        const string text = "番号,回答\r\n4-4-4-2,○\r\n";
        return new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(text) },
            { "UTF-8 with its mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)] },
            { "Shift_JIS of Excel", CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(text) },
            { "UTF-16 of Excel", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)] },
            { "UTF-16, large end first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)] },
        };
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Letters_come_through(string encoding, byte[] file) =>
        Assert.True(Texts(file).SequenceEqual(["1:番号,回答", "2:4-4-4-2,○"]), encoding);

    [Theory]
    [InlineData("a,b\n1,2", "1:a,b|2:1,2")]
    [InlineData("a\tb\n1\t2", "1:a,b|2:1,2")]
    [InlineData("a;b\r1;2", "1:a,b|2:1,2")]
    [InlineData("a,\"b\nc\",\"d\"\"e\"\n", "1:a,b\nc,d\"e")]
    [InlineData("a\n\n\nb", "1:a|4:b")]
    [InlineData(",x,\n", "1:x")]
    [InlineData("a,\"never closed\nb", "1:a,never closed\nb")]
    [InlineData("=1+1,+2,@x", "1:=1+1,+2,@x")]
    public void Rows_keep_their_numbers_and_cells_their_text(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Texts(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_formula_stays_the_text_it_is() =>
        Assert.All(SheetFile.Read("x.csv", "=1+1,○"u8.ToArray()).Sheets!.Single().Rows.Single().Cells, cell => Assert.False(cell.IsFormula));

    [Theory]
    [InlineData(FileFault.TooManyColumns)]
    [InlineData(FileFault.TooManyRows)]
    [InlineData(FileFault.CellTooLong)]
    [InlineData(FileFault.NotAWorkbook)]
    public void Too_much_and_no_text_at_all_are_refused(FileFault fault)
    {
        byte[] file = fault switch
        {
            FileFault.TooManyColumns => Encoding.UTF8.GetBytes("a" + new string(',', 256) + "b"),
            FileFault.TooManyRows => Encoding.UTF8.GetBytes("a" + new string('\n', 100_001) + "b"),
            FileFault.CellTooLong => Encoding.UTF8.GetBytes("a," + new string('x', 32_768)),
            _ => [.. Encoding.UTF8.GetBytes(new string('a', 5000)), 0, .. "b"u8],
        };

        Assert.Equal(fault, SheetFile.Read("x.csv", file).Problem!.Fault);
    }

    private static IEnumerable<string> Texts(byte[] file) =>
        SheetFile.Read("x.csv", file).Sheets!.Single().Rows.Select(row => $"{row.Number}:{string.Join(',', row.Cells.Select(cell => cell.Text))}");
}
