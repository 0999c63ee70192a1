using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Resets;

/// <summary>A new password for somebody who forgot the old one; the second factor stays as it is.</summary>
public sealed class ResetsModule : IFeatureModule
{
    public void Add(IServiceCollection services)
    {
    }

    public void Map(FeatureRoutes routes)
    {
        AskForReset.Map(routes);
        ResetPassword.Map(routes);
    }
}
