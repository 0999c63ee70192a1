using System.Diagnostics;

namespace Hoshitori.Benchmarks;

/// <summary>How long requests take, in milliseconds.</summary>
internal sealed record Latency(double P50, double P99)
{
    public static Latency Of(double[] milliseconds)
    {
        Array.Sort(milliseconds);
        return new(milliseconds[milliseconds.Length / 2], milliseconds[milliseconds.Length * 99 / 100]);
    }
}

/// <summary>How long to measure: quick by default, longer for the report.</summary>
internal sealed record Effort(TimeSpan Warm, TimeSpan Measure, int Requests)
{
    public static readonly Effort Quick = new(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(3), 300);
    public static readonly Effort Full = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(6), 1000);
}

/// <summary>One thing done over and over: by one for latency, by eight at once for the rate.</summary>
/// <param name="act">Does it once; gets the number of the one of eight that does it.</param>
internal sealed class Load(Func<int, Task> act)
{
    public const int Connections = 8;

    /// <summary>Full load for a while, so that the just-in-time compiler is done.</summary>
    public Task Warm(TimeSpan time) => Rate(time);

    public async Task<Latency> OneByOne(int count)
    {
        var times = new double[count];
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await act(0);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return Latency.Of(times);
    }

    /// <summary>How often a second over eight connections.</summary>
    public async Task<double> Rate(TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(async worker =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(start) < time; count++)
            {
                await act(worker);
            }

            return count;
        }));
        return counts.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
