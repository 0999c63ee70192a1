using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.QuickChecks;

/// <summary>The 25-item self-diagnosis of SECURITY ACTION on one page. Nothing is stored here.</summary>
public sealed class QuickChecksModule : IFeatureModule
{
    public void Add(IServiceCollection services)
    {
    }

    public void Map(FeatureRoutes routes)
    {
        ShowQuickCheck.Map(routes);
        JudgeQuickCheck.Map(routes);
    }
}
