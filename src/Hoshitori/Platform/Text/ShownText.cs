using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Text;

/// <summary>Catalogue texts in the language of the request.</summary>
public static class ShownText
{
    public static string Shown(this LocalText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.In(Language.IsEnglish);
    }
}
