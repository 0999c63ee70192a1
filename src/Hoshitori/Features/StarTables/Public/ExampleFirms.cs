using Hoshitori.Platform.CompanyFiles;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Features.StarTables.Public;

/// <summary>A demo firm. It does not exist.</summary>
public sealed record ExampleFirm(string Id, Firm Firm);

/// <summary>The demo firms that lie in <c>examples</c> beside the binary.</summary>
public sealed record ExampleFirms(IReadOnlyList<ExampleFirm> Firms)
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "examples");

    /// <summary>Reads them once. A file that cannot be read is a fault of the release and stops the start.</summary>
    public static ExampleFirms Read(Catalogue catalogue) => new(
    [
        .. Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).Select(path =>
        {
            var read = CompanyFile.Parse(Path.GetFileName(path), File.ReadAllText(path), catalogue);
            return new ExampleFirm(Path.GetFileNameWithoutExtension(path), read.Firm
                ?? throw new InvalidDataException(string.Join('\n', read.Problems.Select(problem => problem.ToString(english: true)))));
        }).OrderBy(example => example.Firm.Profile.Employees),
    ]);

    public ExampleFirm? Find(string id) => Firms.FirstOrDefault(example => example.Id == id);
}
