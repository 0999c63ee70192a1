using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hoshitori.Benchmarks;

/// <summary>The product as people start it, in a process of its own.</summary>
internal sealed class ProductServer : IDisposable
{
    private readonly Process process;

    private ProductServer(Process process, Uri address, TimeSpan firstPage) =>
        (this.process, Address, FirstPage) = (process, address, firstPage);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first whole page.</summary>
    public TimeSpan FirstPage { get; }

    public static async Task<ProductServer> Start(string launcher, BenchStore store)
    {
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        var address = new Uri("http://localhost:" + port);
        var start = Stopwatch.GetTimestamp();
        var how = new ProcessStartInfo(launcher, ["serve", "--demo", "--port", port])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in store.Settings)
        {
            how.Environment[name] = value;
        }

        var server = Process.Start(how)!;
        var said = new StringBuilder();
        server.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        using var client = new HttpClient();
        while (!await Answers(client, address))
        {
            if (server.HasExited)
            {
                throw new InvalidOperationException($"the server ended with code {server.ExitCode.ToString(CultureInfo.InvariantCulture)}: {said}");
            }

            await Task.Delay(5);
        }

        return new(server, address, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Resident memory in megabytes: now, or the highest so far.</summary>
    public double Memory(bool peak)
    {
        var field = peak ? "VmHWM:" : "VmRSS:";
        var line = File.ReadLines($"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/status").First(l => l.StartsWith(field, StringComparison.Ordinal));
        return double.Parse(line[field.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task<bool> Answers(HttpClient client, Uri address)
    {
        try
        {
            using var response = await client.GetAsync(address);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
