using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Demos;

/// <summary>Demo firms with people and months of history. No pages: <c>serve --demo</c> seeds, <c>demo remove</c> takes away.</summary>
public sealed class DemosModule : IFeatureModule
{
    public void Add(IServiceCollection services) => services.AddSingleton<SeedDemo>();

    /// <summary>Puts the demo into the store, once.</summary>
    public static Task Seed(IServiceProvider services, CancellationToken stop) => services.GetRequiredService<SeedDemo>().Run(stop);

    public void Map(FeatureRoutes routes)
    {
    }
}
