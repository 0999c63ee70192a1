using System.Text.RegularExpressions;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.House;

/// <summary>Builds a project of bad code under the rules of this repository and sees each rule stop it.</summary>
public sealed class AnalyzerTests
{
    private static readonly Dictionary<string, string> BannedSymbolUses = new(StringComparer.Ordinal)
    {
        ["P:System.DateTime.Now"] = "_ = System.DateTime.Now;",
        ["P:System.DateTime.UtcNow"] = "_ = System.DateTime.UtcNow;",
        ["P:System.DateTime.Today"] = "_ = System.DateTime.Today;",
        ["P:System.DateTimeOffset.Now"] = "_ = System.DateTimeOffset.Now;",
        ["P:System.DateTimeOffset.UtcNow"] = "_ = System.DateTimeOffset.UtcNow;",
        ["M:System.Guid.NewGuid"] = "_ = System.Guid.NewGuid();",
        ["T:System.NotImplementedException"] = "throw new System.NotImplementedException();",
        ["T:Microsoft.AspNetCore.Components.MarkupString"] = "_ = new Microsoft.AspNetCore.Components.MarkupString(\"<b>\");",
    };

    private static readonly Dictionary<string, string> OtherBadCode = new(StringComparer.Ordinal)
    {
        ["CA1304"] = "_ = \"straße\".ToUpper();",
        ["CA1305"] = "_ = 1.5.ToString();",
        ["CA1310"] = "_ = \"a\".StartsWith(\"b\");",
        ["CS8600"] = "string none = null; _ = none;",
        ["MA0026"] = "// TODO later",
        ["CA1822"] = "} public int Same() { return 1;",
    };

    [Fact]
    public async Task Bad_code_does_not_build()
    {
        var banned = Directory.GetFiles(Checkout.At("eng"), "BannedSymbols*.txt").SelectMany(File.ReadLines).Select(line => line.Split(';')[0]).ToList();
        var uses = BannedSymbolUses.Concat(StoreSymbolUses.All).ToDictionary(StringComparer.Ordinal);
        Assert.Equal(banned.Order(StringComparer.Ordinal), uses.Keys.Order(StringComparer.Ordinal));

        var samples = banned.Select((symbol, at) => (Name: $"Banned{at}", Rule: "RS0030", Code: uses[symbol]))
            .Concat(OtherBadCode.Select(bad => (Name: $"Bad{bad.Key}", Rule: bad.Key, Code: bad.Value)))
            .ToList();
        var output = await Build(samples.Append((Name: "Good", Rule: "", Code: "_ = 1;")).Select(sample => (sample.Name, sample.Code)));

        var found = Regex.Matches(output, @"/(?<file>\w+)\.cs\(\d+,\d+\): error (?<rule>\w+):", RegexOptions.NonBacktracking)
            .Select(match => (Name: match.Groups["file"].Value, Rule: match.Groups["rule"].Value))
            .ToHashSet();
        Assert.All(samples, sample => Assert.Contains((sample.Name, sample.Rule), found));
        Assert.DoesNotContain(found, error => error.Name == "Good");
    }

    /// <summary>Below artifacts/, so that the repository's props and .editorconfig bind it like any project.</summary>
    private static async Task<string> Build(IEnumerable<(string Name, string Code)> samples)
    {
        var folder = Checkout.At("artifacts", "bad-code");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "BadCode.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><RestorePackagesWithLockFile>false</RestorePackagesWithLockFile></PropertyGroup>
              <ItemGroup><Compile Include="*.cs" /></ItemGroup> <!-- nothing below artifacts/ is compiled unless named -->
              <ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup>
              <ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" /></ItemGroup>
              <ItemGroup><AdditionalFiles Include="../../eng/BannedSymbols.Store.txt" /></ItemGroup>
            </Project>
            """);
        foreach (var (name, code) in samples)
        {
            var lines = $"using Microsoft.EntityFrameworkCore;\n\nnamespace BadCode;\n\npublic sealed class {name}\n{{\n    public static void Run()\n    {{\n        {code}\n    }}\n}}\n";
            await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.cs"), lines);
        }

        var build = await Shell.Run("dotnet", ["build", "-nologo", "-nodeReuse:false", "-p:RestoreLockedMode=false"], folder);
        Assert.True(build.ExitCode != 0, build.Output);
        return build.Output;
    }
}
