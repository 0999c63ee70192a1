using System.Linq.Expressions;
using Hoshitori.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Platform.Jobs;

/// <summary>Rows that are kept for a time only. Features register theirs; <see cref="RemoveExpired"/> removes what is over.</summary>
/// <param name="Name">How the log and the documents call them.</param>
/// <param name="Kept">How long after what, in words, for the table in <c>docs/operate/settings.md</c>.</param>
public sealed record Expiring(string Name, string Kept, Func<HoshitoriDb, DateTime, CancellationToken, Task<int>> Remove)
{
    /// <param name="isOver">Which rows are over at an instant (UTC).</param>
    public static Expiring Rows<T>(string name, string kept, Func<DateTime, Expression<Func<T, bool>>> isOver)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(isOver);
#pragma warning disable RS0030 // What is over is removed for every organisation at once; nothing of it is read.
        return new(name, kept, (db, now, stop) => db.Set<T>().IgnoreQueryFilters().Where(isOver(now)).ExecuteDeleteAsync(stop));
#pragma warning restore RS0030
    }
}
