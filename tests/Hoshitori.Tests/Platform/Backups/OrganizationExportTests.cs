using System.IO.Compression;
using System.Text;
using Hoshitori.Platform.Backups;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Platform.Backups;

/// <summary>One organisation out of one installation and into another.</summary>
public sealed class OrganizationExportTests : IDisposable
{
    private static readonly IProgress<string> Quiet = new Progress<string>();

    private readonly string folder = Directory.CreateTempSubdirectory("hoshitori-export-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_comes_in_goes_out_byte_for_byte_the_same()
    {
        await using var here = await Workshop.Open();
        await Furnished.Organization(here, "first", "a@example.test");
        await Furnished.Organization(here, "second", "b@example.test");
        var file = await Export(here, "first");

        await using var there = await Workshop.Open();
        await Import(there, file);
        Assert.Equal(await File.ReadAllBytesAsync(file, Stop), await File.ReadAllBytesAsync(await Export(there, "first"), Stop));
        Assert.All(await there.Chains(), verdict => Assert.Null(verdict.Fault));
        Assert.Equal(1, await there.With(db => db.Set<Organization>().IgnoreQueryFilters().CountAsync()));
    }

    [Fact]
    public async Task Nothing_of_others_and_nothing_secret_is_in_the_file()
    {
        await using var here = await Workshop.Open();
        await Furnished.Organization(here, "first", "a@example.test");
        await Furnished.Organization(here, "second", "b@example.test");
        var content = new StringBuilder();
        using (var archive = await ZipFile.OpenReadAsync(await Export(here, "first"), Stop))
        {
            foreach (var entry in archive.Entries)
            {
                using var reader = new StreamReader(await entry.OpenAsync(Stop));
                content.Append(await reader.ReadToEndAsync(Stop));
            }
        }

        var text = content.ToString();
        Assert.Contains("a@example.test", text, StringComparison.Ordinal);
        Assert.Contains("pc-register", text, StringComparison.Ordinal);
        Assert.DoesNotContain("b@example.test", text, StringComparison.Ordinal);
        Assert.DoesNotContain("second", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-of-", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_that_is_here_is_not_brought_in_again()
    {
        await using var here = await Workshop.Open();
        await Furnished.Organization(here, "first", "a@example.test");
        var file = await Export(here, "first");
        var before = await StoreDump.Of(here.Store);
        await Assert.ThrowsAsync<BackupException>(() => Import(here, file));
        Assert.Equal(before, await StoreDump.Of(here.Store));
    }

    [Fact]
    public async Task Somebody_with_the_same_address_is_the_same_person()
    {
        await using var here = await Workshop.Open();
        var organization = await Furnished.Organization(here, "first", "a@example.test");
        var file = await Export(here, "first");

        await using var there = await Workshop.Open();
        await Furnished.Organization(there, "other", "a@example.test");
        var known = await there.With(db => db.Users.Select(person => person.Id).SingleAsync());
        await Import(there, file);
        Assert.Equal(known, await there.With(db => db.Set<Membership>().IgnoreQueryFilters().Where(row => row.OrganizationId == organization).Select(row => row.PersonId).SingleAsync()));
        Assert.Equal(1, await there.With(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task A_newcomer_has_no_way_to_sign_in_until_the_address_is_proved()
    {
        await using var here = await Workshop.Open();
        await Furnished.Organization(here, "first", "a@example.test");
        await using var there = await Workshop.Open();
        await Import(there, await Export(here, "first"));
        var person = await there.With(db => db.Set<Person>().SingleAsync());
        Assert.Equal((null, false, false), (person.PasswordHash, person.EmailConfirmed, person.IsOperator));
    }

    [Theory]
    [InlineData("rows/scopes")]
    [InlineData("rows/history_lines")]
    [InlineData("people.json")]
    [InlineData("manifest.json")]
    public async Task A_damaged_file_brings_nothing_in(string entry)
    {
        await using var here = await Workshop.Open();
        await Furnished.Organization(here, "first", "a@example.test");
        var file = await Export(here, "first");
        using (var archive = await ZipFile.OpenAsync(file, ZipArchiveMode.Update, Stop))
        {
            await using var stream = await archive.GetEntry(entry)!.OpenAsync(Stop);
            stream.SetLength(stream.Length / 2);
        }

        await using var there = await Workshop.Open();
        var before = await StoreDump.Of(there.Store);
        await Assert.ThrowsAsync<BackupException>(() => Import(there, file));
        Assert.Equal(before, await StoreDump.Of(there.Store));
    }

    [Fact]
    public async Task Every_table_with_something_secret_stays()
    {
        await using var shop = await Workshop.Open();
        var types = await shop.With(db => Task.FromResult(db.Model.GetEntityTypes().Where(type => typeof(ITenantOwned).IsAssignableFrom(type.ClrType)).ToList()));
        var exported = (await Entries(shop)).ToHashSet();
        Assert.Contains("audit_entries", exported);
        Assert.Contains("scopes", exported);
        Assert.All(types.Where(type => type.GetProperties().Any(property => property.Name.EndsWith("TokenHash", StringComparison.Ordinal) || property.Name.EndsWith("Secret", StringComparison.Ordinal))),
            type => Assert.DoesNotContain(type.GetTableName()!, exported));
    }

    private async Task<IEnumerable<string>> Entries(Workshop shop)
    {
        await Furnished.Organization(shop, "first", "a@example.test");
        using var archive = await ZipFile.OpenReadAsync(await Export(shop, "first"), Stop);
        return [.. archive.Entries.Where(entry => entry.FullName.StartsWith("rows/", StringComparison.Ordinal)).Select(entry => entry.FullName[5..])];
    }

    private async Task<string> Export(Workshop shop, string code)
    {
        var file = Path.Combine(folder, Guid.CreateVersion7().ToString("N"));
        await using var scope = shop.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OrganizationExport>().Write(code, file, Quiet, Stop);
        return file;
    }

    private static async Task Import(Workshop shop, string file)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OrganizationImport>().Read(file, Quiet, Stop);
    }
}
