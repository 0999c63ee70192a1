using System.Globalization;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Yaml;

/// <summary>
/// Reads a map field by field. What is missing, of the wrong type or unknown becomes a problem with its place and the
/// nearest known name; reading goes on, so that one run shows every problem.
/// </summary>
public sealed class Fields
{
    private static readonly LocalText SeeSample = new("見本の同じ所と見比べてください。", "Compare with the same place in the sample.");
    private readonly Dictionary<string, YamlEntry> entries;
    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private readonly ProblemList problems;

    private Fields(YamlMap map, string path, ProblemList problems)
    {
        entries = map.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        (Path, Place, this.problems) = (path, map.Place, problems);
    }

    public string Path { get; }

    public Place Place { get; }

    /// <summary>The fields of a map; of anything else a problem and no fields.</summary>
    public static Fields Of(YamlValue value, string path, ProblemList problems)
    {
        if (value is YamlMap map)
        {
            return new(map, path, problems);
        }

        problems.Add(value.Place, path, new("ここには「名前: 値」の組が要ります。", "Pairs of \"name: value\" are needed here."), SeeSample);
        return new(new(value.Place, []), path, problems);
    }

    /// <summary>Reports every field that nobody read.</summary>
    public void RefuseOthers()
    {
        foreach (var entry in entries.Values.Where(entry => !read.Contains(entry.Key)))
        {
            Unknown(entry, read);
        }
    }

    /// <summary>Reports a name that is not among the known ones, with the nearest of them.</summary>
    public void Unknown(YamlEntry entry, IEnumerable<string> known)
    {
        var nearest = NearestName.Of(entry.Key, known);
        problems.Add(entry.KeyPlace, Child(entry.Key),
            new($"「{entry.Key}」という名前はありません。", $"There is no name \"{entry.Key}\"."),
            nearest is null
                ? new("つづりを確かめるか、この行を消してください。", "Check the spelling or remove this line.")
                : new($"もしかして「{nearest}」ですか。", $"Did you mean \"{nearest}\"?"));
    }

    public void Problem(string field, LocalText what, LocalText mend) => problems.Add(PlaceOf(field), Child(field), what, mend);

    public Place PlaceOf(string field) => entries.TryGetValue(field, out var entry) ? entry.Value.Place : Place;

    public bool Has(string field) => entries.TryGetValue(field, out var entry) && entry.Value is not YamlScalar { IsNull: true };

    /// <summary>The value of a field, <c>null</c> when it is missing or empty.</summary>
    public YamlValue? Optional(string field)
    {
        read.Add(field);
        return Has(field) ? entries[field].Value : null;
    }

    public YamlValue? Required(string field)
    {
        var value = Optional(field);
        if (value is null)
        {
            problems.Add(PlaceOf(field), Child(field), new($"「{field}」がありません。", $"\"{field}\" is missing."), SeeSample);
        }

        return value;
    }

    public string Text(string field) => Required(field) is { } value ? TextOf(value, field) : "";

    public string? OptionalText(string field) => Optional(field) is { } value ? TextOf(value, field) : null;

    /// <summary>A text of at most so many letters, none of them the letter zero, which no store keeps.</summary>
    public string? OptionalText(string field, int most)
    {
        var text = OptionalText(field);
        if (text?.Length > most)
        {
            Problem(field, new($"長すぎます（{Said(most)}文字まで）。", $"This is too long (at most {Said(most)} letters)."), new("短くしてください。", "Make it shorter."));
        }
        else if (text?.Contains('\0', StringComparison.Ordinal) == true)
        {
            Problem(field, new("文字でないもの（番号0）が入っています。", "There is a letter zero in it, which is no text."), new("消してください。", "Remove it."));
        }

        return text;
    }

    public bool? OptionalBoolean(string field) => Parsed<bool>(field, Optional(field), BooleanOf,
        new("true か false で書いてください。", "Write true or false."));

    public long? OptionalWhole(string field, long min, long max) => Parsed<long>(field, Optional(field),
        text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? number : null,
        new($"{Said(min)}から{Said(max)}までの整数を、カンマなしで書いてください。", $"Write a whole number from {Said(min)} to {Said(max)} without commas."));

    public long Whole(string field, long min, long max)
    {
        Required(field);
        return OptionalWhole(field, min, max) ?? min;
    }

    public decimal? OptionalNumber(string field) => Parsed<decimal>(field, Optional(field),
        text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null,
        new("数を書いてください。", "Write a number."));

    public DateOnly? OptionalDate(string field) => Parsed<DateOnly>(field, Optional(field),
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        new("実際にある日付を「2026-10-01」の形で書いてください。", "Write a date that exists, in the form 2026-10-01."));

    /// <summary>One of a closed set of words.</summary>
    public T? OptionalChoice<T>(string field, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        if (Optional(field) is not { } value)
        {
            return null;
        }

        if (value is YamlScalar scalar && choices.TryGetValue(scalar.Text, out var choice))
        {
            return choice;
        }

        var list = string.Join(", ", choices.Keys);
        var nearest = value is YamlScalar written ? NearestName.Of(written.Text, choices.Keys) : null;
        problems.Add(value.Place, Child(field),
            new($"使える値は {list} のどれかです。", $"The value must be one of {list}."),
            nearest is null ? SeeSample : new($"もしかして「{nearest}」ですか。", $"Did you mean \"{nearest}\"?"));
        return null;
    }

    public T Choice<T>(string field, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        Required(field);
        return OptionalChoice(field, choices) ?? default;
    }

    public Fields Map(string field) =>
        Required(field) is { } value ? Of(value, Child(field), problems) : new(new(Place, []), Child(field), problems);

    public Fields? OptionalMap(string field) => Optional(field) is { } value ? Of(value, Child(field), problems) : null;

    /// <summary>The entries of this map, all of them taken as read.</summary>
    public IReadOnlyCollection<YamlEntry> Entries()
    {
        read.UnionWith(entries.Keys);
        return entries.Values;
    }

    /// <summary>The fields of one entry of this map.</summary>
    public Fields Entry(YamlEntry entry) => Of(entry.Value, Child(entry.Key), problems);

    /// <summary>The maps of a list field, an empty list when it is missing.</summary>
    public IReadOnlyList<Fields> Maps(string field, bool required = true) =>
        [.. Items(field, required).Select((item, i) => Of(item, ItemPath(field, i, item), problems))];

    /// <summary>The texts of a list field, an empty list when it is missing.</summary>
    public IReadOnlyList<string> Texts(string field) =>
        [.. Items(field, required: false).Select((item, i) => TextOf(item, field + "[" + Said(i) + "]"))];

    public LocalText LocalText(string field)
    {
        var text = Map(field);
        var result = new LocalText(text.Text("ja"), text.Text("en"));
        text.RefuseOthers();
        return result;
    }

    public LocalText? OptionalLocalText(string field) => Optional(field) is null ? null : LocalText(field);

    public IReadOnlyList<LocalText> LocalTexts(string field) =>
        [.. Maps(field).Select(item =>
        {
            var text = new LocalText(item.Text("ja"), item.Text("en"));
            item.RefuseOthers();
            return text;
        })];

    private IReadOnlyList<YamlValue> Items(string field, bool required)
    {
        var value = required ? Required(field) : Optional(field);
        if (value is null or YamlList)
        {
            return (value as YamlList)?.Items ?? [];
        }

        problems.Add(value.Place, Child(field), new("ここには「- 」で始まる並びが要ります。", "A list of lines starting with \"- \" is needed here."), SeeSample);
        return [];
    }

    private T? Parsed<T>(string field, YamlValue? value, Func<string, T?> parse, LocalText mend)
        where T : struct
    {
        if (value is null)
        {
            return null;
        }

        if (value is YamlScalar scalar && parse(scalar.Text) is { } parsed)
        {
            return parsed;
        }

        problems.Add(value.Place, Child(field), new($"「{Shown(value)}」は使えません。", $"\"{Shown(value)}\" cannot be used."), mend);
        return null;
    }

    private string TextOf(YamlValue value, string field)
    {
        if (value is YamlScalar { IsNull: false } scalar && scalar.Text.Trim().Length > 0)
        {
            return scalar.Text;
        }

        problems.Add(value.Place, Child(field), new("ここには文字が要ります。", "Text is needed here."), SeeSample);
        return "";
    }

    private static bool? BooleanOf(string text) => text switch { "true" => true, "false" => false, _ => null };

    private static string Shown(YamlValue value) =>
        value is YamlScalar scalar ? scalar.Text.Length > 40 ? scalar.Text[..40] + "…" : scalar.Text : "…";

    private static string Said(long number) => number.ToString(CultureInfo.InvariantCulture);

    private string ItemPath(string field, int index, YamlValue item)
    {
        var id = (item as YamlMap)?.Entries.FirstOrDefault(entry => entry.Key == "id")?.Value as YamlScalar;
        return Child(field) + (id is null ? "[" + Said(index) + "]" : "." + id.Text);
    }

    private string Child(string field) => Path.Length == 0 ? field : Path + "." + field;
}
