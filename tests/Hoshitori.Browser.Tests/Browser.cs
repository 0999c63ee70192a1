using Hoshitori.Browser.Tests;
using Hoshitori.Platform.Catalogues;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Builder;
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

    private TestStore store = null!;
    private WebApplication app = null!;
    private IPlaywright playwright = null!;
    private IBrowser? chromium;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var catalogue = CatalogueSource.Load(CatalogueFiles.Default).Catalogue;
        store = await TestStore.Create();
        app = HoshitoriWeb.Build(new WebOptions(catalogue, 0, new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero)), store.Options) { Limits = RateLimits.Off });
        await app.StartAsync();
        Address = app.Urls.Single();
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
        await app.DisposeAsync();
        await store.DisposeAsync();
    }

    /// <summary>A new page of a visitor; skips visibly where there is no Chromium.</summary>
    public async Task<IPage> Open(string path, int width = 1280, int height = 900, bool scripts = true)
    {
        Assert.SkipWhen(chromium is null, "no Chromium on this machine (Debian: apt-get install chromium)");
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = Address,
            JavaScriptEnabled = scripts,
            ViewportSize = new() { Width = width, Height = height },
            Locale = "ja-JP",
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        page.Request += (_, request) => Assert.StartsWith(Address, request.Url, StringComparison.Ordinal);
        page.Console += (_, message) => Assert.False(message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal), message.Text);
        await page.GotoAsync(path);
        return page;
    }

    private static string? Executable() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser"), Path.Combine(folder, "google-chrome") })
            .FirstOrDefault(File.Exists);
}
