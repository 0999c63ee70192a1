using System.Collections.Frozen;
using System.Reflection;

namespace Hoshitori.Platform.Web;

/// <summary>
/// The words of an action for people, by its name: the property of the feature's text that carries the slice's name.
/// Found once by reflection, so that the platform needs to know no feature.
/// </summary>
public static class ActionWords
{
    private static readonly FrozenDictionary<string, PropertyInfo> Words = Find().ToFrozenDictionary(pair => pair.Name, pair => pair.Words, StringComparer.Ordinal);

    /// <summary>The words in the language of the request; the name itself where there are none.</summary>
    public static string Of(string actionName) =>
        Words.GetValueOrDefault(actionName)?.GetValue(null) as string ?? actionName;

    private static IEnumerable<(string Name, PropertyInfo Words)> Find() =>
        from slice in typeof(ActionWords).Assembly.GetTypes()
        let name = slice.GetField("ActionName", BindingFlags.Public | BindingFlags.Static)
        where name is { IsLiteral: true }
        let text = slice.Assembly.GetType($"{slice.Namespace}.{slice.Namespace!.Split('.')[^1]}Text")
        let words = text?.GetProperty(slice.Name, typeof(string))
        where words is not null
        select ((string)name.GetRawConstantValue()!, words);
}
