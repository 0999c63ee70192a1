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

/// <summary>Loads a page as a browser would: one connection for latency, eight for the rate.</summary>
internal sealed class Load(Uri page) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 8 });

    public void Dispose() => client.Dispose();

    public async Task<int> CompressedSize()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>Full load for a while, so that the just-in-time compiler is done.</summary>
    public Task Warm(TimeSpan time) => Rate(time);

    public async Task<Latency> OneByOne(int count)
    {
        var times = new double[count];
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await Get();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return Latency.Of(times);
    }

    /// <summary>Pages a second over eight connections.</summary>
    public async Task<double> Rate(TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(start) < time; count++)
            {
                await Get();
            }

            return count;
        }));
        return counts.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private async Task Get()
    {
        using var response = await client.GetAsync(page, HttpCompletionOption.ResponseContentRead);
        response.EnsureSuccessStatusCode();
    }
}
