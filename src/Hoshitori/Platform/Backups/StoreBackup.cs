using Hoshitori.Platform.Data;

namespace Hoshitori.Platform.Backups;

/// <summary>Backup of the whole store while it is in use, and its way back into an empty place.</summary>
public static class StoreBackup
{
    /// <exception cref="BackupException">The file cannot be written there.</exception>
    public static Task<Manifest> Write(StoreOptions store, string path, TimeProvider clock, IProgress<string> progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        var now = clock.GetUtcNow().UtcDateTime;
        return store.SqlitePath is { } file ? SqliteBackup.Write(file, path, now, progress, stop) : PostgresBackup.Write(store, path, now, progress, stop);
    }

    /// <summary>Checks every hash before the first row is written.</summary>
    /// <exception cref="BackupException">The file is damaged or the place is not empty; nothing was changed.</exception>
    public static Task<Manifest> Restore(string path, StoreOptions store, IProgress<string> progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.SqlitePath is { } file ? SqliteBackup.Restore(path, file, progress, stop) : PostgresBackup.Restore(path, store, progress, stop);
    }
}
