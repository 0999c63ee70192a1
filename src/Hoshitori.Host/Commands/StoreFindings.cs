using System.Data.Common;
using System.Globalization;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Mail;

namespace Hoshitori.Host.Commands;

/// <summary>What the doctor finds out about the store, the mail server and the clock. Nothing is changed.</summary>
internal static class StoreFindings
{
    private const long LeastSpace = 200L * 1024 * 1024;
    private static readonly TimeSpan MostDifference = TimeSpan.FromSeconds(30);

    /// <summary>No release is younger than this, so a clock before it is wrong.</summary>
    private static readonly DateTime Release = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    public static async Task<IEnumerable<(string Name, bool Ok, string Detail)>> All(CancellationToken stop)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var findings = new List<(string, bool, string)> { ("clock", now > Release, StorePlace.Instant(now)) };
        try
        {
            var store = StoreOptions.FromEnvironment();
            var look = await StoreLook.At(store, TimeProvider.System, stop);
            findings.AddRange(Of(store, look));
            findings.Add(Mail(look));
        }
        catch (Exception refused) when (refused is DbException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            findings.Add(("store", false, refused.Message));
        }

        return findings;
    }

    private static IEnumerable<(string, bool, string)> Of(StoreOptions store, StoreLook look)
    {
        var place = store.SqlitePath ?? "PostgreSQL";
        yield return ("store", true, look.Exists ? place : StoreText.StoreToBeMade(place));
        yield return ("engine", true, (store.Kind == StoreKind.Sqlite ? "SQLite " : "PostgreSQL ") + look.Version);
        yield return ("tables", look.Pending == 0 || store.Kind == StoreKind.Sqlite, look.Pending == 0 ? StoreText.TablesCurrent : StoreText.TablesOld(look.Pending));
        if (store.Kind == StoreKind.Postgres)
        {
            yield return ("role", !look.TooMighty, look.TooMighty ? StoreText.RoleTooMighty : StoreText.RolePlain);
            yield return ("db clock", look.ClockDifference.Duration() < MostDifference, look.ClockDifference.TotalSeconds.ToString("0.0 s", CultureInfo.InvariantCulture));
        }

        if (StoreLook.FreeSpace(store) is { } free)
        {
            yield return ("disk", free > LeastSpace, StoreText.FreeSpace(free / 1024 / 1024));
        }

        yield return ("jobs", true, StoreText.GivenUp(look.GivenUpJobs));
    }

    private static (string, bool, string) Mail(StoreLook look)
    {
        try
        {
            return ("mail", true, MailSettings.FromEnvironment() is { } mail
                ? string.Create(CultureInfo.InvariantCulture, $"{mail.Host}:{mail.Port} {mail.Security}")
                : StoreText.NoMail(look.WaitingMails));
        }
        catch (InvalidOperationException wrong)
        {
            return ("mail", false, wrong.Message);
        }
    }
}
