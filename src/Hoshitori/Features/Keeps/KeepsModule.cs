using Hoshitori.Features.Keeps.Data;
using Hoshitori.Features.Keeps.Public;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Keeps;

/// <summary>Carries what a visitor answered into the account they make afterwards.</summary>
public sealed class KeepsModule : IFeatureModule
{
    public void Add(IServiceCollection services) => services.AddScoped<HeldStore>().AddScoped<CommitKept.Handler>().AddScoped<FirmFiles>()
        .AddSingleton(Expiring.Rows<HeldAnswers>("held-answers", "7 days after they were kept", now => row => row.Until <= now));

    public void Map(FeatureRoutes routes)
    {
        KeepAnswers.Map(routes);
        ShowKept.Map(routes);
        DiscardKept.Map(routes);
        ContinueKept.Map(routes);
        PreviewKept.Map(routes);
        CommitKept.Map(routes);
    }
}
