using System.Globalization;
using System.Text;

namespace Hoshitori.Platform.Data;

/// <summary>Triggers and row policies on PostgreSQL; safe to run again.</summary>
internal static class PostgresGuards
{
    private const string Installation = "current_setting('app.installation', true) = 'on'";
    private const string OwnTenant = "organization_id = nullif(current_setting('app.tenant', true), '')::uuid";
    private const string OwnPerson = "person_id = nullif(current_setting('app.person', true), '')::uuid";

    public static string Sql(IEnumerable<string> appendOnly, IEnumerable<string> tenantTables, string? appRole)
    {
        var sql = new StringBuilder();
        sql.Append(
            """
            CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
              IF EXISTS (SELECT 1 FROM erasures WHERE organization_id = OLD.organization_id) THEN RETURN OLD; END IF;
              RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
            END $body$;

            """);
        foreach (var table in appendOnly)
        {
            sql.Append(CultureInfo.InvariantCulture, $"DROP TRIGGER IF EXISTS {table}_append_only ON {table};\n");
            sql.Append(CultureInfo.InvariantCulture, $"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change();\n");
        }

        foreach (var table in tenantTables)
        {
            sql.Append(CultureInfo.InvariantCulture, $"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;\nALTER TABLE {table} FORCE ROW LEVEL SECURITY;\n");
            sql.Append(CultureInfo.InvariantCulture, $"DROP POLICY IF EXISTS tenant_rows ON {table};\n");
            sql.Append(CultureInfo.InvariantCulture, $"CREATE POLICY tenant_rows ON {table} USING ({Seen(table)}) WITH CHECK ({OwnTenant} OR {Installation});\n");
        }

        if (appRole is not null)
        {
            var role = "\"" + appRole.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
            sql.Append(CultureInfo.InvariantCulture, $"GRANT USAGE ON SCHEMA public TO {role};\nGRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};\nGRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role};\n");
            foreach (var table in appendOnly)
            {
                sql.Append(CultureInfo.InvariantCulture, $"REVOKE UPDATE, TRUNCATE ON {table} FROM {role};\n");
            }
        }

        return sql.ToString();
    }

    /// <summary>Before an organisation is chosen a person sees their own memberships and the organisations of these.</summary>
    private static string Seen(string table) => table switch
    {
        "memberships" => $"{OwnTenant} OR {OwnPerson} OR {Installation}",
        "organizations" => $"{OwnTenant} OR {Installation} OR EXISTS (SELECT 1 FROM memberships m WHERE m.organization_id = organizations.organization_id AND m.{OwnPerson})",
        _ => $"{OwnTenant} OR {Installation}",
    };
}
