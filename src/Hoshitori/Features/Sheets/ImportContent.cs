using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Hoshitori.Platform.Files;
using Hoshitori.Platform.Workbooks;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Sheets;

namespace Hoshitori.Features.Sheets;

/// <summary>What was read of an uploaded file, as it is kept until somebody agrees.</summary>
/// <param name="Problem">Why the whole file was refused; then there is nothing else.</param>
/// <param name="NotUnderstood">The first rows that were not understood.</param>
/// <param name="Refused">How many were not understood in all.</param>
/// <param name="Unanswered">Rows of known criteria without an answer.</param>
public sealed record ImportContent(
    FileProblem? Problem, IReadOnlyList<UnderstoodRow> Understood, IReadOnlyList<NotUnderstoodRow> NotUnderstood, IReadOnlyList<SkippedSheet> Skipped, int Refused, int Unanswered)
{
    /// <summary>Nobody mends more rows than these one by one.</summary>
    public const int MostNotUnderstood = 300;

    private static readonly ImportJson Json = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        IgnoreReadOnlyProperties = true,
        MaxDepth = 16,
    });

    public SheetReading Reading => new(Understood, NotUnderstood, [], Skipped);

    /// <summary>Reads a file for an edition. It may take seconds; it never throws for what the file holds.</summary>
    public static ImportContent Of(string name, byte[] file, Edition edition)
    {
        var read = SheetFile.Read(name, file);
        if (read.Sheets is not { } sheets)
        {
            return new(read.Problem, [], [], [], 0, 0);
        }

        var reading = SheetReader.Read(sheets, edition);
        return new(null, reading.Understood, [.. reading.NotUnderstood.Take(MostNotUnderstood)], reading.Skipped, reading.NotUnderstood.Count, reading.Unanswered.Count);
    }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json.ImportContent);

    public static ImportContent Read(byte[] json) => JsonSerializer.Deserialize(json, Json.ImportContent)!;

    internal static byte[] Write(IReadOnlyList<ImportedAnswer> written) => JsonSerializer.SerializeToUtf8Bytes(written, Json.IReadOnlyListImportedAnswer);

    internal static IReadOnlyList<ImportedAnswer> ReadWritten(byte[] json) => JsonSerializer.Deserialize(json, Json.IReadOnlyListImportedAnswer)!;
}

[JsonSerializable(typeof(ImportContent))]
[JsonSerializable(typeof(IReadOnlyList<ImportedAnswer>))]
internal sealed partial class ImportJson : JsonSerializerContext;
