using Npgsql;

namespace Hoshitori.Platform.Data;

/// <summary>
/// What a connection to PostgreSQL must not do: row policies follow settings of the connection, so a connection may
/// neither be shared by two requests at once nor be handed on with the settings of the one before.
/// </summary>
internal static class PostgresConnection
{
    /// <returns>The connection string.</returns>
    /// <exception cref="InvalidOperationException">It would mix organisations; the message says what to change.</exception>
    public static string Checked(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        return settings.Multiplexing || settings.NoResetOnClose
            ? throw new InvalidOperationException("Take 'Multiplexing' and 'No Reset On Close' out of the connection string: row policies need connections of their own")
            : connection;
    }
}
