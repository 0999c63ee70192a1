using System.Data.Common;
using System.Globalization;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Demos;

namespace Hoshitori.Benchmarks;

/// <summary>
/// The operator's list of organisations at 10, 1,000 and 10,000 of them. Its floor is itself at 10: what a page costs must
/// not grow with rows that are not on it.
/// </summary>
internal static class ListBench
{
    private static readonly int[] Sizes = [10, 1_000, 10_000];

    public static async IAsyncEnumerable<Line> Run(BenchStore store, Uri product, Effort effort)
    {
        using var visitor = new Visitor(product);
        await visitor.SignInAs(DemoPeople.Operator);
        var (page, there, first) = (new Load(_ => visitor.Get("/operator/organizations")), 0, (Latency?)null);
        foreach (var size in Sizes)
        {
            Fill(store, there, size);
            there = size;
            await page.Warm(effort.Warm);
            var latency = await page.OneByOne(effort.Requests);
            first ??= latency;
            yield return new(store.Name + " list", $"p50-{size.ToString(CultureInfo.InvariantCulture)}", latency.P50, "ms", first.P50);
            yield return new(store.Name + " list", $"p99-{size.ToString(CultureInfo.InvariantCulture)}", latency.P99, "ms", first.P99);
        }
    }

    private static void Fill(BenchStore store, int from, int to)
    {
        using var connection = store.Open();
        using var transaction = connection.BeginTransaction();
        for (var number = from; number < to; number++)
        {
            Add(connection, transaction, number);
        }

        transaction.Commit();
    }

    /// <summary>An organisation copied from one of the demo, under a name and code of its own.</summary>
    private static void Add(DbConnection connection, DbTransaction transaction, int number)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var (name, code, id) = ($"見本{number.ToString("D5", CultureInfo.InvariantCulture)}商店", $"bench{number.ToString("D5", CultureInfo.InvariantCulture)}", Guid.CreateVersion7());
        foreach (var (key, value) in new (string, object)[]
        {
            ("@id", connection is Npgsql.NpgsqlConnection ? id : id.ToString().ToUpperInvariant()), ("@name", name), ("@code", code), ("@key", NameKey.Of(name, code).Hex),
        })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (key, value);
            command.Parameters.Add(parameter);
        }

        command.CommandText =
            """
            INSERT INTO organizations (organization_id, code, name, is_demo, created_at, version)
            SELECT @id, @code, @name, is_demo, created_at, version FROM organizations WHERE code = 'mihonwhole';
            INSERT INTO organization_totals (organization_id, code, name, name_key, is_demo, created_at, scopes, members, asked, answered, ready1, ready2, ready3, ready4)
            SELECT @id, @code, @name, @key, is_demo, created_at, scopes, members, asked, answered, ready1, ready2, ready3, ready4 FROM organization_totals WHERE code = 'mihonwhole';
            """;
        command.ExecuteNonQuery();
    }
}
