using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Home;

/// <summary>The first page.</summary>
public sealed class HomeModule : IFeatureModule
{
    public void Add(IServiceCollection services)
    {
    }

    public void Map(FeatureRoutes routes) => ShowHome.Map(routes);
}
