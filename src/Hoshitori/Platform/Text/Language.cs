using System.Globalization;

namespace Hoshitori.Platform.Text;

/// <summary>The language of the request being answered: Japanese, or English where the visitor chose it.</summary>
public static class Language
{
    public static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja-JP");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>Value of the <c>lang</c> attribute.</summary>
    public static string Code => IsEnglish ? "en" : "ja";

    /// <summary>Picks one of two texts that stand side by side in the code.</summary>
    public static string Pick(string ja, string en) => IsEnglish ? en : ja;

    /// <summary>A text in somebody else's language: mails go to people whose page this is not.</summary>
    public static T In<T>(string code, Func<T> text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = code == "en" ? English : Japanese;
            return text();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
