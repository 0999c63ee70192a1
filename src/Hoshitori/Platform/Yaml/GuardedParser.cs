using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Hoshitori.Platform.Yaml;

/// <summary>
/// The library's parser, whose scanner answers some broken files with exceptions of its own inner state instead of saying
/// that the file is broken (a plain key over two lines in braces, for one). Here they all say so, at the last place read.
/// </summary>
internal sealed class GuardedParser(TextReader text) : IParser
{
    private readonly Parser parser = new(text);

    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception broken) when (broken is not YamlException)
        {
            var mark = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(mark, mark, broken.Message, broken);
        }
    }
}
