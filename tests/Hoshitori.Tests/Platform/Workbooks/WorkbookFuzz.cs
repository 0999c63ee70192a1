using System.Text;
using Hoshitori.Platform.Workbooks;

namespace Hoshitori.Tests.Platform.Workbooks;

/// <summary>However a good workbook is changed, reading it gives sheets or a refusal; nothing is ever thrown.</summary>
public sealed class WorkbookFuzz(ITestOutputHelper output)
{
    private const int Seed = 20261128;
    private const int Rounds = 4_000;

    /// <summary>Pieces that mean something to XML or to workbooks.</summary>
    private static readonly string[] Pieces =
    [
        "<", ">", "&", "\"", "]]>", "<![CDATA[", "<!--", "-->", "<?x?>", "&#0;", "&#x10FFFF;", "&lt;", "<!DOCTYPE x>", "</c>", "<c>", "<row>", "</row>", "<v>", "<f>", "<is>", "<rPh>", "t=\"s\"", "t=\"d\"", "r=\"XFE1\"", "r=\"A0\"",
        "-1", "1e999", "NaN", "99999999999999999999", "_xD800_", "\0", "\uFFFF", "💥", "xmlns:x=\"\"", "s=\"4294967296\"", "ref=\"A1\"", "ref=\"B2:A1\"", "../", "/",
    ];

    [Fact]
    public void Changed_bytes_of_a_workbook_give_sheets_or_a_refusal()
    {
        var good = WorkbookWriterTestsSample();
        Try((chance, _) =>
        {
            byte[] changed = [.. good];
            for (var change = chance.Next(1, 6); change > 0; change--)
            {
                // The ends of an archive say where everything is; noise in packed data says nothing new.
                var at = chance.Next(3) == 0 ? chance.Next(changed.Length) : changed.Length - 1 - chance.Next(Math.Min(600, changed.Length));
                changed[at] = chance.Next(4) == 0 ? (byte)chance.Next(256) : (byte)(changed[at] ^ (1 << chance.Next(8)));
            }

            return changed;
        }, mostRefused: true);
    }

    [Fact]
    public void Changed_parts_of_a_workbook_give_sheets_or_a_refusal()
    {
        Try((chance, _) =>
        {
            var workbook = new RawWorkbook("""
                <row r="2" hidden="1"><c r="B2" t="s"><v>0</v></c><c r="C2" s="1"><f>A1</f><v>46296.5</v></c><c r="D2" t="inlineStr"><is><r><t>x</t></r><rPh><t>y</t></rPh></is></c></row>
                """, "<mergeCells count=\"1\"><mergeCell ref=\"A1:C2\"/></mergeCells>").Strings("<t>a_x000D_b</t>").Formats("0", "yyyy/m/d");
            var (name, content) = workbook.Parts.ElementAt(chance.Next(workbook.Parts.Count));
            return workbook.Part(name, Mutate(Encoding.UTF8.GetString(content), chance)).Bytes();
        }, mostRefused: false);
    }

    private void Try(Func<Random, int, byte[]> make, bool mostRefused)
    {
        output.WriteLine($"seed {Seed}, {Rounds} rounds");
        var chance = new Random(Seed);
        var (read, refused) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var file = make(chance, round);

            var thrown = Record.Exception(() => { _ = WorkbookReader.Read(file).Sheets is null ? refused++ : read++; });

            Assert.True(thrown is null, $"seed {Seed}, round {round}: {thrown}\n{Convert.ToBase64String(file)}");
        }

        output.WriteLine($"{read} read, {refused} refused");
        // Both ends are reached, or the changes would prove nothing.
        Assert.True(refused > Rounds / 10 && read > (mostRefused ? Rounds / 200 : Rounds / 10), $"{read} read, {refused} refused");
    }

    private static byte[] WorkbookWriterTestsSample() => WorkbookWriter.Write([WorkbookWriterTests.Texts(WorkbookWriterTests.Awkward)]);

    private static string Mutate(string text, Random chance)
    {
        var mutated = new StringBuilder(text);
        for (var change = chance.Next(1, 4); change > 0 && mutated.Length > 0; change--)
        {
            var at = chance.Next(mutated.Length);
            var length = Math.Min(chance.Next(1, 12), mutated.Length - at);
            switch (chance.Next(4))
            {
                case 0:
                    mutated.Remove(at, length);
                    break;
                case 1:
                    mutated.Insert(at, Pieces[chance.Next(Pieces.Length)]);
                    break;
                case 2:
                    mutated.Insert(chance.Next(mutated.Length), mutated.ToString(at, length));
                    break;
                default:
                    mutated[at] = (char)chance.Next(0x20, 0x7F);
                    break;
            }
        }

        return mutated.ToString();
    }
}
