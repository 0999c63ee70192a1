using Hoshitori.Tests.Support;
using static Hoshitori.Tests.House.RepositoryRules;

namespace Hoshitori.Tests.House;

public sealed class RepositoryTests
{
    private static readonly string[] TextEndings =
        [".cs", ".razor", ".md", ".yaml", ".yml", ".json", ".props", ".targets", ".csproj", ".slnx", ".css", ".js", ".txt", ""];

    [Fact]
    public async Task Text_speaks_of_the_project_only()
    {
        Assert.Empty(NamesTheWorkplace(await Texts()));
        Assert.Equal(["a", "b", "c"], NamesTheWorkplace(
        [
            new("a", $"see {Slashed("work", "main")}"),
            new("b", $"first line\n{Slashed("farm", "x")}"),
            new("c", "read .." + Slashed("shared", "design.md")),
            new("d", "docs/work/plan.md and https://example.org/work and /home/me"),
        ]));
    }

    [Fact]
    public async Task No_file_of_others_is_committed()
    {
        Assert.Empty(BelongsToOthers(await Checkout.FilesOrSkip()));
        Assert.Equal(
            ["web/node_modules/a.js", "src/wwwroot/chart.min.js", "fonts/b.woff2"],
            BelongsToOthers(["web/node_modules/a.js", "src/wwwroot/chart.min.js", "fonts/b.woff2", "src/wwwroot/js/filter.js"]));
    }

    [Fact]
    public async Task No_folder_sorts_by_layer()
    {
        Assert.Empty(SortedByLayer(await Checkout.FilesOrSkip()));
        Assert.Equal(["src/A/Services/B.cs"], SortedByLayer(["src/A/Services/B.cs", "src/A/Features/Stars/B.cs"]));
    }

    [Fact]
    public async Task No_file_is_too_long()
    {
        Assert.Empty(TooLong(await Texts()));
        Assert.Equal(["a.cs: 401 lines", "b.razor: 151 lines"], TooLong(
        [
            new("a.cs", new string('\n', 401)), new("b.razor", new string('\n', 151)),
            new("c.cs", new string('\n', 400)), new("d.yaml", new string('\n', 5000)),
        ]));
    }

    [Fact]
    public async Task Every_script_can_be_executed()
    {
        await Checkout.FilesOrSkip();
        var index = await Shell.Run("git", ["ls-files", "--stage"], Checkout.Root);
        var modes = index.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(line => line.Split('\t')[1], line => line.Split(' ')[0], StringComparer.Ordinal);
        var scripts = (await Texts()).Where(file => file.Text.StartsWith("#!", StringComparison.Ordinal)).ToList();
        Assert.Subset(scripts.Select(script => script.Path).ToHashSet(), new HashSet<string> { "run", "test", "hoshitori", ".ci/run" });
        Assert.All(scripts, script => Assert.Equal("100755", modes.GetValueOrDefault(script.Path, "100755")));
    }

    private static string Slashed(params string[] names) => $"/{string.Join('/', names)}";

    private static async Task<IReadOnlyList<TextFile>> Texts() =>
    [
        .. from path in await Checkout.FilesOrSkip()
           where TextEndings.Contains(Path.GetExtension(path))
           select new TextFile(path, File.ReadAllText(Checkout.At(path))),
    ];
}
