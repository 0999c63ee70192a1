using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Tests.Support;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hoshitori.Tests.Platform.Audit;

/// <summary>Changes made with full rights over the database, past every guard of ours, are found.</summary>
public sealed class ChainCheckTests
{
    [Theory]
    [InlineData("UPDATE audit_entries SET action = 'x' WHERE sequence = 2", ChainFault.Changed, 2)]
    [InlineData("UPDATE audit_entries SET detail = '{}x' WHERE sequence = 3", ChainFault.Changed, 3)]
    [InlineData("UPDATE audit_entries SET hash = (SELECT hash FROM audit_entries WHERE sequence = 1) WHERE sequence = 2", ChainFault.Changed, 2)]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 2", ChainFault.Missing, 2)]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 1", ChainFault.Missing, 1)]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 3", ChainFault.CutTail, 3)]
    [InlineData("DELETE FROM audit_entries", ChainFault.CutTail, 1)]
    [InlineData("UPDATE audit_heads SET sequence = 2", ChainFault.Changed, 2)]
    [InlineData("DELETE FROM audit_heads", ChainFault.HeadBehind, 1)]
    public async Task The_first_broken_line_is_named(string sql, ChainFault fault, long line)
    {
        await using var shop = await Workshop.Open();
        await Furnished.Organization(shop, "first", "a@example.test");
        Assert.Equal([(3L, null)], (await shop.Chains()).Select(verdict => (verdict.Lines, verdict.Fault)));

        await Tamper(shop.Store, sql);
        var found = Assert.Single(await shop.Chains());
        Assert.Equal((fault, line), (found.Fault, found.Sequence));
    }

    [Fact]
    public async Task A_broken_chain_leaves_the_nights_job_behind()
    {
        await using var shop = await Workshop.Open();
        await Furnished.Organization(shop, "first", "a@example.test");
        await Tamper(shop.Store, "DELETE FROM audit_entries WHERE sequence = 2");
        await shop.PlanAndRun();
        var job = (await shop.Jobs()).Single(row => row.Key?.StartsWith("recurring:check-chains", StringComparison.Ordinal) == true);
        Assert.NotNull(job.FailedAt);
        Assert.StartsWith("chain-missing:", job.LastError, StringComparison.Ordinal);
    }

    private static async Task Tamper(StoreOptions store, string sql)
    {
        await using System.Data.Common.DbConnection connection = store.Kind == StoreKind.Sqlite ? new SqliteConnection(store.Connection) : new NpgsqlConnection(store.Migrate);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        var unguard = store.Kind == StoreKind.Sqlite
            ? "DROP TRIGGER audit_entries_no_update; DROP TRIGGER audit_entries_no_delete;"
            : "SELECT set_config('app.installation', 'on', false); ALTER TABLE audit_entries DISABLE TRIGGER USER;";
#pragma warning disable CA2100 // The statements of this test.
        command.CommandText = unguard + sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
