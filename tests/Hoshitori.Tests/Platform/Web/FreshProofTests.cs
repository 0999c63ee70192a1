using System.Net;
using Hoshitori.Features.Operators.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Platform.Web;

/// <summary>What a thief of an open browser must not do asks for the second factor when it was shown too long ago.</summary>
public sealed class FreshProofTests : IAsyncLifetime
{
    private readonly Site site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("/consent", "form[action$='/consent']")]
    [InlineData("/settings", "form[action$='/settings/delete']")]
    [InlineData("/tokens", "form.create")]
    public async Task A_form_is_kept_and_nothing_happens(string path, string form)
    {
        var owner = await site.NewOwner("本人商店");
        site.Clock.Advance(SessionLimits.Fresh + TimeSpan.FromSeconds(1));
        var asked = await owner.Visitor.Submit(await owner.Visitor.Get(owner.At(path)), form, ("typed-name", "本人商店"), ("name", "x"), ("scope", "read"), ("days", "1"));
        Assert.Equal((HttpStatusCode.Unauthorized, "本人確認"), (asked.Status, asked.Heading));
        Assert.Equal(HttpStatusCode.OK, (await owner.Visitor.Get(owner.At("/settings"))).Status);
        var (consents, tokens) = await site.Look(owner.OrganizationId, async services =>
        {
            var db = services.GetRequiredService<HoshitoriDb>();
            return (await db.Set<Consent>().CountAsync(), await db.Set<ApiToken>().CountAsync());
        });
        Assert.Equal((0, 0), (consents, tokens));
    }

    [Fact]
    public async Task The_whole_log_is_downloaded_after_showing_it_again()
    {
        var owner = await site.NewOwner();
        site.Clock.Advance(SessionLimits.Fresh + TimeSpan.FromSeconds(1));
        var sent = await owner.Visitor.Get(owner.At("/log.jsonl"));
        Assert.Equal("/account/prove?return=" + Uri.EscapeDataString(owner.At("/log.jsonl")), sent.Response.Headers.Location?.OriginalString);
    }
}
