using System.IO.Compression;

namespace Hoshitori.Platform.Files;

/// <summary>Packs an archive of our own making anew, so that equal content has equal bytes whenever it was made.</summary>
internal static class SteadyZip
{
    /// <summary>The first day an archive can state.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="made">An archive this program wrote; others are read by <see cref="GuardedZip"/>.</param>
    /// <param name="first">The entry that stands first; the rest follows by name.</param>
    public static byte[] Repack(Stream made, string first)
    {
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(made, ZipArchiveMode.Read))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName != first).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Always;
                using var content = entry.Open();
                using var into = copy.Open();
                content.CopyTo(into);
            }
        }

        return packed.ToArray();
    }
}
