using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Hoshitori.Platform.Prints;

/// <summary>
/// Prints a page of ours to PDF with the Chromium of this machine, where there is one. It sees the page and its styles and
/// nothing else: no network, no scripts, a folder of its own that is removed afterwards; one print at a time.
/// </summary>
public sealed partial class PdfPrinter : IDisposable
{
    /// <summary>Path of the program; without it the usual names are looked for.</summary>
    public const string Setting = "HOSHITORI_CHROMIUM";

    /// <summary>
    /// What a page to be printed says in its head: no scripts, nothing but its own styles. Chromium needs scripts of its own
    /// to print, so they cannot be switched off from outside.
    /// </summary>
    public const string Policy = "default-src 'none'; style-src file:";

    private static readonly TimeSpan LongestPrint = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] Flags =
    [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-sync", "--disable-background-networking", "--disable-component-update", "--disable-quic",
        "--disable-dev-shm-usage", "--no-pdf-header-footer", "--generate-pdf-document-outline",
        // Nothing may be fetched: every name is unknown, and the only proxy is a port nobody listens at.
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
    ];

    private readonly SemaphoreSlim turn = new(1);
    private readonly ILogger logger;
    private readonly string? program;

    public PdfPrinter(IConfiguration configuration, ILogger<PdfPrinter> logger)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        this.logger = logger;
        program = configuration[Setting] is { Length: > 0 } said ? File.Exists(said) ? said : null : Find();
    }

    /// <summary>Whether anything can be printed here.</summary>
    public bool IsHere => program is not null;

    /// <summary>Prints a page.</summary>
    /// <param name="html">The whole page, with <see cref="Policy"/> in its head; its styles are named by file name alone.</param>
    /// <param name="styles">The style files it names.</param>
    /// <returns>The PDF; <c>null</c> when it did not come out in time or too many wait.</returns>
    public async Task<byte[]?> Print(string html, IEnumerable<IFileInfo> styles, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(styles);
        if (program is null || !await turn.WaitAsync(LongestWait, stop))
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("hoshitori-print-").FullName;
        try
        {
            await Lay(folder, html, styles, stop);
            return await Run(folder, stop) && new FileInfo(Path.Combine(folder, "out.pdf")) is { Exists: true } made ? await File.ReadAllBytesAsync(made.FullName, stop) : null;
        }
        finally
        {
            turn.Release();
            Remove(folder);
        }
    }

    public void Dispose() => turn.Dispose();

    private static async Task Lay(string folder, string html, IEnumerable<IFileInfo> styles, CancellationToken stop)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "page.html"), html, stop);
        foreach (var style in styles)
        {
            await using var from = style.CreateReadStream();
            await using var to = File.Create(Path.Combine(folder, style.Name));
            await from.CopyToAsync(to, stop);
        }
    }

    private async Task<bool> Run(string folder, CancellationToken stop)
    {
        var start = new ProcessStartInfo(program!) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false };
        // Its sandbox cannot be had as root; a server that runs as root has no other user to fall to.
        string[] own = [$"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={Path.Combine(folder, "out.pdf")}", .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>()];
        foreach (var argument in (string[])[.. Flags, .. own, new Uri(Path.Combine(folder, "page.html")).AbsoluteUri])
        {
            start.ArgumentList.Add(argument);
        }

        // What it inherits is what it needs to start; settings of ours and their passwords are not.
        start.Environment.Clear();
        foreach (var name in (string[])["PATH", "LANG", "FONTCONFIG_PATH", "FONTCONFIG_FILE"])
        {
            start.Environment[name] = Environment.GetEnvironmentVariable(name);
        }

        start.Environment["HOME"] = folder;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(LongestPrint);
        using var run = Process.Start(start)!;
        try
        {
            var (words, errors) = (run.StandardOutput.ReadToEndAsync(limit.Token), run.StandardError.ReadToEndAsync(limit.Token));
            await run.WaitForExitAsync(limit.Token);
            await Task.WhenAll(words, errors);
            return run.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            TooLong(logger, LongestPrint.TotalSeconds);
            return false;
        }
        finally
        {
            End(run);
        }
    }

    private static void End(Process run)
    {
        if (!run.HasExited)
        {
            run.Kill(entireProcessTree: true);
            run.WaitForExit();
        }
    }

    private void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException busy)
        {
            // A child that is just ending can still write; what is left lies in the system's own temporary folder.
            NotRemoved(logger, busy);
        }
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    [LoggerMessage(LogLevel.Warning, "Printing took longer than {Seconds} seconds and was stopped")]
    private static partial void TooLong(ILogger logger, double seconds);

    [LoggerMessage(LogLevel.Warning, "The folder of a print could not be removed")]
    private static partial void NotRemoved(ILogger logger, Exception busy);
}
