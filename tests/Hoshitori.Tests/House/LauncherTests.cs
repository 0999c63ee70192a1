using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.House;

/// <summary>The scripts at the root, each test on a copy of the files that has never been built.</summary>
public sealed class LauncherTests : IAsyncLifetime
{
    private static readonly TimeSpan LongestBuild = TimeSpan.FromMinutes(5);

    private FreshCopy copy = null!;

    public async ValueTask InitializeAsync()
    {
        var made = await FreshCopy.Make();
        Assert.SkipWhen(made is null, "this is not a Git checkout, so a fresh copy cannot be made");
        copy = made!;
    }

    public ValueTask DisposeAsync()
    {
        copy?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_command_builds_once_and_answers_from_anywhere()
    {
        var first = await Task.WhenAll(Ask(), Ask()); // two at once on a tree without a build
        Assert.All(first, answer => Assert.Equal((0, "0.1.0"), (answer.ExitCode, answer.Output.Split('+')[0].Trim())));
        Assert.Single(first, answer => answer.Errors.Contains("building", StringComparison.Ordinal));

        var again = await Ask();
        Assert.Equal((0, ""), (again.ExitCode, again.Errors));

        File.SetLastWriteTimeUtc(copy.At("catalog", "catalogue.yaml"), TimeProvider.System.GetUtcNow().UtcDateTime);
        var changed = await Ask();
        Assert.Contains("building", changed.Errors, StringComparison.Ordinal);
        Assert.Equal(again.Output, changed.Output);
    }

    [Fact]
    public async Task The_demo_serves_its_files_byte_for_byte_and_says_when_its_port_is_taken()
    {
        var stop = TestContext.Current.CancellationToken;
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        using var demo = StartDemo(port);
        try
        {
            var address = new Uri(await AddressFrom(demo));
            Assert.Equal(port, address.Port.ToString(CultureInfo.InvariantCulture));
            using var client = new HttpClient { BaseAddress = address };
            Assert.Contains("<html", await client.GetStringAsync("/", stop), StringComparison.Ordinal);

            var root = copy.At("src", "Hoshitori", "wwwroot");
            var files = Directory.GetFiles(root, "*", SearchOption.AllDirectories);
            Assert.NotEmpty(files);
            foreach (var file in files)
            {
                Assert.Equal(File.ReadAllBytes(file), await client.GetByteArrayAsync(Path.GetRelativePath(root, file), stop));
            }

            var second = await Shell.Run(copy.At("run"), [], Path.GetTempPath(), ("PORT", port));
            Assert.Equal(2, second.ExitCode);
            Assert.Contains("PORT=", second.Errors, StringComparison.Ordinal);
        }
        finally
        {
            demo.Kill(entireProcessTree: true);
        }
    }

    private Task<Shell.Result> Ask() => Shell.Run(copy.At("hoshitori"), ["--version"], Path.GetTempPath());

    private Process StartDemo(string port)
    {
        var start = new ProcessStartInfo(copy.At("run"))
        {
            WorkingDirectory = Path.GetTempPath(), UseShellExecute = false, RedirectStandardOutput = true,
        };
        start.Environment["PORT"] = port;
        start.Environment["HOSHITORI_DATA"] = copy.At("artifacts", "data");
        return Process.Start(start)!;
    }

    /// <summary>The first address the demo prints.</summary>
    private static async Task<string> AddressFrom(Process demo)
    {
        using var patience = new CancellationTokenSource(LongestBuild);
        while (await demo.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Split(' ', '.', ',').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address)
            {
                return address;
            }
        }

        throw new InvalidOperationException("the demo ended without printing an address");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
