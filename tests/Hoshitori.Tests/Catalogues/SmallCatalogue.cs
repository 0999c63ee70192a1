using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.Catalogues.Check;

namespace Hoshitori.Tests.Catalogues;

/// <summary>A sound catalogue of a few parts in a folder of its own, to be broken in one place at a time.</summary>
internal sealed class SmallCatalogue : IDisposable
{
    public SmallCatalogue()
    {
        foreach (var (file, text) in SmallCatalogueFiles.All)
        {
            Write(file, text);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("hoshitori-catalogue-").FullName;

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Changes one place of a file and gives its line; the place must be there exactly once.</summary>
    public int Change(string file, string from, string to)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0 && text.IndexOf(from, at + 1, StringComparison.Ordinal) < 0, $"\"{from}\" is not there exactly once");
        Write(file, text.Replace(from, to, StringComparison.Ordinal));
        return 1 + text.AsSpan(0, at).Count('\n');
    }

    public LoadedCatalogue Load() => CatalogueSource.Load(Folder);

    public IReadOnlyList<Finding> Check() => CatalogueCheck.Whole(Load());

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
