using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Resets;

/// <summary>
/// A new password for somebody who forgot the old one, with the second factor as it is; and a new beginning for somebody
/// who lost every way in and for whom two owners asked.
/// </summary>
public sealed class ResetsModule : IFeatureModule
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<RecoveryDoor>();
        services.AddScoped<FinishRecovery.Handler>();
    }

    public void Map(FeatureRoutes routes)
    {
        AskForReset.Map(routes);
        ResetPassword.Map(routes);
        ShowRecovery.Map(routes);
        FinishRecovery.Map(routes);
        StopRecovery.Map(routes);
    }
}
