using Hoshitori.Platform.Data;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hoshitori.Tests.Security;

/// <summary>
/// The product without the belts above the database: no query filters, no guard on saving. Built of test code alone; no
/// setting of the product reaches it.
/// </summary>
internal static class WithoutBelts
{
    public static void Replace(IServiceCollection services)
    {
        services.RemoveAll<DbContextOptions<HoshitoriDb>>();
        services.RemoveAll<IDbContextOptionsConfiguration<HoshitoriDb>>();
        services.AddDbContext<HoshitoriDb>((provider, options) =>
        {
            var store = provider.GetRequiredService<StoreOptions>();
            DataStore.Configure(options, store.Kind, store.Connection)
                .AddInterceptors(new ConnectionSettings(store.Kind))
                .ReplaceService<IModelCustomizer, Unfiltered>();
        });
    }

    private sealed class Unfiltered(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            foreach (var kind in modelBuilder.Model.GetEntityTypes())
            {
                kind.SetQueryFilter(HoshitoriDb.TenantFilter, null);
            }
        }
    }
}
