using System.Globalization;
using System.Text;

namespace Hoshitori.Platform.Data;

/// <summary>Triggers on SQLite, laid again after every migration because rebuilding a table drops them.</summary>
internal static class SqliteGuards
{
    public static string Sql(IEnumerable<string> appendOnly)
    {
        var sql = new StringBuilder();
        foreach (var table in appendOnly)
        {
            foreach (var verb in new[] { "update", "delete" })
            {
                sql.Append(
                    CultureInfo.InvariantCulture,
                    $"""
                     DROP TRIGGER IF EXISTS {table}_no_{verb};
                     CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
                     WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE organization_id = OLD.organization_id)
                     BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;

                     """);
            }
        }

        return sql.ToString();
    }
}
