using System.Globalization;
using System.Reflection;

namespace Hoshitori.Tests.Architecture;

/// <summary>What every slice has: a name of its own for its action, a test class, and text in both languages.</summary>
internal static class SliceRules
{
    internal sealed record Slice(Type Type, string ActionName)
    {
        /// <summary>Hoshitori.Features.Stars.ShowStars has its words in StarsText.ShowStars.</summary>
        public PropertyInfo? Text
        {
            get
            {
                var feature = Type.Namespace!.Split('.')[^1];
                return Type.Assembly.GetType($"{Type.Namespace}.{feature}Text")?.GetProperty(Type.Name, typeof(string));
            }
        }
    }

    public static IEnumerable<Slice> SlicesOf(IEnumerable<Type> types) =>
        from type in types
        let name = type.GetField("ActionName", BindingFlags.Public | BindingFlags.Static)
        where name is { IsLiteral: true }
        select new Slice(type, (string)name.GetRawConstantValue()!);

    public static IEnumerable<string> SharedActionNames(IEnumerable<Slice> slices) =>
        slices.GroupBy(slice => slice.ActionName, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => same.Key);

    public static IEnumerable<string> WithoutTests(IEnumerable<Slice> slices, IEnumerable<Type> tests)
    {
        var names = tests.Select(test => test.Name).ToHashSet(StringComparer.Ordinal);
        return slices.Where(slice => !names.Contains($"{slice.Type.Name}Tests")).Select(slice => slice.Type.Name);
    }

    public static IEnumerable<string> WithoutText(IEnumerable<Slice> slices) =>
        slices.Where(slice => !HasBothLanguages(slice.Text)).Select(slice => slice.Type.Name);

    private static bool HasBothLanguages(PropertyInfo? text) =>
        text is not null && IsJapanese(Read(text, "ja-JP")) && Read(text, "en-GB") is { Length: > 0 } english && !IsJapanese(english);

    private static string Read(PropertyInfo text, string language)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return (string?)text.GetValue(null) ?? "";
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    // Kana or kanji.
    private static bool IsJapanese(string text) => text.Any(letter => letter is >= '\u3041' and <= '\u30FF' or >= '\u4E00' and <= '\u9FFF');
}
