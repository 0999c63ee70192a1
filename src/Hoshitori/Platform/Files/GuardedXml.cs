using System.Text;
using System.Xml;

namespace Hoshitori.Platform.Files;

/// <summary>
/// The only way the product reads XML that others wrote: no document type, nothing fetched, limits of depth and length, one
/// node after the other. Names are compared without their namespace, because the two dialects of Office differ in it alone.
/// </summary>
internal sealed class GuardedXml : IDisposable
{
    private readonly GuardedText text;
    private readonly XmlReader reader;
    private readonly char[] piece = new char[4096];

    private GuardedXml(GuardedText text)
    {
        this.text = text;
        reader = XmlReader.Create(text, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = XmlLimits.Characters,
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            NameTable = new FewNames(),
        });
    }

    public bool IsText => reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    /// <summary>Whether the element just begun also ends here.</summary>
    public bool IsEmpty => reader.IsEmptyElement;

    /// <exception cref="FileRefusedException">Its first characters are broken already.</exception>
    public static GuardedXml Open(Stream part)
    {
        var letters = new GuardedText(part);
        try
        {
            return new(letters);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            throw new FileRefusedException(FileFault.Damaged);
        }
    }

    public bool IsStart(string name) => reader.NodeType == XmlNodeType.Element && reader.LocalName == name;

    public bool IsEnd(string name) => reader.NodeType == XmlNodeType.EndElement && reader.LocalName == name;

    /// <summary>Moves to the next node; false at the end.</summary>
    /// <exception cref="FileRefusedException">The part is broken or too much.</exception>
    public bool Read()
    {
        try
        {
            var read = reader.Read();
            return reader.Depth <= XmlLimits.Depth ? read : throw new FileRefusedException(FileFault.XmlTooDeep);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            throw new FileRefusedException(text.HasDoctype ? FileFault.ForbiddenXml : FileFault.Damaged);
        }
    }

    /// <summary>An attribute of the element, whatever its namespace; <c>null</c> when it has none of that name.</summary>
    public string? Attribute(string name)
    {
        string? found = null;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            found ??= reader.LocalName == name ? reader.Value : null;
        }

        reader.MoveToElement();
        return found;
    }

    /// <summary>Adds the text of the node just read; false when more than <paramref name="most"/> characters would stand there.</summary>
    public bool Append(StringBuilder into, int most)
    {
        try
        {
            for (var count = reader.ReadValueChunk(piece, 0, piece.Length); count > 0; count = reader.ReadValueChunk(piece, 0, piece.Length))
            {
                if (into.Length + count > most)
                {
                    return false;
                }

                into.Append(piece, 0, count);
            }

            return true;
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            throw new FileRefusedException(FileFault.Damaged);
        }
    }

    public void Dispose() => reader.Dispose();

    private static bool IsBroken(Exception exception) => exception is XmlException or DecoderFallbackException or InvalidDataException;

    /// <summary>A table of names that does not grow without end.</summary>
    private sealed class FewNames : NameTable
    {
        private int count;

        public override string Add(char[] key, int start, int len) => base.Get(key, start, len) ?? Counted(base.Add(key, start, len));

        public override string Add(string key) => base.Get(key) ?? Counted(base.Add(key));

        private string Counted(string added) =>
            ++count <= XmlLimits.Names ? added : throw new FileRefusedException(FileFault.XmlTooLong);
    }
}
