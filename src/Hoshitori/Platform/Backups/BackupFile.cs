using System.IO.Compression;
using System.Text.Json;

namespace Hoshitori.Platform.Backups;

/// <summary>The file of a backup: a ZIP archive whose manifest is written last, readable by its owner only, whole or not there.</summary>
internal static class BackupFile
{
    private const int LargestManifest = 1024 * 1024;

    /// <summary>Writes beside the name first and takes the name when everything is on the disk.</summary>
    public static async Task<Manifest> Write(string path, Func<ZipArchive, Task<Manifest>> fill, CancellationToken stop)
    {
        Manifest? manifest = null;
        await WriteArchive(path, async archive =>
        {
            manifest = await fill(archive);
            await using var entry = await archive.CreateEntry(Manifest.EntryName).OpenAsync(stop);
            await JsonSerializer.SerializeAsync(entry, manifest, ManifestJson.Default.Manifest, stop);
        }, stop);
        return manifest!;
    }

    /// <summary>The same for any content.</summary>
    public static async Task WriteArchive(string path, Func<ZipArchive, Task> fill, CancellationToken stop)
    {
        if (Path.Exists(path))
        {
            throw new BackupException(BackupsText.FileExists(path));
        }

        var partial = path + ".partial";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            await using (var file = new FileStream(partial, options))
            {
                await using (var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, null, stop))
                {
                    await fill(archive);
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(partial, path);
            FolderSync.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <exception cref="BackupException">It is not there or no whole backup.</exception>
    public static async Task<T> Read<T>(string path, Func<ZipArchive, Manifest, Task<T>> use, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            throw new BackupException(BackupsText.NoFile(path));
        }

        try
        {
            await using var file = File.OpenRead(path);
            await using var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, null, stop);
            return await use(archive, await ManifestOf(archive, stop));
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException or EndOfStreamException)
        {
            throw new BackupException(BackupsText.NotWhole(path));
        }
    }

    private static async Task<Manifest> ManifestOf(ZipArchive archive, CancellationToken stop)
    {
        if (archive.GetEntry(Manifest.EntryName) is not { Length: < LargestManifest } entry)
        {
            throw new InvalidDataException("no manifest");
        }

        await using var stream = await entry.OpenAsync(stop);
        var manifest = await JsonSerializer.DeserializeAsync(stream, ManifestJson.Default.Manifest, stop);
        return manifest is { Format: Manifest.CurrentFormat, Kind: "backup" } ? manifest : throw new InvalidDataException("another kind of file");
    }
}
