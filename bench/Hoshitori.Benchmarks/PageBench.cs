namespace Hoshitori.Benchmarks;

/// <summary>A page of the product against the bare program that writes the same rows.</summary>
internal static class PageBench
{
    public static async IAsyncEnumerable<Line> Run(string name, Uri page, Uri floorPage, Effort effort)
    {
        using var product = new Load(page);
        using var floor = new Load(floorPage);
        await product.Warm(effort.Warm);
        await floor.Warm(effort.Warm);
        var (latency, floorLatency) = (await product.OneByOne(effort.Requests), await floor.OneByOne(effort.Requests));
        yield return new(name, "p50", latency.P50, "ms", floorLatency.P50);
        yield return new(name, "p99", latency.P99, "ms", floorLatency.P99);
        yield return new(name, "rate", await product.Rate(effort.Measure), "pages/s", await floor.Rate(effort.Measure));
        yield return new(name, "compressed", await product.CompressedSize() / 1024.0, "KB", null);
    }
}

/// <summary>How long to measure: quick by default, longer for the report.</summary>
internal sealed record Effort(TimeSpan Warm, TimeSpan Measure, int Requests)
{
    public static readonly Effort Quick = new(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(3), 300);
    public static readonly Effort Full = new(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(10), 2000);
}
