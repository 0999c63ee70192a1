using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Catalogues;

/// <summary>The words the catalogue files use for closed sets.</summary>
public static class Words
{
    public static readonly IReadOnlyDictionary<string, ControlKind> Kinds = Of<ControlKind>();
    public static readonly IReadOnlyDictionary<string, ControlOwner> Owners = Of<ControlOwner>();
    public static readonly IReadOnlyDictionary<string, Confidence> Confidences = Of<Confidence>();
    public static readonly IReadOnlyDictionary<string, Readiness> Readinesses = Of<Readiness>();
    public static readonly IReadOnlyDictionary<string, Gate> Gates = Of<Gate>();
    public static readonly IReadOnlyDictionary<string, FactType> FactTypes = Of<FactType>();

    /// <summary>An enum's names in lower case with hyphens: <c>GeneralAffairs</c> is <c>general-affairs</c>.</summary>
    public static string Of(Enum value)
    {
        var name = value.ToString();
        return string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
    }

    public static IReadOnlyDictionary<string, T> Of<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => Of(value), StringComparer.Ordinal);
}
