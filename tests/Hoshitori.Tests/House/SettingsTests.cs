using System.Text.RegularExpressions;
using Hoshitori.Platform.Jobs;
using Hoshitori.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.House;

/// <summary>The tables of <c>docs/operate/settings.md</c> are those of the code, both ways.</summary>
public sealed class SettingsTests(Site site)
{
    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    private static readonly Regex InCode = new("\"(?<name>(Database|Mail|Limits|Proxy|Site)__[A-Za-z]+|HOSHITORI_[A-Z_]+|OTEL_[A-Z_]+|PORT)\"", Plain);
    private static readonly Regex InDocument = new("^\\| `(?<name>[A-Za-z_]+)` \\|", Plain);

    [Fact]
    public async Task Every_setting_the_code_reads_is_in_the_table_and_no_other()
    {
        var code = (await Checkout.FilesOrSkip()).Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(path => Names(InCode, File.ReadAllText(Checkout.At(path)))).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("Mail__Host", code);
        Assert.Equal(code.Order(StringComparer.Ordinal), Names(InDocument, Document).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_kind_of_row_that_is_removed_is_in_the_table_with_its_time()
    {
        var kinds = site.Services.GetServices<Expiring>().ToList();
        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.Contains($"| {kind.Name} | {kind.Kept} |", Document, StringComparison.Ordinal));
    }

    [Fact]
    public void Both_sides_are_read()
    {
        Assert.Equal(["Mail__Host"], Names(InCode, "read(\"Mail__Host\") x(\"mail\")"));
        Assert.Equal(["PORT"], Names(InDocument, "| `PORT` | 1 |\n| x | `no` |"));
    }

    private static string Document { get; } = File.ReadAllText(Checkout.At("docs", "operate", "settings.md"));

    private static IEnumerable<string> Names(Regex pattern, string text) => pattern.Matches(text).Select(match => match.Groups["name"].Value);
}
