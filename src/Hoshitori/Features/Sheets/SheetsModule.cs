using Hoshitori.Features.Sheets.Data;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Sheets;

/// <summary>Results out as workbooks and files, check sheets and company files in.</summary>
public sealed class SheetsModule : IFeatureModule
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<Imports>().AddScoped<ImportSights>().AddScoped<SheetsDesk>().AddScoped<CompanyFileDoor>();
        services.AddScoped<ImportSheet.Handler>().AddScoped<CommitImport.Handler>().AddScoped<TakeBackImport.Handler>();
        services.AddScoped<IJobSlice, ReadSheet>();
        services.AddSingleton(Expiring.Rows<SheetImport>(
            "sheet-imports", "1 day after they were uploaded, 90 days after they were taken over", now => row => row.Until <= now));
    }

    public void Map(FeatureRoutes routes)
    {
        ShowSheets.Map(routes);
        ExportWorkbook.Map(routes);
        ExportCompanyFile.Map(routes);
        ImportSheet.Map(routes);
        ShowImport.Map(routes);
        CommitImport.Map(routes);
        DiscardImport.Map(routes);
        TakeBackImport.Map(routes);
        ImportCompanyFile.Map(routes);
    }
}
