using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.House;

/// <summary>The files a commit would hold, alone in a folder of their own, as a stranger has them after cloning.</summary>
public sealed class FreshCopy : IAsyncLifetime
{
    public string Root { get; } = Directory.CreateTempSubdirectory("hoshitori-fresh-").FullName;

    /// <summary>Whether the checkout could tell which files those are.</summary>
    public bool IsComplete { get; private set; }

    public string At(params string[] path) => Path.Combine([Root, .. path]);

    public async ValueTask InitializeAsync()
    {
        foreach (var path in await Checkout.Files() ?? [])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
            File.Copy(Checkout.At(path), At(path));
            IsComplete = true;
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }
}
