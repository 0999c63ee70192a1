using Hoshitori.Features.Demos.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Demos;

/// <summary>Demo firms with people and months of history. No pages: <c>serve --demo</c> seeds, <c>demo remove</c> takes away.</summary>
public sealed class DemosModule : IFeatureModule
{
    public void Add(IServiceCollection services) => services.AddSingleton<SeedDemo>().AddScoped<RemoveDemo>();

    /// <summary>Puts the demo into the store, once.</summary>
    public static Task Seed(IServiceProvider services, CancellationToken stop) => services.GetRequiredService<SeedDemo>().Run(stop);

    /// <summary>Names of the people of the demo, as the buttons of the sign-in page show them, and which of them runs the installation.</summary>
    public static async Task<IReadOnlyList<(string Name, bool IsOperator)>> SignIns(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var people = await scope.ServiceProvider.GetRequiredService<HoshitoriDb>().Users.AsNoTracking().Where(person => person.IsDemo)
            .OrderBy(person => person.CreatedAt).ThenBy(person => person.Id).Select(person => new { person.DisplayName, person.IsOperator }).ToListAsync(stop);
        return [.. people.Select(person => (person.DisplayName, person.IsOperator))];
    }

    /// <summary>Takes the demo away again.</summary>
    /// <param name="services">Services of a scope that acts as the command.</param>
    /// <returns><c>null</c> when there is no demo here.</returns>
    public static Task<DemoRemoved?> Remove(IServiceProvider services, CancellationToken stop) => services.GetRequiredService<RemoveDemo>().Run(stop);

    public void Map(FeatureRoutes routes)
    {
    }
}
