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
            sql.Append(
                CultureInfo.InvariantCulture,
                $"""
                 DROP TRIGGER IF EXISTS {table}_no_update;
                 CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}
                 BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
                 DROP TRIGGER IF EXISTS {table}_no_delete;
                 CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
                 WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE organization_id = OLD.organization_id)
                 BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;

                 """);
        }

        return sql.ToString();
    }
}
