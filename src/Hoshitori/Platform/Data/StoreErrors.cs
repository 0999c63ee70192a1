using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hoshitori.Platform.Data;

/// <summary>What the two engines say, translated once.</summary>
public static class StoreErrors
{
    private const int SqliteConstraint = 19;
    private const int SqliteFull = 13;
    private const int SqliteInputOutput = 10;
    private const int SqliteCannotOpen = 14;

    /// <summary>Somebody else's change came first: the version moved, a unique row exists already, or the engine broke a tie.</summary>
    public static bool IsLostRace(Exception error) => error is DbUpdateConcurrencyException || IsUnique(error) || IsSerialization(error);

    /// <summary>The disk of the store is full: nothing was written, reading goes on.</summary>
    public static bool IsFull(Exception? error) => Chain(error).Any(inner =>
        inner is SqliteException { SqliteErrorCode: SqliteFull } or PostgresException { SqlState: PostgresErrorCodes.DiskFull });

    /// <summary>The store does not answer or cannot be read at present; what was asked was not done, and asking again may help.</summary>
    public static bool IsUnreachable(Exception? error) => !IsFull(error) && Chain(error).Any(inner =>
        inner is SqliteException { SqliteErrorCode: SqliteInputOutput or SqliteCannotOpen }
        or PostgresException { SqlState: PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow }
        or (NpgsqlException and not PostgresException));

    /// <summary>Text no database can keep, or be asked for: it holds the letter zero.</summary>
    public static bool IsUnreadableText(Exception? error) => Chain(error).Any(inner =>
        inner is LetterZeroException or PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire });

    /// <summary>A row with this key exists already.</summary>
    public static bool IsUnique(Exception error) => Chain(error).Any(inner =>
        inner is SqliteException { SqliteErrorCode: SqliteConstraint, SqliteExtendedErrorCode: 1555 or 2067 }
        or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation });

    private static bool IsSerialization(Exception error) => Chain(error).Any(inner =>
        inner is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected });

    private static IEnumerable<Exception> Chain(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            yield return error;
        }
    }
}
