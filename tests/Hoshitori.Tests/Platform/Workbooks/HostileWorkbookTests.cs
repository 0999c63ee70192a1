using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Hoshitori.Platform.Files;
using Hoshitori.Platform.Workbooks;

namespace Hoshitori.Tests.Platform.Workbooks;

/// <summary>Whatever is sent instead of a workbook gets a plain refusal of its own, quickly, in little memory, and nothing is fetched.</summary>
public sealed class HostileWorkbookTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>All that is ever allocated while reading bounds what is held at one time.</summary>
    private const long MostMemory = 256 * 1024 * 1024;

    private const string OwnWork = "/proc/thread-self/schedstat";

    public static TheoryData<string> Names() => [.. HostileWorkbooks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_refused_for_its_own_reason(string name)
    {
        var (fault, make) = HostileWorkbooks.All[name];
        var file = make();

        var (read, time, memory) = Measured(file);

        output.WriteLine($"{name}: {file.Length:N0} bytes, {time.TotalMilliseconds:N0} ms, {memory / 1024:N0} KB allocated");
        Assert.Null(read.Sheets);
        Assert.Equal(fault, read.Problem!.Fault);
        Assert.True(time < Longest && memory < MostMemory, $"{time}, {memory:N0} bytes");
    }

    [Fact]
    public void Every_reason_is_given_by_some_file_in_words_of_both_languages()
    {
        FileProblem[] problems = [.. HostileWorkbooks.All.Values.DistinctBy(hostile => hostile.Fault).Select(hostile => WorkbookReader.Read(hostile.Make()).Problem!)];

        Assert.Equal(Enum.GetValues<FileFault>(), problems.Select(problem => problem.Fault).Order());
        Assert.All(problems, problem =>
        {
            Assert.Contains(problem.ToString(english: false), letter => letter is >= 'ぁ' and <= 'ん');
            Assert.DoesNotContain(problem.ToString(english: true), letter => letter is >= 'ぁ' and <= '鿿');
            Assert.EndsWith("。", problem.Mend.Ja, StringComparison.Ordinal);
            Assert.EndsWith(".", problem.Mend.En, StringComparison.Ordinal);
        });
        Assert.Equal(problems.Length, problems.Select(problem => problem.What.Ja).Distinct().Count());
    }

    [Fact]
    public void Nothing_is_fetched_while_reading()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/x";
        byte[][] files =
        [
            new RawWorkbook().Part("xl/workbook.xml", $"<!DOCTYPE workbook SYSTEM \"{address}\"><workbook/>").Bytes(),
            new RawWorkbook().Part("xl/worksheets/sheet1.xml", $"<!DOCTYPE x [<!ENTITY % e SYSTEM \"{address}\"> %e;]><x/>").Bytes(),
            new RawWorkbook("<row><c><f>WEBSERVICE(\"" + address + "\")</f></c></row>", $"<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"{address}\"/>").Bytes(),
            new RawWorkbook().Part("_rels/.rels", RawWorkbook.Relationships(("rId1", "officeDocument", address))).Bytes(),
        ];

        Assert.All(files, file => WorkbookReader.Read(file));

        Assert.False(server.Pending());
    }

    [Fact]
    public async Task A_workbook_of_60_MB_is_put_down_after_10()
    {
        using var sent = new MemoryStream(new byte[60 * 1024 * 1024]);

        var read = await LimitedRead.ToEndAsync(sent, ZipLimits.Import.Packed, TestContext.Current.CancellationToken);

        Assert.Equal(FileFault.TooLarge, read.Problem!.Fault);
        Assert.True(sent.Position <= ZipLimits.Import.Packed + 1);
    }

    [Fact]
    public void The_largest_workbook_that_is_read_keeps_the_same_bounds()
    {
        var rows = string.Concat(Enumerable.Range(1, 100_000).Select(row => $"<row r=\"{row}\">{string.Concat(Enumerable.Range(0, 10).Select(i => $"<c><v>{row * 31 % 1000}</v></c>"))}</row>"));
        var file = new RawWorkbook(rows).Bytes();

        var (read, time, memory) = Measured(file);

        output.WriteLine($"{file.Length:N0} bytes, {time.TotalMilliseconds:N0} ms, {memory / 1024:N0} KB allocated");
        Assert.Equal(1_000_000, read.Sheets!.Single().Rows.Sum(row => row.Cells.Count));
        Assert.True(time < Longest && memory < MostMemory, $"{time}, {memory:N0} bytes");
    }

    private static (WorkbookRead Read, TimeSpan Time, long Memory) Measured(byte[] file)
    {
        var (allocated, started) = (GC.GetAllocatedBytesForCurrentThread(), Worked());
        var read = WorkbookReader.Read(file);
        return (read, Worked() - started, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    /// <summary>What this thread has worked, where the system tells; the clock on the wall also counts the tests beside it.</summary>
    private static TimeSpan Worked() => File.Exists(OwnWork)
        ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(OwnWork).Split(' ')[0], CultureInfo.InvariantCulture) / 1000)
        : Stopwatch.GetElapsedTime(0);
}
