using Hoshitori.Benchmarks;
using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.CompanyFiles;

// bench/run [NAME…] [--full]: names are evaluation, table, form, start; all of them without a name.
var root = Environment.GetEnvironmentVariable("HOSHITORI_ROOT") ?? Directory.GetCurrentDirectory();
var effort = args.Contains("--full", StringComparer.Ordinal) ? Effort.Full : Effort.Quick;
var names = args.Where(arg => !arg.StartsWith('-')).ToHashSet(StringComparer.Ordinal);
var date = new DateOnly(2026, 11, 23);
var catalogue = CatalogueSource.Load(Path.Combine(root, "catalog")).Catalogue;
Console.WriteLine(Line.Header);

if (Wanted("evaluation"))
{
    Print(EvaluationBench.Run(catalogue, date));
}

if (Wanted("table") || Wanted("form") || Wanted("start"))
{
    var firm = CompanyFile.Parse("wholesaler.yaml", File.ReadAllText(Path.Combine(root, "examples/wholesaler.yaml")), catalogue).Firm!;
    using var product = await ProductServer.Start(Path.Combine(root, "hoshitori"));
    await using var floor = await FloorServer.Start(catalogue, firm, date);
    Print(StartBench.Start(product));
    if (Wanted("form"))
    {
        await PrintAll(PageBench.Run("form", new(product.Address, "/quick-check"), new(floor.Address, "/form"), effort));
    }

    if (Wanted("table"))
    {
        await PrintAll(PageBench.Run("table", new(product.Address, "/examples/wholesaler?star=4&date=2026-11-23"), new(floor.Address, "/table"), effort));
    }

    Print([StartBench.UnderLoad(product)]);
}

bool Wanted(string name) => names.Count == 0 || names.Contains(name);

static void Print(IEnumerable<Line> lines)
{
    foreach (var line in lines)
    {
        Console.WriteLine(line);
    }
}

static async Task PrintAll(IAsyncEnumerable<Line> lines)
{
    await foreach (var line in lines)
    {
        Console.WriteLine(line);
    }
}
