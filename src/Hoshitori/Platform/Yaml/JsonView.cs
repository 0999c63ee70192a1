using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Hoshitori.Platform.Yaml;

/// <summary>A YAML value as the JSON it stands for, so that a JSON Schema can be held against it; every part remembers its place.</summary>
internal sealed partial class JsonView
{
    private readonly Dictionary<JToken, (Place Place, string Field)> places = new(ReferenceEqualityComparer.Instance);

    public JsonView(YamlValue value) => Root = Of(value, "");

    public JToken Root { get; }

    /// <summary>Where a part was written, and the path of its field.</summary>
    public (Place Place, string Field) Of(JToken? part) =>
        part is not null && places.TryGetValue(part, out var found) ? found : places[Root];

    private JToken Of(YamlValue value, string field)
    {
        JToken token = value switch
        {
            YamlMap map => Map(map, field),
            YamlList list => new JArray(list.Items.Select((item, i) => Of(item, string.Create(CultureInfo.InvariantCulture, $"{field}[{i}]")))),
            YamlScalar scalar => Scalar(scalar),
            _ => JValue.CreateNull(),
        };
        places[token] = (value.Place, field);
        return token;
    }

    private JObject Map(YamlMap map, string field)
    {
        var result = new JObject();
        foreach (var entry in map.Entries)
        {
            var path = field.Length == 0 ? entry.Key : field + "." + entry.Key;
            var property = new JProperty(entry.Key, Of(entry.Value, path));
            places[property] = (entry.KeyPlace, path);
            result.Add(property);
        }

        return result;
    }

    /// <summary>What stands in quotes is text; the rest follows the core schema of YAML 1.2.</summary>
    private static JValue Scalar(YamlScalar scalar) => scalar switch
    {
        { Plain: false } => JValue.CreateString(scalar.Text),
        { IsNull: true } => JValue.CreateNull(),
        { Text: "true" or "false" } => new(scalar.Text == "true"),
        _ when Whole().IsMatch(scalar.Text) && long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => new(whole),
        _ when Fraction().IsMatch(scalar.Text) && decimal.TryParse(scalar.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => new(number),
        _ => JValue.CreateString(scalar.Text),
    };

    [GeneratedRegex("^[-+]?[0-9]+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[-+]?[0-9]+\.[0-9]+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Fraction();
}
