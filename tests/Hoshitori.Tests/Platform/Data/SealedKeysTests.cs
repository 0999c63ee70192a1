using System.Security.Cryptography;
using Hoshitori.Platform.Data;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Platform.Data;

public sealed class SealedKeysTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hoshitori-keys-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_keys_of_the_installation_lie_in_the_store_sealed()
    {
        await using var shop = await Workshop.Open();
        Protector(shop).Protect("x");
        var xml = Assert.Single(await shop.With(db => db.DataProtectionKeys.Select(row => row.Xml!).ToListAsync()));
        Assert.Contains("<sealed algorithm=\"aes-256-gcm\" key=\"", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", xml, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<value>", xml, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Another_server_with_the_same_file_opens_and_one_without_it_does_not_serve()
    {
        await using var shop = await Workshop.Open();
        var text = Protector(shop).Protect("x");
        await using (var same = await Workshop.At(shop.Store))
        {
            await SealedKeys.Check(same.Services, TestContext.Current.CancellationToken);
            Assert.Equal("x", Protector(same).Unprotect(text));
        }

        await using var other = await Workshop.At(shop.Store with { KeyFile = At("other.key") });
        var refused = await Assert.ThrowsAsync<StoreNotReadyException>(() => SealedKeys.Check(other.Services, TestContext.Current.CancellationToken));
        Assert.Contains("HOSHITORI_KEY_FILE", refused.Message, StringComparison.Ordinal);
        Assert.ThrowsAny<CryptographicException>(() => Protector(other).Unprotect(text));
    }

    [Fact]
    public async Task A_new_key_before_the_old_one_seals_and_both_open()
    {
        await using var shop = await Workshop.Open();
        var text = Protector(shop).Protect("x");
        var lines = await File.ReadAllLinesAsync(shop.Store.KeyFile, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(At("two.key"), [Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), .. lines], TestContext.Current.CancellationToken);
        await using var later = await Workshop.At(shop.Store with { KeyFile = At("two.key") });
        await SealedKeys.Check(later.Services, TestContext.Current.CancellationToken);
        Assert.Equal("x", Protector(later).Unprotect(text));
    }

    [Fact]
    public void The_file_is_its_owners_alone_and_stays_what_it_is()
    {
        var ids = MasterKey.Of(At("new.key")).Ids;
        Assert.Equal(ids, MasterKey.Of(At("new.key")).Ids);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(At("new.key")) == UnixFileMode.UserRead);
        Assert.Single(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2hvcnQ=")]
    [InlineData("no base64 at all")]
    public void What_is_no_key_is_refused_by_name(string text)
    {
        File.WriteAllText(At("bad.key"), text);
        Assert.Contains("bad.key", Assert.Throws<StoreNotReadyException>(() => MasterKey.Of(At("bad.key"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_letter_opens_nothing()
    {
        var key = MasterKey.Of(At("one.key"));
        var whole = key.Seal([1, 2, 3]);
        Assert.Equal([1, 2, 3], key.Open(key.Ids.First(), whole));
        whole[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => key.Open(key.Ids.First(), whole));
    }

    private string At(string name) => Path.Combine(folder, name);

    private static IDataProtector Protector(Workshop shop) => shop.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
