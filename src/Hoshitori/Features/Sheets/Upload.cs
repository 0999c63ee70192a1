using System.Text;
using Hoshitori.Features.Sheets.Data;
using Hoshitori.Platform.Files;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Sheets;

/// <summary>A file somebody sent.</summary>
/// <param name="Name">As its owner calls it, without folders.</param>
/// <param name="Problem">It is too large to be taken; then there are no bytes.</param>
public sealed record Upload(string Name, byte[] Bytes, FileProblem? Problem)
{
    private const string FirstField = "format:";
    private static readonly string[] YamlEndings = [".yaml", ".yml"];

    /// <summary>The file of a form; <c>null</c> where none was chosen.</summary>
    public static async Task<Upload?> Of(IFormFile? file, CancellationToken stop)
    {
        if (file is null || (file.Length == 0 && file.FileName.Length == 0))
        {
            return null;
        }

        await using var stream = file.OpenReadStream();
        return await Of(file.FileName, stream, stop);
    }

    public static async Task<Upload> Of(string name, Stream content, CancellationToken stop)
    {
        var read = await LimitedRead.ToEndAsync(content, ImportLimits.MostBytes, stop);
        return new(NameFrom(name), read.Bytes ?? [], read.Problem);
    }

    /// <summary>Whether it is a company file rather than a check sheet.</summary>
    public bool IsCompanyFile => YamlEndings.Any(ending => Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || Text.TrimStart('\uFEFF').StartsWith(FirstField, StringComparison.Ordinal);

    /// <summary>The file as text; what cannot be read shows as such and is refused where it stands.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>Both sentences of a refusal as one.</summary>
    public static LocalText Said(FileProblem problem) => new(problem.ToString(english: false), problem.ToString(english: true));

    private static string NameFrom(string sent)
    {
        var name = string.Concat(sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter))).Trim();
        return name.Length == 0 ? "sheet" : name.Length <= SheetImport.LongestName ? name : name[^SheetImport.LongestName..];
    }
}
