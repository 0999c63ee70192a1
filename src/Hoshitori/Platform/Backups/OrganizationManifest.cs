using System.Text.Json.Serialization;

namespace Hoshitori.Platform.Backups;

/// <summary>A person an organisation's rows name: how colleagues know them, and nothing they sign in with.</summary>
public sealed record PersonReference(Guid Id, string Email, string Name);

/// <summary>What an export of one organisation holds. Two exports of equal organisations are equal byte for byte.</summary>
/// <param name="Migration">The newest migration: an import asks for the same.</param>
public sealed record OrganizationManifest(
    int Format, string Kind, string Product, string Migration, Guid OrganizationId, string Code, IReadOnlyList<TablePart> Tables)
{
    public const string KindName = "organization";
}

[JsonSerializable(typeof(OrganizationManifest))]
[JsonSerializable(typeof(List<PersonReference>))]
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, MaxDepth = 16)]
internal sealed partial class OrganizationJson : JsonSerializerContext;
