using Hoshitori.Features.Demos;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Benchmarks;

/// <summary>
/// The firm's own place, signed in: the questions of a topic, all questions of ★3 on one page, the result of ★4, the first
/// page, and saving one answer; each against the bare program on the same store.
/// </summary>
internal static class FirmBench
{
    private const string Example = "wholesaler";
    private const string Topic = "accounts";

    public static async IAsyncEnumerable<Line> Run(BenchStore store, Uri product, Catalogue catalogue, Effort effort)
    {
        await using var floor = await StoreFloor.Start(store, catalogue);
        using var bare = new Visitor(floor.Address);
        using var visitor = new Visitor(product);
        await visitor.SignInAs(DemoPeople.Address("owner", Example));
        var firm = "/o/" + DemoPeople.CodeOf(Example);
        foreach (var (name, page, floorPage) in new[]
        {
            ("interview", firm + "/questions/" + Topic, "/questions?topic=" + Topic),
            ("interview-whole", firm + "/questions/all?star=3", "/questions"),
            ("result", firm + "/table?star=4", "/result"),
            ("home", firm, "/result"),
        })
        {
            await foreach (var line in PageBench.Run(store.Name + " " + name, visitor, page, bare, floorPage, effort))
            {
                yield return line;
            }
        }

        await foreach (var line in Save(store, product, bare, catalogue, effort))
        {
            yield return line;
        }
    }

    /// <summary>Eight people of three firms, each answering a question of their own again and again.</summary>
    private static async IAsyncEnumerable<Line> Save(BenchStore store, Uri product, Visitor bare, Catalogue catalogue, Effort effort)
    {
        var savers = new List<Saver>();
        foreach (var number in Enumerable.Range(0, Load.Connections))
        {
            savers.Add(await Saver.Open(product, number, catalogue));
        }

        var save = new Load(worker => savers[worker].Save());
        var plain = new Load(worker => bare.Post("/save", [new("worker", $"{worker}")]));
        await foreach (var line in PageBench.Compare(store.Name + " save", "answers/s", save, plain, effort))
        {
            yield return line;
        }

        savers.ForEach(saver => saver.Dispose());
    }
}
