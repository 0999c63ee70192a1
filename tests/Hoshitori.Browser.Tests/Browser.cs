using System.Collections.Concurrent;
using Hoshitori.Browser.Tests;
using Hoshitori.Tests.Support;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Hoshitori.Browser.Tests;

/// <summary>A real Chromium before the real web server, on 23 November 2026.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>Chromium without its calls to the outside; the sandbox cannot be had as root.</summary>
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly ConcurrentDictionary<string, List<(string Test, IBrowserContext Context)>> open = new(StringComparer.Ordinal);
    private IPlaywright playwright = null!;
    private IBrowser? chromium;

    /// <summary>The server and its store, for what a test has to prepare.</summary>
    public Site Site { get; } = new();

    public string Address { get; private set; } = "";

    /// <summary>The address by name: passkeys belong to a name, not to a number.</summary>
    public string NamedAddress => Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public FakeTimeProvider Clock => Site.Clock;

    public IServiceProvider Services => Site.Services;

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        Address = Site.Address.ToString().TrimEnd('/');
        playwright = await Playwright.CreateAsync();
        if (Executable() is { } path)
        {
            chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright.Dispose();
        await Site.DisposeAsync();
    }

    /// <summary>A new page of a visitor, signed in when one is given; skips visibly where there is no Chromium.</summary>
    /// <param name="named">By the name of the machine, where passkeys work.</param>
    public async Task<IPage> Open(string path, int width = 1280, int height = 900, bool scripts = true, Visitor? visitor = null, bool named = false)
    {
        Assert.SkipWhen(chromium is null, "no Chromium on this machine (Debian: apt-get install chromium)");
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = named ? NamedAddress : Address,
            JavaScriptEnabled = scripts,
            ViewportSize = new() { Width = width, Height = height },
            Locale = "ja-JP",
            ReducedMotion = ReducedMotion.Reduce,
        });
        await CloseEarlier(context);
        if (visitor?.Cookie("hoshitori") is { } session)
        {
            await context.AddCookiesAsync([new() { Name = "hoshitori", Value = session, Url = Address }]);
        }

        var page = await context.NewPageAsync();
        page.Request += (_, request) => Assert.True(
            request.Url.StartsWith(Address, StringComparison.Ordinal) || request.Url.StartsWith(NamedAddress, StringComparison.Ordinal) || request.Url.StartsWith("data:image/", StringComparison.Ordinal), request.Url);
        page.Console += (_, message) => Assert.False(message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal), message.Text);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Pages of the tests of this class that are over: an open page keeps its memory and goes on working.</summary>
    private async Task CloseEarlier(IBrowserContext context)
    {
        var (test, type) = (TestContext.Current.Test!.UniqueID, TestContext.Current.TestClass!.UniqueID);
        var mine = open.GetOrAdd(type, _ => []);
        foreach (var (_, earlier) in mine.Where(one => one.Test != test).ToList())
        {
            await earlier.CloseAsync();
        }

        mine.RemoveAll(one => one.Test != test);
        mine.Add((test, context));
    }

    private static string? Executable() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser"), Path.Combine(folder, "google-chrome") })
            .FirstOrDefault(File.Exists);
}
