using Hoshitori.Features.Organizations.Public;
using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Organizations;

/// <summary>Organisations of a person, their facts, scopes and settings.</summary>
public sealed class OrganizationsModule : IFeatureModule
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<Founding>();
        services.AddScoped<CreateOrganization.Handler>();
        services.AddScoped<SaveFacts.Handler>();
        services.AddScoped<AddScope.Handler>();
        services.AddScoped<ChangeScope.Handler>();
    }

    public void Map(FeatureRoutes routes)
    {
        ListOrganizations.Map(routes);
        CreateOrganization.Map(routes);
        ShowFacts.Map(routes);
        SaveFacts.Map(routes);
        ListScopes.Map(routes);
        AddScope.Map(routes);
        ChangeScope.Map(routes);
        ShowSettings.Map(routes);
        ChangeOrganization.Map(routes);
        LeaveOrganization.Map(routes);
        DeleteOrganization.Map(routes);
        CancelDeletion.Map(routes);
        ShowSettingsApi.Map(routes);
        ListScopesApi.Map(routes);
        AddScopeApi.Map(routes);
        ChangeScopeApi.Map(routes);
        ShowFactsApi.Map(routes);
        SaveFactsApi.Map(routes);
    }
}
