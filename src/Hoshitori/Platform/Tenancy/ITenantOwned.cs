namespace Hoshitori.Platform.Tenancy;

/// <summary>A row that belongs to one organisation. Reads are filtered by it and writes are checked against it.</summary>
public interface ITenantOwned
{
    Guid OrganizationId { get; }
}
