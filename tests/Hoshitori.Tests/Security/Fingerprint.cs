using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Security;

/// <summary>A hash over every row an organisation owns, and how much work waits to be done.</summary>
internal static class Fingerprint
{
    /// <summary>Columns that a refused request may touch: that somebody knocked is no change.</summary>
    private static readonly HashSet<string> Knocks = new(StringComparer.Ordinal) { $"{nameof(ApiToken)}.{nameof(ApiToken.UsedAt)}" };

    public static async Task<string> Of(Site site, Guid organization)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().SeeInstallation();
        var db = scope.ServiceProvider.GetRequiredService<HoshitoriDb>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var kind in SampleRows.KindsOf(db))
        {
            var rows = await Rows.All(db, kind, organization);
            foreach (var line in rows.Select(row => Line(kind, row)).Order(StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(line));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Mails and other work that were promised so far.</summary>
    public static async Task<int> Promised(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().SeeInstallation();
        return await scope.ServiceProvider.GetRequiredService<HoshitoriDb>().Set<Job>().IgnoreQueryFilters().CountAsync();
    }

    private static string Line(IEntityType kind, object row) => kind.ClrType.Name + "\t" + string.Join('\t', kind.GetProperties()
        .Where(property => property.PropertyInfo is not null && !Knocks.Contains($"{kind.ClrType.Name}.{property.Name}"))
        .Select(property => property.Name + "=" + Text(property.PropertyInfo!.GetValue(row)))) + "\n";

    private static string Text(object? value) => value switch
    {
        null => "-",
        byte[] bytes => Convert.ToHexString(bytes),
        string text => text,
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        IEnumerable list => string.Join('|', list.Cast<object>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
