using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Health;

/// <summary>Tells a watcher whether this process lives and whether it can serve; strangers learn no more than that.</summary>
public sealed class HealthModule : IFeatureModule
{
    public void Add(IServiceCollection services)
    {
    }

    public void Map(FeatureRoutes routes)
    {
        ShowLive.Map(routes.Pages);
        ShowReady.Map(routes.Pages);
    }
}
