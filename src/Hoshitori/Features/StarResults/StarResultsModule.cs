using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Prints;
using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.StarResults;

/// <summary>Where an organisation stands: today, on any day before, between two days. Results are kept and never rewritten.</summary>
public sealed class StarResultsModule : IFeatureModule
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<OwnPlaces>();
        services.AddScoped<DayResults>();
        services.AddScoped<OwnHomes>();
        services.AddScoped<OwnCriteria>();
        services.AddScoped<Comparisons>();
        services.AddScoped<KeepResult.Handler>();
        services.AddScoped<ReportHtml>();
        services.AddSingleton<PdfPrinter>();
        services.AddScoped<IRecurringWork, KeepResults>();
    }

    public void Map(FeatureRoutes routes)
    {
        ShowOwnHome.Map(routes);
        ShowOwnTable.Map(routes);
        ShowOwnCriterion.Map(routes);
        ShowHistory.Map(routes);
        CompareDays.Map(routes);
        PrintReport.Map(routes);
        DownloadReport.Map(routes);
        KeepResult.Map(routes);
        ShowOwnHomeApi.Map(routes);
        ShowOwnTableApi.Map(routes);
        ShowOwnCriterionApi.Map(routes);
        ShowHistoryApi.Map(routes);
        ListKeptResults.Map(routes);
        CompareDaysApi.Map(routes);
        KeepResultApi.Map(routes);
    }
}
