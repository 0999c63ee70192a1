using System.Globalization;
using Hoshitori.Platform.Backups;
using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Host.Commands;

/// <summary>The product around the store the environment names, for commands that work on it; nothing is served.</summary>
internal static class StorePlace
{
    /// <exception cref="WrongUseException">The settings contradict each other or the store is not one of this release.</exception>
    public static async Task<WebApplication> Open(CancellationToken stop)
    {
        var app = HoshitoriWeb.Build(new WebOptions(CatalogueSource.Load(CatalogueFiles.Default).Catalogue, 0, TimeProvider.System, MigrateCommand.Store()) { Mail = Mail(), Log = Console.Error });
        try
        {
            await Ready(app.Services, stop);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public static async Task Ready(IServiceProvider services, CancellationToken stop)
    {
        try
        {
            await StoreStart.Prepare(services, stop);
        }
        catch (StoreNotReadyException notReady)
        {
            throw new WrongUseException(notReady.Message);
        }
    }

    /// <summary>The same before pages are served: the keys in the store must be those of the key file.</summary>
    public static async Task ReadyToServe(IServiceProvider services, CancellationToken stop)
    {
        await Ready(services, stop);
        try
        {
            await SealedKeys.Check(services, stop);
        }
        catch (StoreNotReadyException notReady)
        {
            throw new WrongUseException(notReady.Message);
        }
    }

    /// <summary>Does something as the command, in a scope of its own.</summary>
    public static async Task<T> As<T>(WebApplication app, Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActAs("command");
        return await Told(() => use(scope.ServiceProvider));
    }

    /// <summary>What a backup or export refuses is wrong use, in the caller's words.</summary>
    public static async Task<T> Told<T>(Func<Task<T>> use)
    {
        try
        {
            return await use();
        }
        catch (BackupException refused)
        {
            throw new WrongUseException(refused.Message);
        }
        catch (Exception unreachable) when (unreachable is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new WrongUseException(unreachable.Message);
        }
    }

    public static MailSettings? Mail()
    {
        try
        {
            return MailSettings.FromEnvironment();
        }
        catch (InvalidOperationException wrong)
        {
            throw new WrongUseException(wrong.Message);
        }
    }

    /// <summary>Progress goes to standard error, at once and in order.</summary>
    public static IProgress<string> Progress { get; } = new ToErrors();

    public static object Answer(IEnumerable<TablePart> tables) => tables.Select(table => new { name = table.Name, rows = table.Rows, sha256 = table.Sha256 });

    public static string Instant(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private sealed class ToErrors : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
