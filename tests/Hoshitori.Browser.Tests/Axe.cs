using Deque.AxeCore.Playwright;

namespace Hoshitori.Browser.Tests;

/// <summary>What a person who reads by screen reader or keyboard would stumble over.</summary>
internal static class Axe
{
    /// <param name="where">Named in the failure: which page, in which state and language.</param>
    public static async Task Finds_nothing(this IPage page, string where)
    {
        var found = (await page.RunAxe()).Violations;
        Assert.True(found.Length == 0, where + " " + string.Join("; ", found.Select(one => one.Id + ": " + string.Join(" | ", one.Nodes.Take(3).Select(node => node.Html)))));
    }
}
