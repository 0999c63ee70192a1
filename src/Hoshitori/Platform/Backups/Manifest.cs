using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hoshitori.Platform.Backups;

/// <summary>One table of a backup or an export.</summary>
/// <param name="Sha256">Over all its rows and columns, hexadecimal.</param>
public sealed record TablePart(string Name, long Rows, string Sha256);

/// <summary>What a backup holds, written last; a file without one is not a whole backup.</summary>
/// <param name="Format">1.</param>
/// <param name="Kind">Always <c>backup</c>.</param>
/// <param name="Engine"><c>sqlite</c> or <c>postgres</c>; a backup goes back into the same engine.</param>
/// <param name="MadeAt">UTC instant.</param>
/// <param name="Migrations">The state of the tables: ids of the migrations applied, in order.</param>
public sealed record Manifest(
    int Format, string Kind, string Product, string Engine, DateTime MadeAt, IReadOnlyList<string> Migrations, IReadOnlyList<TablePart> Tables)
{
    public const string EntryName = "manifest.json";
    public const int CurrentFormat = 1;
}

/// <summary>The file is no backup, is damaged, or does not fit where it should go; the message says which.</summary>
public sealed class BackupException(string message) : Exception(message);

[JsonSerializable(typeof(Manifest))]
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, MaxDepth = 16)]
internal sealed partial class ManifestJson : JsonSerializerContext;
