using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Catalogues;

/// <summary>The catalogue as a book: every scheme, requirement, criterion, control and term has a page, and can be found.</summary>
public sealed class CataloguesModule : IFeatureModule
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton(provider => SearchIndex.Of(provider.GetRequiredService<Catalogue>()));
        services.AddSingleton(provider => CrossLinks.Of(provider.GetRequiredService<Catalogue>()));
    }

    public void Map(FeatureRoutes routes)
    {
        ShowCatalogue.Map(routes);
        SearchCatalogue.Map(routes);
        ShowTopic.Map(routes);
        ShowControl.Map(routes);
        ShowEdition.Map(routes);
        ShowRequirement.Map(routes);
        ShowCriterion.Map(routes);
        ShowGlossary.Map(routes);
        ShowCatalogueApi.Map(routes);
        SearchCatalogueApi.Map(routes);
        ListControls.Map(routes);
        ListCriteria.Map(routes);
        ShowTopicApi.Map(routes);
        ShowControlApi.Map(routes);
        ShowEditionApi.Map(routes);
        ShowRequirementApi.Map(routes);
        ShowCriterionApi.Map(routes);
        ShowGlossaryApi.Map(routes);
    }
}
