namespace Hoshitori.Rules.Catalogues;

/// <summary>One text in both languages of the product. Japanese is the original, English stands beside it.</summary>
public sealed record LocalText(string Ja, string En)
{
    /// <summary>The text in the language asked for: <c>true</c> for English, else Japanese.</summary>
    public string In(bool english) => english ? En : Ja;
}
