using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Hoshitori.Features.QuickChecks.Public;
using Hoshitori.Platform.CompanyFiles;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Keeps;

/// <summary>What a visitor asked to keep: the answers of the quick check, or a whole company file.</summary>
/// <param name="Day">The day it was kept, in Japan.</param>
/// <param name="Profile">Facts of the firm; only a company file has them.</param>
/// <param name="Statements">What it says of controls, as it will be written.</param>
public sealed record HeldContent(
    bool IsFile,
    DateOnly Day,
    Profile? Profile,
    IReadOnlyList<Statement> Statements,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, DirectAnswer>> Direct)
{
    private static readonly HeldContentJson Json = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        MaxDepth = 16,
    });

    public int Answers => Statements.Count + Direct.Values.Sum(edition => edition.Count);

    /// <summary>Reads what a result page carries: the text of a company file or a filled sheet.</summary>
    /// <returns><c>null</c> when it is neither, or nothing is answered.</returns>
    public static HeldContent? Read(IFormCollection form, Catalogue catalogue, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(catalogue);
        var content = form["text"].LastOrDefault() is { Length: > 0 and <= KeepLimits.MostText } text
            ? OfFile(CompanyFile.Parse("company.yaml", text, catalogue), today)
            : OfSheet(form, catalogue, today);
        return content is { Answers: 0, Profile: null } ? null : content;
    }

    /// <summary>A company file; <c>null</c> when it could not be read.</summary>
    public static HeldContent? OfFile(CompanyRead read, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(read);
        return read.Firm is { } firm ? new(true, today, firm.Profile, [.. read.Voices.Select(voice => voice.TakenOver(today))], firm.Direct) : null;
    }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json.HeldContent);

    public static HeldContent Read(byte[] json) => JsonSerializer.Deserialize(json, Json.HeldContent)!;

    private static HeldContent? OfSheet(IFormCollection form, Catalogue catalogue, DateOnly today)
    {
        if (AnswerSheet.EditionNamed(catalogue, form["edition"]) is not { } edition)
        {
            return null;
        }

        var answers = AnswerSheet.Read(edition, form).Answers.ToDictionary(pair => pair.Key, pair => SheetAnswers.Answer(pair.Value, today), StringComparer.Ordinal);
        return new(false, today, null, [], answers.Count == 0
            ? new Dictionary<string, IReadOnlyDictionary<string, DirectAnswer>>(StringComparer.Ordinal)
            : new Dictionary<string, IReadOnlyDictionary<string, DirectAnswer>>(StringComparer.Ordinal) { [edition.Id] = answers });
    }
}

[JsonSerializable(typeof(HeldContent))]
internal sealed partial class HeldContentJson : JsonSerializerContext;
