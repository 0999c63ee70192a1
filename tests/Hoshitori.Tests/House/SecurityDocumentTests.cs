using System.Reflection;
using System.Text.RegularExpressions;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.House;

/// <summary>docs/operate/security.md: every requirement has a test that exists, a reason, or says that it is open.</summary>
public sealed class SecurityDocumentTests
{
    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    private static readonly Regex Row = new(@"^\| (?<ids>[0-9. ]+) \|[^|]*\| (?<proof>[^|]*) \|$", Plain);
    private static readonly Regex Test = new(@"`(?<type>\w+Tests)\.(?<name>\w+)`", Plain);

    /// <summary>Requirements that must have an answer (levels 1 and 2 of sign-in, sessions and rights; browser and interface as far as they exist).</summary>
    private static readonly string[] Needed =
    [
        "1.2.2", "1.5.2", .. Range("3.2", 1, 2), .. Range("3.3", 1, 4), .. Range("3.4", 1, 6), "3.4.8", .. Range("3.5", 1, 5), "3.5.8", "3.7.1", "3.7.2",
        .. Range("4.1", 1, 3), "4.2.1", .. Range("6.1", 1, 3), .. Range("6.2", 1, 12), .. Range("6.3", 1, 5), "6.3.7", "6.3.8", .. Range("6.4", 1, 4),
        .. Range("6.5", 1, 5), .. Range("6.6", 1, 3), .. Range("6.8", 1, 4), .. Range("7.1", 1, 3), .. Range("7.2", 1, 4), .. Range("7.3", 1, 2),
        .. Range("7.4", 1, 5), .. Range("7.5", 1, 2), .. Range("7.6", 1, 2), .. Range("8.1", 1, 2), .. Range("8.2", 1, 3), "8.3.1", "8.3.2", "8.4.1",
        .. Range("10.3", 1, 4), .. Range("13.2", 1, 3), "15.3.1", "15.3.3",
    ];

    [Fact]
    public async Task Every_requirement_has_a_test_or_a_reason()
    {
        var text = await File.ReadAllTextAsync(Checkout.At("docs", "operate", "security.md"), TestContext.Current.CancellationToken);
        Assert.Empty(Faults(text));
        TestContext.Current.TestOutputHelper!.WriteLine($"{Needed.Length} requirements, {Row.Matches(text).Count(row => row.Groups["proof"].Value.Contains("open:", StringComparison.Ordinal))} rows open");
    }

    [Fact]
    public void A_page_that_promises_too_much_is_seen()
    {
        var faults = Faults("| 8.4.1 | apart | `RouteWalkTests.Nothing_of_the_kind` |\n| 8.3.1 | decided | it is so |\n").ToList();
        Assert.Contains("8.4.1: there is no test RouteWalkTests.Nothing_of_the_kind", faults);
        Assert.Contains("8.3.1: no test, no reason", faults);
        Assert.Contains("3.5.1: not on the page", faults);
    }

    private static IEnumerable<string> Faults(string text)
    {
        var tests = Assembly.GetExecutingAssembly().GetTypes().Where(type => type.Name.EndsWith("Tests", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}")).ToHashSet(StringComparer.Ordinal);
        var rows = Row.Matches(text).SelectMany(row => row.Groups["ids"].Value.Split(' ').Select(id => (Id: id, Proof: row.Groups["proof"].Value))).ToList();
        foreach (var (id, proof) in rows)
        {
            var named = Test.Matches(proof).Select(match => $"{match.Groups["type"].Value}.{match.Groups["name"].Value}").ToList();
            foreach (var missing in named.Where(name => !tests.Contains(name)))
            {
                yield return $"{id}: there is no test {missing}";
            }

            if (named.Count == 0 && !proof.StartsWith("reason: ", StringComparison.Ordinal) && !proof.StartsWith("open: ", StringComparison.Ordinal))
            {
                yield return $"{id}: no test, no reason";
            }
        }

        foreach (var id in Needed.Except(rows.Select(row => row.Id)))
        {
            yield return $"{id}: not on the page";
        }
    }

    private static IEnumerable<string> Range(string chapter, int from, int to) => Enumerable.Range(from, to - from + 1).Select(number => $"{chapter}.{number}");
}
