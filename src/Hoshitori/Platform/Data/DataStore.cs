using Hoshitori.Platform.Backups;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Data;

/// <summary>Sets up everything that stands between the features and the database.</summary>
public static class DataStore
{
    public const string SqliteMigrations = "Hoshitori.Migrations.Sqlite";
    public const string PostgresMigrations = "Hoshitori.Migrations.Postgres";

    public static IServiceCollection AddDataStore(this IServiceCollection services, StoreOptions store)
    {
        services.AddSingleton(store);
        services.AddSingleton<WriteGate>();
        services.AddScoped<Tenant>();
        services.AddScoped<Actor>();
        services.AddSingleton<Memberships.Lookup>();
        services.AddSingleton<Sessions.Lookup>();
        services.AddScoped<Memberships>();
        services.AddScoped<MemberNames>();
        services.AddScoped<Affiliations>();
        services.AddScoped<Sessions>();
        services.AddScoped<ApiTokens>();
        services.AddScoped<Visits>();
        services.AddScoped<Changes>();
        services.AddScoped<Outbox>();
        services.AddScoped<OrganizationErasure>();
        services.AddScoped<PersonErasure>();
        services.AddScoped<OrganizationCodes>();
        services.AddScoped<OrganizationExport>();
        services.AddScoped<OrganizationImport>();
        var interceptors = new Interceptors(new ConnectionSettings(store.Kind), new TenantGuard(), new TextGuard());
        services.AddDbContext<HoshitoriDb>(options => Configure(options, store.Kind, store.Connection)
            .AddInterceptors(interceptors.Connection, interceptors.Guard, interceptors.Text));
        services.AddDataProtection().SetApplicationName("hoshitori").PersistKeysToDbContext<HoshitoriDb>();
        services.AddSealedKeys(store.KeyFile);
        return services;
    }

    /// <summary>The engine and its migrations; also used where migrations are made.</summary>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, StoreKind kind, string connection)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (kind == StoreKind.Sqlite
            ? options.UseSqlite(connection, sqlite => sqlite.MigrationsAssembly(SqliteMigrations))
            : options.UseNpgsql(PostgresConnection.Checked(connection), postgres => postgres.MigrationsAssembly(PostgresMigrations)))
            .UseSnakeCaseNamingConvention();
    }

    private sealed record Interceptors(ConnectionSettings Connection, TenantGuard Guard, TextGuard Text);
}
