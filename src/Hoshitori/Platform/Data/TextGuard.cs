using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hoshitori.Platform.Data;

/// <summary>
/// Refuses text longer than its column and text with the letter zero, on both engines alike: SQLite would keep both,
/// PostgreSQL neither. Rules of the use case say it kindly before; this finds the rule that is missing.
/// </summary>
internal sealed class TextGuard : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context);
        return base.SavingChanges(eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData.Context);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private static void Check(DbContext? context)
    {
        foreach (var entry in context?.ChangeTracker.Entries() ?? [])
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                Check(entry);
            }
        }
    }

    private static void Check(EntityEntry entry)
    {
        foreach (var property in entry.Properties)
        {
            if (entry.State == EntityState.Modified && !property.IsModified)
            {
                continue;
            }

            var texts = property.CurrentValue switch { string text => [text], IEnumerable<string> list => list, _ => [] };
            var most = property.CurrentValue is string ? property.Metadata.GetMaxLength() : null;
            if (texts.Any(text => text.Contains('\0', StringComparison.Ordinal)))
            {
                throw new LetterZeroException();
            }

            if (texts.Any(text => text.Length > most))
            {
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name}.{property.Metadata.Name} is longer than its column");
            }
        }
    }
}

/// <summary>Somebody sent text with the letter zero.</summary>
internal sealed class LetterZeroException() : Exception("The letter zero is no text");
