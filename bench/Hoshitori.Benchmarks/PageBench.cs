namespace Hoshitori.Benchmarks;

/// <summary>A page of the product against the bare program that writes the same rows.</summary>
internal static class PageBench
{
    public static async IAsyncEnumerable<Line> Run(string name, Visitor visitor, string page, Visitor bare, string floorPage, Effort effort)
    {
        var (product, floor) = (new Load(_ => visitor.Get(page)), new Load(_ => bare.Get(floorPage)));
        await foreach (var line in Compare(name, "pages/s", product, floor, effort))
        {
            yield return line;
        }

        yield return new(name, "compressed", await visitor.CompressedSize(page) / 1024.0, "KB", null);
    }

    public static async IAsyncEnumerable<Line> Compare(string name, string unit, Load product, Load floor, Effort effort)
    {
        await product.Warm(effort.Warm);
        await floor.Warm(effort.Warm);
        var (latency, floorLatency) = (await product.OneByOne(effort.Requests), await floor.OneByOne(effort.Requests));
        yield return new(name, "p50", latency.P50, "ms", floorLatency.P50);
        yield return new(name, "p99", latency.P99, "ms", floorLatency.P99);
        yield return new(name, "rate", await product.Rate(effort.Measure), unit, await floor.Rate(effort.Measure));
    }
}
