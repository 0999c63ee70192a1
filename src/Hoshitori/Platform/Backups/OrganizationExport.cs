using System.Data;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hoshitori.Platform.Backups;

/// <summary>Writes one organisation, complete and of one moment, into a file other installations can read.</summary>
public sealed class OrganizationExport(HoshitoriDb db, Tenant tenant)
{
    internal const string PeopleEntry = "people.json";
    internal const string Folder = "rows/";

    /// <summary>Entries carry no time of their own, so that equal content gives equal files.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <exception cref="BackupException">There is no such organisation, or the file exists.</exception>
    public async Task<OrganizationManifest> Write(string code, string path, IProgress<string> progress, CancellationToken stop)
    {
        var organization = await Find(code, stop);
        tenant.Set(organization.OrganizationId);
        await using var moment = await OneMoment(stop);
        OrganizationManifest? manifest = null;
        await BackupFile.WriteArchive(path, async archive =>
        {
            var (tables, people) = (new List<TablePart>(), new SortedSet<Guid>());
            foreach (var type in OrganizationRows.Types(db.Model))
            {
                tables.Add(await Write(archive, type, people, stop));
                progress.Report(BackupsText.Table(tables[^1].Name, tables[^1].Rows));
            }

            await Write(archive, PeopleEntry, JsonSerializer.SerializeToUtf8Bytes(await People(people, stop), OrganizationJson.Default.ListPersonReference), stop);
            manifest = new(Manifest.CurrentFormat, OrganizationManifest.KindName, BackupsText.Version,
                (await db.Database.GetAppliedMigrationsAsync(stop)).Last(), organization.OrganizationId, organization.Code, tables);
            await Write(archive, Manifest.EntryName, JsonSerializer.SerializeToUtf8Bytes(manifest, OrganizationJson.Default.OrganizationManifest), stop);
        }, stop);
        return manifest!;
    }

    /// <summary>All rows as they are now, without holding up anybody who writes.</summary>
    private async Task<IDbContextTransaction?> OneMoment(CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        return db.Database.GetDbConnection() is SqliteConnection sqlite
            ? await db.Database.UseTransactionAsync(sqlite.BeginTransaction(deferred: true), stop)
            : await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
    }

    private async Task<Organization> Find(string code, CancellationToken stop)
    {
        tenant.SeeInstallation();
#pragma warning disable RS0030 // The command names the organisation by its code; its rows are read as that organisation only.
        return await db.Set<Organization>().IgnoreQueryFilters([HoshitoriDb.TenantFilter]).AsNoTracking().FirstOrDefaultAsync(row => row.Code == code, stop)
#pragma warning restore RS0030
            ?? throw new BackupException(BackupsText.NoOrganization(code));
    }

    private async Task<TablePart> Write(ZipArchive archive, IEntityType type, SortedSet<Guid> people, CancellationToken stop)
    {
        var columns = OrganizationRows.People(type).Select(column => column.PropertyInfo!).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = 0L;
        await using (var entry = await NewEntry(archive, Folder + type.GetTableName()).OpenAsync(stop))
        {
            await foreach (var row in OrganizationRows.Read(db, type).WithCancellation(stop))
            {
                var line = Encoding.UTF8.GetBytes(OrganizationRows.Line(type, row) + "\n");
                hash.AppendData(line);
                await entry.WriteAsync(line, stop);
                people.UnionWith(columns.Select(column => column.GetValue(row)).OfType<Guid>());
                rows++;
            }
        }

        return new(type.GetTableName()!, rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private async Task<List<PersonReference>> People(SortedSet<Guid> ids, CancellationToken stop)
    {
        var found = new List<PersonReference>();
        foreach (var part in ids.Chunk(500))
        {
            found.AddRange(await db.Users.AsNoTracking().Where(person => part.Contains(person.Id))
                .Select(person => new PersonReference(person.Id, person.Email ?? "", person.DisplayName)).ToListAsync(stop));
        }

        return [.. found.OrderBy(person => person.Id)];
    }

    private static async Task Write(ZipArchive archive, string name, byte[] content, CancellationToken stop)
    {
        await using var entry = await NewEntry(archive, name).OpenAsync(stop);
        await entry.WriteAsync(content, stop);
    }

    private static ZipArchiveEntry NewEntry(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return entry;
    }
}
