using System.Globalization;
using Hoshitori.Rules.Catalogues;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Hoshitori.Platform.Yaml;

/// <summary>How much of a file is read before it is refused.</summary>
public sealed record YamlLimits(int Characters, int Values, int Depth)
{
    /// <summary>A file somebody sends us.</summary>
    public static readonly YamlLimits Visitor = new(1_000_000, 50_000, 16);

    /// <summary>A file a member of an organisation imports: whatever an export can hold.</summary>
    public static readonly YamlLimits Member = new(4_000_000, 100_000, 16);

    /// <summary>A file of the catalogue.</summary>
    public static readonly YamlLimits Catalogue = new(4_000_000, 200_000, 32);
}

/// <summary>A YAML file read within limits: no aliases, no doubled keys, no tags, one document.</summary>
public static class YamlFile
{
    /// <summary>Some editors begin a file with it; in text that was pasted or sent it is still there.</summary>
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Reads a text; the value is <c>null</c> exactly when a problem was added.</summary>
    public static YamlValue? Read(string file, string text, YamlLimits limits, ICollection<Problem> problems)
    {
        if (text.Length > limits.Characters)
        {
            problems.Add(new(file, new(1, 1), "", TooLarge(limits), new("いらない部分を削るか、ファイルを分けてください。", "Remove what is not needed or split the file.")));
            return null;
        }

        if (text.IndexOf('\uFFFD', StringComparison.Ordinal) is var garbled and >= 0)
        {
            problems.Add(new(file, PlaceOf(text, garbled), "", new("読めない文字があります。", "There are letters that cannot be read."), new("文字コードをUTF-8にして保存し直してください。", "Save the file again with the encoding UTF-8.")));
            return null;
        }

        try
        {
            var reader = new Reader(new GuardedParser(new StringReader(text.TrimStart(ByteOrderMark))), limits);
            return reader.Document();
        }
        catch (RefusedException refused)
        {
            problems.Add(new(file, refused.Place, "", refused.What, refused.Mend));
        }
        catch (YamlException broken)
        {
            problems.Add(new(file, PlaceOf(broken.Start), "",
                new("YAMLとして読めません。", "This is not readable as YAML."),
                new("この行のすぐ前の字下げ、「:」のあとの空白、引用符の閉じ忘れを確かめてください。", "Check the indentation, the space after \":\" and unclosed quotes just before this line.")));
        }

        return null;
    }

    private static LocalText TooLarge(YamlLimits limits)
    {
        var size = limits.Characters.ToString("N0", CultureInfo.InvariantCulture);
        return new($"ファイルが大きすぎます（{size}文字まで）。", $"The file is too large (at most {size} characters).");
    }

    private static Place PlaceOf(string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new(before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }

    private static Place PlaceOf(Mark mark) => new(Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));

    private sealed class RefusedException(Mark mark, LocalText what, LocalText mend) : Exception
    {
        public Place Place => PlaceOf(mark);

        public LocalText What => what;

        public LocalText Mend => mend;
    }

    private sealed class Reader(IParser parser, YamlLimits limits)
    {
        private int values;

        public YamlValue Document()
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out var empty))
            {
                throw Refused(empty.Start, "ファイルが空です。", "The file is empty.", "見本のファイルから始めてください。", "Start from the sample file.");
            }

            parser.Consume<DocumentStart>();
            var value = Value(0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
            {
                throw Refused(parser.Current!.Start, "一つのファイルに二つの文書があります。", "There are two documents in one file.", "「---」から後を別のファイルにしてください。", "Move what follows \"---\" to another file.");
            }

            return value;
        }

        private YamlValue Value(int depth)
        {
            var current = parser.Current!;
            if (++values > limits.Values || depth > limits.Depth)
            {
                throw Refused(current.Start, "値が多すぎるか、深すぎます。", "There are too many values or they are nested too deeply.", "見本と同じ形にしてください。", "Give it the shape of the sample.");
            }

            return current switch
            {
                Scalar => Text(),
                SequenceStart => List(depth),
                MappingStart => Map(depth),
                _ => throw Refused(current.Start, "別名（& と *）は使えません。", "Aliases (& and *) are not allowed.", "値をそのまま書いてください。", "Write the value out."),
            };
        }

        private YamlScalar Text()
        {
            var scalar = parser.Consume<Scalar>();
            Refuse(scalar);
            return new(PlaceOf(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        private YamlList List(int depth)
        {
            var start = parser.Consume<SequenceStart>();
            Refuse(start);
            var items = new List<YamlValue>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Value(depth + 1));
            }

            return new(PlaceOf(start.Start), items);
        }

        private YamlMap Map(int depth)
        {
            var start = parser.Consume<MappingStart>();
            Refuse(start);
            var entries = new List<YamlEntry>();
            var keys = new HashSet<string>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (!parser.TryConsume<Scalar>(out var key))
                {
                    throw Refused(parser.Current!.Start, "名前は文字で書いてください。", "A name must be plain text.", "「名前: 値」の形にしてください。", "Use the form \"name: value\".");
                }

                if (!keys.Add(key.Value))
                {
                    throw Refused(key.Start, $"「{key.Value}」が二度書かれています。", $"\"{key.Value}\" is written twice.", "どちらか一つを消してください。", "Remove one of them.");
                }

                entries.Add(new(key.Value, PlaceOf(key.Start), Value(depth + 1)));
            }

            return new(PlaceOf(start.Start), entries);
        }

        private static void Refuse(NodeEvent node)
        {
            if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
            {
                throw Refused(node.Start, "別名（& と *）と型の印（!）は使えません。", "Anchors (&), aliases (*) and tags (!) are not allowed.", "値をそのまま書いてください。", "Write the value out.");
            }
        }

        private static RefusedException Refused(Mark mark, string ja, string en, string mendJa, string mendEn) =>
            new(mark, new(ja, en), new(mendJa, mendEn));
    }
}
