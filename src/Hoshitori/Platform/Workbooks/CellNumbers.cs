using System.Globalization;

namespace Hoshitori.Platform.Workbooks;

/// <summary>Numbers of cells as text, and the days that numbers stand for.</summary>
internal static class CellNumbers
{
    /// <summary>Excel takes 1900 for a leap year: from this number on its days and real days run together.</summary>
    private const double FirstRealDay = 61;
    private const int ExactDigits = 15;
    private const double MostDays = 2_958_466;
    private const int DaysTo1904 = 1462;
    private static readonly DateTime Zero = new(1899, 12, 30);

    /// <summary>The shortest text of the same number: what was typed as 4.2 comes back as 4.2.</summary>
    public static string Shortest(string written) =>
        written.Length <= ExactDigits && !written.AsSpan().ContainsAnyExceptInRange('0', '9') ? written
        : double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : written;

    /// <summary>Day and time a number stands for, as ISO; <c>null</c> where it stands for none.</summary>
    public static string? Day(string written, bool countsFrom1904)
    {
        if (!double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var days = countsFrom1904 ? number + DaysTo1904 : number;
        if (!(days >= 0 && days < MostDays) || (int)days == 60)
        {
            return null;
        }

        // Seconds, because a day is stored as a fraction that is never quite what was typed.
        var seconds = Math.Round(days * 86_400);
        var moment = Zero.AddDays(days < FirstRealDay ? 1 : 0).AddSeconds(seconds);
        return days < 1 ? Time(moment) : Iso(moment);
    }

    /// <summary>A day that is written as one, in the same form.</summary>
    public static string Written(string written) =>
        DateTime.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) ? Iso(moment) : written;

    /// <summary>The number of a day; <c>null</c> for days that Excel has no right number for.</summary>
    public static int? Of(DateOnly day)
    {
        var number = (day.ToDateTime(TimeOnly.MinValue) - Zero).Days;
        return number >= FirstRealDay ? number : null;
    }

    private static string Iso(DateTime moment)
    {
        var day = moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return moment.TimeOfDay == TimeSpan.Zero ? day : day + "T" + Time(moment);
    }

    private static string Time(DateTime moment) => moment.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
