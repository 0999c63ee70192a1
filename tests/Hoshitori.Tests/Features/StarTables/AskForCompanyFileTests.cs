using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.StarTables;

public sealed class AskForCompanyFileTests(Site site)
{
    [Fact]
    public async Task A_file_can_be_chosen_or_pasted()
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.Get("/judge");
        Assert.Equal("multipart/form-data", seen.One("main form").GetAttribute("enctype"));
        Assert.NotNull(seen.One("input[type=file][name=file]"));
        Assert.Equal("", seen.One("textarea[name=text]").TextContent.Trim());
        Assert.NotNull(seen.One("a[href='/judge/sample']"));
    }
}
