namespace Hoshitori.Platform.Tenancy;

/// <summary>
/// The organisation this request or job acts for. Set once, from a membership that was checked or from a job's own row;
/// until then no row of any organisation can be seen.
/// </summary>
public sealed class Tenant
{
    public Guid OrganizationId { get; private set; }

    public bool IsSet => OrganizationId != Guid.Empty;

    /// <summary>Looks across organisations: the operator's totals, jobs' bookkeeping and the commands on the store.</summary>
    public bool SeesInstallation { get; private set; }

    public void SeeInstallation() => SeesInstallation = true;

    /// <exception cref="InvalidOperationException">It is set to another organisation already.</exception>
    public void Set(Guid organizationId)
    {
        if (organizationId == Guid.Empty || (IsSet && OrganizationId != organizationId))
        {
            throw new InvalidOperationException("A request acts for one organisation only");
        }

        OrganizationId = organizationId;
    }
}
