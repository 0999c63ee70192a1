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

    /// <summary>The day in Japan of a UTC instant.</summary>
    public static DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(at.InJapan());

    /// <summary>The UTC instant at which a day in Japan begins.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Tokyo);

    /// <summary>A UTC instant as clocks in Japan show it.</summary>
    public static DateTime InJapan(this DateTime instant) => TimeZoneInfo.ConvertTimeFromUtc(instant, Tokyo);

    /// <summary>The time of day in Japan.</summary>
    public static TimeOnly TimeOfDay(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Tokyo).DateTime);
    }

    /// <summary>An instant as finely as both engines keep it; PostgreSQL drops what is smaller.</summary>
    public static DateTime ToMicroseconds(this DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMicrosecond), time.Kind);
}
