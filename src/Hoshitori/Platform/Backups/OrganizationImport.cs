using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Hoshitori.Platform.Backups;

/// <summary>
/// Brings an exported organisation into this installation, whole or not at all, with its ids, history and audit log.
/// People are found by their mail address; who is not here yet gets an account without any way to sign in until they
/// prove that the address is theirs.
/// </summary>
public sealed class OrganizationImport(HoshitoriDb db, Tenant tenant, WriteGate gate, TimeProvider clock)
{
    private const int BatchSize = 500;
    private const int LongestLine = 16 * 1024 * 1024;
    private const int LargestEntry = 16 * 1024 * 1024;

    /// <exception cref="BackupException">The file is damaged, of another release, or the organisation is here; nothing was changed.</exception>
    public async Task<OrganizationManifest> Read(string path, IProgress<string> progress, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            throw new BackupException(BackupsText.NoFile(path));
        }

        try
        {
            await using var file = File.OpenRead(path);
            await using var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, null, stop);
            return await Read(path, archive, progress, stop);
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException or EndOfStreamException or ArgumentException or FormatException)
        {
            throw new BackupException(BackupsText.NotAnExport(path));
        }
    }

    private async Task<OrganizationManifest> Read(string path, ZipArchive archive, IProgress<string> progress, CancellationToken stop)
    {
        var manifest = JsonSerializer.Deserialize(await Content(archive, Manifest.EntryName, stop), OrganizationJson.Default.OrganizationManifest);
        if (manifest is not { Format: Manifest.CurrentFormat, Kind: OrganizationManifest.KindName } || manifest.OrganizationId == Guid.Empty)
        {
            throw new InvalidDataException("another kind of file");
        }

        var types = OrganizationRows.Types(db.Model);
        if (manifest.Migration != (await db.Database.GetAppliedMigrationsAsync(stop)).Last()
            || !types.Select(type => type.GetTableName()).SequenceEqual(manifest.Tables.Select(table => table.Name), StringComparer.Ordinal))
        {
            throw new BackupException(BackupsText.OtherModel);
        }

        var people = JsonSerializer.Deserialize(await Content(archive, OrganizationExport.PeopleEntry, stop), OrganizationJson.Default.ListPersonReference)!;
        tenant.SeeInstallation();
        tenant.Set(manifest.OrganizationId);
        using var turn = await gate.Enter(stop);
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        if (await IsHere(manifest, stop))
        {
            throw new BackupException(BackupsText.OrganizationExists(manifest.Code));
        }

        var known = await Match(people, stop);
        foreach (var (type, table) in types.Zip(manifest.Tables))
        {
            await Fill(archive, type, table, id => known.TryGetValue(id, out var here) ? here : throw new InvalidDataException("a person nobody names"), stop);
            progress.Report(BackupsText.Table(table.Name, table.Rows));
        }

        await whole.CommitAsync(CancellationToken.None);
        return manifest;
    }

    private async Task<bool> IsHere(OrganizationManifest manifest, CancellationToken stop)
    {
#pragma warning disable RS0030 // An id or a code that is taken by anybody stops the import.
        return await db.Set<Organization>().IgnoreQueryFilters([HoshitoriDb.TenantFilter])
            .AnyAsync(row => row.OrganizationId == manifest.OrganizationId || row.Code == manifest.Code, stop)
            || await db.Set<Audit.AuditHead>().IgnoreQueryFilters([HoshitoriDb.TenantFilter]).AnyAsync(row => row.OrganizationId == manifest.OrganizationId, stop);
#pragma warning restore RS0030
    }

    /// <summary>Who each person of the file is here.</summary>
    private async Task<Dictionary<Guid, Guid>> Match(List<PersonReference> people, CancellationToken stop)
    {
        var known = new Dictionary<Guid, Guid>();
        foreach (var person in people)
        {
            var folded = person.Email.ToUpperInvariant();
            if (await db.Users.Where(row => row.NormalizedEmail == folded).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(stop) is { } here)
            {
                known[person.Id] = here;
                continue;
            }

            // An id in use by somebody with another address must not become theirs.
            var id = await db.Users.AnyAsync(row => row.Id == person.Id, stop) ? Guid.CreateVersion7(clock.GetUtcNow()) : person.Id;
            known[person.Id] = id;
            db.Add(new Person
            {
                Id = id,
                UserName = person.Email,
                NormalizedUserName = folded,
                Email = person.Email,
                NormalizedEmail = folded,
                DisplayName = person.Name,
                SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20)),
                CreatedAt = clock.GetUtcNow().UtcDateTime,
            });
        }

        await db.SaveChangesAsync(stop);
        return known;
    }

    private async Task Fill(ZipArchive archive, IEntityType type, TablePart table, Func<Guid, Guid> person, CancellationToken stop)
    {
        var entry = archive.GetEntry(OrganizationExport.Folder + table.Name) ?? throw new InvalidDataException("a table is missing");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var data = await entry.OpenAsync(stop);
        using var reader = new StreamReader(data, new UTF8Encoding(false, true));
        var rows = 0L;
        while (await reader.ReadLineAsync(stop) is { Length: < LongestLine } line)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
            var row = OrganizationRows.Row(type, line, person);
            if (((ITenantOwned)row).OrganizationId != tenant.OrganizationId)
            {
                throw new InvalidDataException("a row of another organisation");
            }

            db.Add(row);
            if (++rows % BatchSize == 0)
            {
                await Save(stop);
            }
        }

        await Save(stop);
        if (rows != table.Rows || Convert.ToHexStringLower(hash.GetHashAndReset()) != table.Sha256)
        {
            throw new InvalidDataException("a table differs from what was written");
        }
    }

    private async Task Save(CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    private static async Task<byte[]> Content(ZipArchive archive, string name, CancellationToken stop)
    {
        if (archive.GetEntry(name) is not { Length: < LargestEntry } entry)
        {
            throw new InvalidDataException($"{name} is missing");
        }

        await using var data = await entry.OpenAsync(stop);
        using var content = new MemoryStream();
        await data.CopyToAsync(content, stop);
        return content.ToArray();
    }
}
