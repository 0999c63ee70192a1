using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.House;

/// <summary>The files a commit would hold, alone in a folder of their own, as a stranger has them after cloning.</summary>
internal sealed class FreshCopy : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("hoshitori-fresh-").FullName;

    public string At(params string[] path) => Path.Combine([root, .. path]);

    /// <summary>A copy, or nothing where the checkout cannot tell which files those are.</summary>
    public static async Task<FreshCopy?> Make()
    {
        if (await Checkout.Files() is not { } files)
        {
            return null;
        }

        var copy = new FreshCopy();
        foreach (var path in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy.At(path))!);
            File.Copy(Checkout.At(path), copy.At(path));
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
