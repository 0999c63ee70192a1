namespace Hoshitori.Platform.Tenancy;

/// <summary>A row that belongs to one organisation. Reads are filtered by it and writes are checked against it.</summary>
public interface ITenantOwned
{
    Guid OrganizationId { get; }
}

/// <summary>A row that is written once: never changed, deleted only together with its whole organisation. The engines refuse the rest.</summary>
public interface IAppendOnly : ITenantOwned;
