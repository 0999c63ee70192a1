using Hoshitori.Features.Operators.Public;
using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Operators;

/// <summary>The operator of the installation: set up once, sees totals, and content only where an owner lets them.</summary>
public sealed class OperatorsModule : IFeatureModule
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<OperatorSetup>();
        services.AddScoped<OrganizationPages>();
        services.AddScoped<LookIntoOrganization.Handler>();
        services.AddScoped<ShowConsent.Reader>();
    }

    public void Map(FeatureRoutes routes)
    {
        SetUpOperator.Map(routes);
        ShowInstallation.Map(routes);
        LookIntoOrganization.Map(routes);
        ShowConsent.Map(routes);
        GrantConsent.Map(routes);
        WithdrawConsent.Map(routes);
    }
}
