using System.Text;
using Hoshitori.Platform.Files;
using Hoshitori.Rules.Sheets;

namespace Hoshitori.Platform.Workbooks;

/// <summary>
/// Reads a table of plain text (CSV) into a sheet: UTF-8, UTF-16 with its mark, or the Shift_JIS of Excel in Japan; commas,
/// semicolons or tabs; quotes as in RFC 4180. Held to the limits of workbooks.
/// </summary>
internal sealed class CsvReader
{
    private const int ShiftJis = 932;
    private static readonly char[] Delimiters = [',', '\t', ';'];

    private readonly CellBudget budget = new();
    private readonly List<GridRow> rows = [];
    private readonly List<GridCell> cells = [];
    private readonly StringBuilder cell = new();
    private readonly string name;
    private int row = 1;
    private int column = 1;

    private CsvReader(string name) => this.name = name;

    /// <exception cref="FileRefusedException">It is no text, or too much.</exception>
    public static SheetGrid Read(string name, byte[] file)
    {
        var reader = new CsvReader(name);
        reader.Read(Decoded(file));
        return new(name, reader.rows, []);
    }

    private static string Decoded(byte[] file)
    {
        foreach (var encoding in Encodings(file))
        {
            try
            {
                var text = encoding.GetString(file).TrimStart('\uFEFF');
                return text.Contains('\0', StringComparison.Ordinal) ? throw new FileRefusedException(FileFault.NotAWorkbook) : text;
            }
            catch (DecoderFallbackException)
            {
                // Not this one; what none of them reads is no text.
            }
        }

        throw new FileRefusedException(FileFault.NotAWorkbook);
    }

    private static IEnumerable<Encoding> Encodings(byte[] file) => file switch
    {
        [0xFF, 0xFE, ..] => [new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)],
        [0xFE, 0xFF, ..] => [new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)],
        _ =>
        [
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
            CodePagesEncodingProvider.Instance.GetEncoding(ShiftJis, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
        ],
    };

    private void Read(string text)
    {
        var (delimiter, isQuoted) = (DelimiterOf(text), false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '"' && isQuoted && at + 1 < text.Length && text[at + 1] == '"')
            {
                Take('"');
                at++;
            }
            else if (letter == '"' && (isQuoted || cell.Length == 0))
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || (letter != delimiter && letter is not ('\r' or '\n')))
            {
                Take(letter);
            }
            else if (letter == delimiter)
            {
                EndCell();
            }
            else
            {
                at += letter == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
                EndRow();
            }
        }

        EndRow();
    }

    private void Take(char letter)
    {
        if (cell.Length >= CellBudget.CellText)
        {
            throw new FileRefusedException(FileFault.CellTooLong, name);
        }

        cell.Append(letter);
    }

    private void EndCell()
    {
        if (column > CellBudget.Columns)
        {
            throw new FileRefusedException(FileFault.TooManyColumns, name);
        }

        var text = cell.ToString().Trim();
        if (text.Length > 0)
        {
            budget.Take(name, text);
            cells.Add(new(column, text));
        }

        cell.Clear();
        column++;
    }

    private void EndRow()
    {
        EndCell();
        if (cells.Count > 0)
        {
            rows.Add(new(row, [.. cells]));
        }

        cells.Clear();
        column = 1;
        if (++row > CellBudget.Rows + 1)
        {
            throw new FileRefusedException(FileFault.TooManyRows, name);
        }
    }

    /// <summary>The sign that stands most often in the first lines.</summary>
    private static char DelimiterOf(string text)
    {
        var beginning = text.AsSpan(0, Math.Min(text.Length, 4096));
        var best = Delimiters[0];
        foreach (var delimiter in Delimiters)
        {
            best = beginning.Count(delimiter) > beginning.Count(best) ? delimiter : best;
        }

        return best;
    }
}
