using System.Globalization;
using System.Text.RegularExpressions;

namespace Hoshitori.Rules.Sheets;

/// <summary>Reads days as people in Japan write them: <c>2026-10-01</c>, <c>2026/10/1</c>, <c>2026年10月1日</c>, <c>令和8年10月1日</c>, <c>R8.10.1</c>.</summary>
internal static partial class SheetDates
{
    private const int Longest = 40;
    private const int YearBeforeReiwa = 2018;

    /// <summary>The day; <c>null</c> where the text names none.</summary>
    public static DateOnly? Read(string text)
    {
        if (text.Length > Longest || Day().Match(Fold.WithoutSpaces(text)) is not { Success: true } match)
        {
            return null;
        }

        var era = match.Groups["era"].Success;
        var year = match.Groups["year"].Value is "元" ? 1 : Number(match, "year");
        if (era != match.Groups["year"].Length < 4)
        {
            return null;
        }

        return DateOnly.TryParseExact(
            string.Create(CultureInfo.InvariantCulture, $"{(era ? year + YearBeforeReiwa : year):0000}-{Number(match, "month"):00}-{Number(match, "day"):00}"),
            "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<era>令和|r)?(?<year>[0-9]{4}|[0-9]{1,2}|元)[-/.年](?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?(t[0-9:.]+|\([月火水木金土日]\))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Day();
}
