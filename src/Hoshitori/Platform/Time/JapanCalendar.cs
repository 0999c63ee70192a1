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

    /// <summary>An instant as finely as both engines keep it; PostgreSQL drops what is smaller.</summary>
    public static DateTime ToMicroseconds(this DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMicrosecond), time.Kind);
}
