namespace Hoshitori.Tests.Support;

/// <summary>The checkout the tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string At(params string[] path) => Path.Combine([Root, .. path]);

    /// <summary>Paths, from the root, of the files a commit would hold; null where this is no Git checkout.</summary>
    public static async Task<IReadOnlyList<string>?> Files()
    {
        var git = await Shell.Run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], Root);
        return git.ExitCode == 0
            ? [.. git.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => File.Exists(At(path)))]
            : null;
    }

    /// <summary>The files, or a visible skip.</summary>
    public static async Task<IReadOnlyList<string>> FilesOrSkip()
    {
        var files = await Files();
        Assert.SkipWhen(files is null, "this is not a Git checkout, so what is committed is not known");
        return files!;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hoshitori.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No Hoshitori.slnx above {AppContext.BaseDirectory}");
    }
}
