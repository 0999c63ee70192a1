using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.AuditLogs;

/// <summary>What happened in an organisation: who did what, and when.</summary>
public sealed class AuditLogsModule : IFeatureModule
{
    public void Add(IServiceCollection services) => services.AddScoped<LogReader>();

    public void Map(FeatureRoutes routes)
    {
        ShowLog.Map(routes);
        DownloadLog.Map(routes);
        ShowLogApi.Map(routes);
    }
}
