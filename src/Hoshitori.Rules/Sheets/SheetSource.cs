using System.Globalization;

namespace Hoshitori.Rules.Sheets;

/// <summary>Where the answers of an imported sheet come from (取り込み元): which file, byte for byte, and when it was read.</summary>
/// <param name="File">Name of the file as its owner calls it.</param>
/// <param name="Sha256">Hash of its bytes in hexadecimal digits.</param>
/// <param name="Day">The day it was uploaded, in Japan.</param>
public sealed record SheetSource(string File, string Sha256, DateOnly Day)
{
    private const int LongestFile = 60;
    private const int LongestSheet = 40;
    private const int HashLetters = 16;

    /// <summary>The source of one row, never longer than <see cref="Firms.DirectAnswer.LongestSource"/>. It is stored, so it is said in Japanese.</summary>
    public string Of(SheetPlace place) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Shortened(File, LongestFile)} シート「{Shortened(place.Sheet, LongestSheet)}」{place.Row}行目 {Day:yyyy-MM-dd} SHA-256 {Shortened(Sha256, HashLetters)}");

    private static string Shortened(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + "…";
}
