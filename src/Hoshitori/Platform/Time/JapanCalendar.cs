namespace Hoshitori.Platform.Time;

/// <summary>Business days are days in Japan, wherever the server stands.</summary>
public static class JapanCalendar
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    public static DateOnly Today(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Tokyo).DateTime);
    }

    /// <summary>The time of day in Japan.</summary>
    public static TimeOnly TimeOfDay(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Tokyo).DateTime);
    }

    /// <summary>The day in Japan of a UTC instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Tokyo));
}
