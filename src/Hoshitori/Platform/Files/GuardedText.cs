using System.Text;

namespace Hoshitori.Platform.Files;

/// <summary>
/// The characters of an XML part on their way to the parser: counted, and refused where no bracket opens for too long,
/// because the parser keeps a whole tag or text in memory however long it is.
/// </summary>
internal sealed class GuardedText(Stream part) : TextReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly StreamReader text = new(part, Utf8, detectEncodingFromByteOrderMarks: true);
    private int read;
    private int run;
    private char last;
    private char beforeLast;

    /// <summary>Whether a document type declaration began somewhere; the parser refuses it without saying why.</summary>
    public bool HasDoctype { get; private set; }

    public override int Peek() => text.Peek();

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var count = text.Read(buffer);
        read += count;
        if (read > XmlLimits.Characters)
        {
            throw new FileRefusedException(FileFault.XmlTooLong);
        }

        Watch(buffer[..count]);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Watch(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            run = letter == '<' ? 0 : run + 1;
            HasDoctype |= letter == 'D' && last == '!' && beforeLast == '<';
            (beforeLast, last) = (last, letter);
        }

        if (run > XmlLimits.Run)
        {
            throw new FileRefusedException(FileFault.XmlTooLong);
        }
    }
}
