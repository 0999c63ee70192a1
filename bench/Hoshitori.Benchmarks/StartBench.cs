namespace Hoshitori.Benchmarks;

/// <summary>Start and memory of the product, against the limits of the design.</summary>
internal static class StartBench
{
    private const double SecondsAllowed = 2;
    private const double MegabytesAllowed = 200;
    private const double MegabytesAllowedUnderLoad = 320;

    public static IEnumerable<Line> Start(ProductServer server)
    {
        yield return new("start", "first-page", server.FirstPage.TotalSeconds, "s", SecondsAllowed);
        yield return new("start", "memory", server.Memory(peak: false), "MB", MegabytesAllowed);
    }

    /// <summary>With an empty store: tables, demo firms and months of their history are made first.</summary>
    public static Line FirstEver(ProductServer server) => new("start", "first-page-empty-store", server.FirstPage.TotalSeconds, "s", null);

    public static Line UnderLoad(string name, ProductServer server) =>
        new(name, "memory-under-load", server.Memory(peak: true), "MB", MegabytesAllowedUnderLoad);
}
