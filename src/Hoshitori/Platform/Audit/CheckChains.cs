using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Tenancy;

namespace Hoshitori.Platform.Audit;

/// <summary>Recomputes every chain once a night; a broken one leaves the night's job behind as given up.</summary>
public sealed class CheckChains(ChainCheck chains, Tenant tenant) : IRecurringWork
{
    public string Name => "check-chains";

    public TimeOnly At => new(4, 0);

    public bool OfInstallation => true;

    public async Task Run(Guid organizationId, DateOnly day, CancellationToken stop)
    {
        tenant.SeeInstallation();
        foreach (var chain in await chains.Chains(stop))
        {
            if ((await chains.Verify(chain, stop)).Fault is { } fault)
            {
                throw new JobGivenUpException($"chain-{fault.ToString().ToLowerInvariant()}:{chain:N}");
            }
        }
    }
}
