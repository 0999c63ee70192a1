using System.Text;

namespace Hoshitori.Platform.Text;

/// <summary>Makes texts comparable for search: width, case and kana do not matter.</summary>
public static class SearchFold
{
    private const char FirstHiragana = 'ぁ';
    private const char LastHiragana = 'ゖ';
    private const int ToKatakana = 'ァ' - 'ぁ';

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
        return string.Create(plain.Length, plain, static (folded, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                var letter = char.ToLowerInvariant(from[i]);
                folded[i] = letter is >= FirstHiragana and <= LastHiragana ? (char)(letter + ToKatakana) : letter;
            }
        });
    }
}
