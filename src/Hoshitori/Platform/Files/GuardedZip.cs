namespace Hoshitori.Platform.Files;

/// <summary>What came of checking an archive: the archive, or why it is refused.</summary>
public sealed record ZipRead(GuardedZip? Zip, FileProblem? Problem);

/// <summary>
/// A ZIP archive that was checked whole before anybody opens an entry: limits, names, links, overlaps, nested archives, and
/// that every entry really has the size and checksum it states. The only way the product reads archives.
/// </summary>
public sealed class GuardedZip
{
    private readonly Dictionary<string, (ZipEntry Entry, int Data)> entries;
    private readonly byte[] file;

    private GuardedZip(byte[] file, Dictionary<string, (ZipEntry Entry, int Data)> entries) => (this.file, this.entries) = (file, entries);

    /// <summary>Names of the files in it, as they are written there.</summary>
    public IEnumerable<string> Names => entries.Values.Select(found => found.Entry.Name);

    /// <summary>Checks an archive. Never throws for what the file holds.</summary>
    public static ZipRead Open(byte[] file, ZipLimits limits)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            return new(Check(file, limits), null);
        }
        catch (FileRefusedException refused)
        {
            return new(null, refused.Problem);
        }
    }

    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>The unpacked bytes of an entry; <c>null</c> when there is none of that name (case does not matter).</summary>
    public Stream? Read(string name) =>
        entries.TryGetValue(name, out var found) ? ZipContent.Unpack(file, found.Entry, found.Data) : null;

    /// <summary>The same as <see cref="Open"/> for readers that carry their refusals as exceptions.</summary>
    internal static GuardedZip Check(byte[] file, ZipLimits limits)
    {
        if (file.Length > limits.Packed)
        {
            throw new FileRefusedException(FileFault.TooLarge, most: limits.Packed);
        }

        if (FileKinds.NotAnArchive(file) is { } other)
        {
            throw new FileRefusedException(other);
        }

        var bytes = new ZipBytes(file);
        var (stated, directory) = ZipDirectory.Read(bytes, limits.Entries);
        ZipEntryCheck.Each(stated);
        ZipEntryCheck.Sizes(stated, limits);
        var placed = ZipEntryCheck.Places(bytes, stated, directory);
        foreach (var (entry, data) in placed.Values)
        {
            ZipContent.Verify(file, entry, data);
        }

        return new(file, placed);
    }
}
