using Hoshitori.Platform.Yaml;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Catalogues;

/// <summary>Reads <c>needs</c> and <c>when</c>.</summary>
internal static class ExpressionReader
{
    private static readonly string[] Groups = ["all", "any"];
    private static readonly LocalText NeedsForm = new("対策のid、{all: [ … ]}、{any: [ … ]} のどれかで書いてください。", "Write a control id, {all: [ … ]} or {any: [ … ]}.");
    private static readonly LocalText WhenForm = new("{uses: 名前}、{employees: {min: n, max: n}}、{not: …}、{all: [ … ]}、{any: [ … ]} のどれか一つで書いてください。", "Write one of {uses: name}, {employees: {min: n, max: n}}, {not: …}, {all: [ … ]}, {any: [ … ]}.");

    public static Needs Needs(YamlValue? value, string path, ProblemList problems)
    {
        switch (value)
        {
            case YamlScalar { IsNull: false } scalar:
                return new Needs.One(scalar.Text);
            case YamlMap { Entries: [{ Value: YamlList { Items.Count: > 0 } list } entry] } when Groups.Contains(entry.Key, StringComparer.Ordinal):
                Needs[] members = [.. list.Items.Select(item => Needs(item, path + "." + entry.Key, problems))];
                return entry.Key == "all" ? new Needs.All(members) : new Needs.Any(members);
            case null:
                return new Needs.All([]);
            default:
                problems.Add(value.Place, path, new("必要な対策の書き方が違います。", "The controls needed are not written correctly."), NeedsForm);
                return new Needs.All([]);
        }
    }

    public static Condition? When(YamlValue? value, string path, ProblemList problems)
    {
        if (value is null)
        {
            return null;
        }

        if (value is YamlMap { Entries: [var entry] } && One(entry, path + "." + entry.Key, problems) is { } condition)
        {
            return condition;
        }

        problems.Add(value.Place, path, new("条件の書き方が違います。", "The condition is not written correctly."), WhenForm);
        return null;
    }

    private static Condition? One(YamlEntry entry, string path, ProblemList problems) => (entry.Key, entry.Value) switch
    {
        ("uses", YamlScalar { IsNull: false } name) => new Condition.Uses(name.Text),
        ("employees", YamlMap) => Employees(Fields.Of(entry.Value, path, problems)),
        ("not", YamlMap) => When(entry.Value, path, problems) is { } inner ? new Condition.Not(inner) : null,
        ("all", YamlList { Items.Count: > 0 } list) => new Condition.All(Members(list, path, problems)),
        ("any", YamlList { Items.Count: > 0 } list) => new Condition.Any(Members(list, path, problems)),
        _ => null,
    };

    private static Condition.Employees Employees(Fields bounds)
    {
        var result = new Condition.Employees((int?)bounds.OptionalWhole("min", 0, int.MaxValue), (int?)bounds.OptionalWhole("max", 0, int.MaxValue));
        bounds.RefuseOthers();
        return result;
    }

    private static Condition[] Members(YamlList list, string path, ProblemList problems) =>
        [.. list.Items.Select(item => When(item, path, problems)).OfType<Condition>()];
}
