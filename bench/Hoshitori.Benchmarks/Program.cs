using Hoshitori.Benchmarks;
using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.CompanyFiles;

// bench/run [NAME…] [--full]: names are evaluation, start, form, table, firm, list; all of them without a name.
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

if (Wanted("start") || Wanted("form") || Wanted("table"))
{
    using var store = BenchStore.Sqlite(root);
    await PrintPublic(store);
}

if (Wanted("firm") || Wanted("list"))
{
    using (var store = BenchStore.Sqlite(root))
    {
        await PrintSignedIn(store);
    }

    using var postgres = BenchStore.Postgres(root);
    if (postgres is null)
    {
        Console.Error.WriteLine("bench: PostgreSQL is missing; its lines are left out (Debian: apt-get install postgresql)");
    }
    else
    {
        await PrintSignedIn(postgres);
    }
}

bool Wanted(string name) => names.Count == 0 || names.Contains(name);

async Task PrintPublic(BenchStore store)
{
    var firm = CompanyFile.Parse("wholesaler.yaml", File.ReadAllText(Path.Combine(root, "examples/wholesaler.yaml")), catalogue).Firm!;
    using (var first = await ProductServer.Start(Launcher(), store))
    {
        // The first start of a store makes its tables and the demo; people wait for that once.
        Print([StartBench.FirstEver(first)]);
    }

    using var product = await ProductServer.Start(Launcher(), store);
    await using var floor = await FloorServer.Start(catalogue, firm, date);
    using var visitor = new Visitor(product.Address);
    using var bare = new Visitor(floor.Address);
    Print(StartBench.Start(product));
    if (Wanted("form"))
    {
        await PrintAll(PageBench.Run("form", visitor, "/quick-check", bare, "/form", effort));
    }

    if (Wanted("table"))
    {
        await PrintAll(PageBench.Run("table", visitor, "/examples/wholesaler?star=4&date=2026-11-23", bare, "/table", effort));
    }

    Print([StartBench.UnderLoad("start", product)]);
}

async Task PrintSignedIn(BenchStore store)
{
    using var product = await ProductServer.Start(Launcher(), store);
    if (Wanted("firm"))
    {
        await PrintAll(FirmBench.Run(store, product.Address, catalogue, effort));
    }

    if (Wanted("list"))
    {
        await PrintAll(ListBench.Run(store, product.Address, effort));
    }

    Print([StartBench.UnderLoad(store.Name, product)]);
}

string Launcher() => Path.Combine(root, "hoshitori");

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
