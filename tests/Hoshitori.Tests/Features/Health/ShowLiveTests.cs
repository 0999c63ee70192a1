using System.Net;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Health;

public sealed class ShowLiveTests(Site site)
{
    [Fact]
    public async Task Answers_everybody_with_one_word()
    {
        var answer = await site.NewVisitor().Send(HttpMethod.Get, "/health/live");
        Assert.Equal((HttpStatusCode.OK, "ok"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
