using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Hoshitori.Tests.Support;

/// <summary><c>hoshitori serve</c> as people start it, on a free port and a folder of its own.</summary>
internal static class Served
{
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Hoshitori.Host" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    /// <summary>Starts it, waits until it serves, looks at it, and stops it.</summary>
    /// <param name="data">Folder of the store.</param>
    /// <param name="look">What to do while it serves; given its address.</param>
    /// <returns>Everything it said on standard output.</returns>
    public static async Task<string> Run(string data, string[] options, Func<Uri, Task>? look = null)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(Program, ["serve", "--port", port.ToString(CultureInfo.InvariantCulture), .. options]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["HOSHITORI_DATA"], start.Environment["LC_ALL"]) = (data, "ja_JP.UTF-8");
        using var process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            var first = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            if (look is not null)
            {
                await look(new Uri($"http://localhost:{port}"));
            }

            await Shell.Run("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)], "/");
            var rest = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return first + "\n" + rest;
        }
        finally
        {
            process.Kill();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
