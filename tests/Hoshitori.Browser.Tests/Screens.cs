namespace Hoshitori.Browser.Tests;

/// <summary>The pictures of the guide, taken by the tests: anew when asked for, else only where one is missing.</summary>
internal static class Screens
{
    public static async Task Keep(IPage page, string name, string form = "desktop")
    {
        var path = Path.Combine(Root(), "docs", "guide", name + "-" + form + ".png");
        if (File.Exists(path) && Environment.GetEnvironmentVariable("HOSHITORI_SCREENSHOTS") != "1")
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await page.EvaluateAsync("document.fonts.ready");
        await page.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled });
        Assert.True(new FileInfo(path).Length > 10_000, path);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Hoshitori.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no Hoshitori.slnx above " + AppContext.BaseDirectory);
        }

        return folder.FullName;
    }
}
