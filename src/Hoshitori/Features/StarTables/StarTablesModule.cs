using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.StarTables;

/// <summary>The star table (星取表) of the demo firms and of a file the visitor brings. Nothing is stored.</summary>
public sealed class StarTablesModule : IFeatureModule
{
    public void Add(IServiceCollection services) =>
        services.AddSingleton(provider => ExampleFirms.Read(provider.GetRequiredService<Catalogue>()));

    public void Map(FeatureRoutes routes)
    {
        ListExamples.Map(routes);
        ShowExampleStarTable.Map(routes);
        AskForCompanyFile.Map(routes);
        DownloadSample.Map(routes);
        DownloadSchema.Map(routes);
        JudgeCompanyFile.Map(routes);
    }
}
