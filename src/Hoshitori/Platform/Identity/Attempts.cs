using System.Security.Cryptography;
using System.Text;
using Hoshitori.Platform.Data;
using Hoshitori.Rules.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Platform.Identity;

/// <summary>Failed tries of one kind: an account, a network address, a mailbox we write to.</summary>
public sealed class AttemptCount : IEntityTypeConfiguration<AttemptCount>
{
    /// <summary>Hash of what is counted; the table names nobody.</summary>
    public byte[] Key { get; init; } = [];

    public int Failures { get; set; }

    public DateTime LastAt { get; set; }

    public DateTime NextAt { get; set; }

    public void Configure(EntityTypeBuilder<AttemptCount> builder)
    {
        builder.ToTable("attempt_counts");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).HasMaxLength(32);
        builder.Property(row => row.Failures).IsConcurrencyToken();
        builder.HasIndex(row => row.LastAt);
    }
}

/// <summary>
/// Slows down guessing. A try is counted before it is looked at, so that many at once do not slip through, and given back
/// when it was right. Inside a change (<see cref="Changes"/>).
/// </summary>
public sealed class Attempts(HoshitoriDb db, TimeProvider clock)
{
    public static string Account(string address) => "account:" + address;

    public static string Code(Guid person) => "code:" + person.ToString("N");

    public static string Network(string? address) => "network:" + address;

    public static string MailTo(string address) => "mail:" + address;

    /// <returns>The wait that is left when one of the keys is slowed down, and then none is counted; <c>null</c> when the try may go on.</returns>
    public async Task<TimeSpan?> Take(CancellationToken stop, params string[] keys)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await Rows(keys, stop);
        var wait = rows.Values.Max(row => row.NextAt - now);
        if (wait > TimeSpan.Zero)
        {
            return wait;
        }

        foreach (var row in rows.Values)
        {
            Set(row, row.Failures + 1, now);
        }

        return null;
    }

    /// <summary>It was right: forgets the failures of the first key, and takes back this one try of the others.</summary>
    public async Task Forgive(CancellationToken stop, params string[] keys)
    {
        var rows = await Rows(keys, stop);
        foreach (var (key, row) in rows)
        {
            Set(row, key == keys[0] ? 0 : Math.Max(row.Failures - 1, 0), row.LastAt);
        }
    }

    private static void Set(AttemptCount row, int failures, DateTime at)
    {
        row.Failures = failures;
        row.LastAt = at;
        row.NextAt = at + AttemptDelay.After(failures);
    }

    private async Task<Dictionary<string, AttemptCount>> Rows(string[] keys, CancellationToken stop)
    {
        var forgotten = clock.GetUtcNow().UtcDateTime - AttemptDelay.Forgotten;
        await db.Set<AttemptCount>().Where(row => row.LastAt < forgotten).ExecuteDeleteAsync(stop);
        var rows = new Dictionary<string, AttemptCount>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
            if (await db.Set<AttemptCount>().FirstOrDefaultAsync(row => row.Key == hash, stop) is not { } row)
            {
                row = new AttemptCount { Key = hash, LastAt = clock.GetUtcNow().UtcDateTime, NextAt = clock.GetUtcNow().UtcDateTime };
                db.Add(row);
            }

            rows[key] = row;
        }

        return rows;
    }
}
