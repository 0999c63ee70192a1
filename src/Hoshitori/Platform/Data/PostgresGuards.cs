using System.Globalization;
using System.Text;

namespace Hoshitori.Platform.Data;

/// <summary>Triggers, row policies and rights on PostgreSQL; safe to run again.</summary>
internal static class PostgresGuards
{
    private const string Installation = "current_setting('app.installation', true) = 'on'";
    private const string OwnTenant = "organization_id = nullif(current_setting('app.tenant', true), '')::uuid";
    private const string OwnPerson = "person_id = nullif(current_setting('app.person', true), '')::uuid";
    private const string OwnToken = "token_hash = decode(nullif(current_setting('app.token', true), ''), 'hex')";

    /// <summary>What EF writes for itself; the pages only look whether the tables are current.</summary>
    private const string MigrationHistory = "\"__EFMigrationsHistory\"";

    public static string Sql(IReadOnlyList<string> appendOnly, IEnumerable<string> tenantTables, string? appRole)
    {
        var sql = new StringBuilder();
        AddTriggers(sql, appendOnly);
        foreach (var table in tenantTables)
        {
            AddPolicies(sql, table);
        }

        if (appRole is not null)
        {
            AddRights(sql, "\"" + appRole.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"", appendOnly);
        }

        return sql.ToString();
    }

    /// <summary>The functions name their schema: a temporary table of the same name must not stand in for ours.</summary>
    private static void AddTriggers(StringBuilder sql, IEnumerable<string> tables)
    {
        sql.Append(
            """
            CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
            BEGIN
              IF TG_OP = 'DELETE' THEN
                IF EXISTS (SELECT 1 FROM public.erasures WHERE organization_id = OLD.organization_id) THEN RETURN OLD; END IF;
              END IF;
              RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
            END $body$;

            """);
        foreach (var table in tables)
        {
            sql.Append(
                CultureInfo.InvariantCulture,
                $"""
                 DROP TRIGGER IF EXISTS {table}_append_only ON {table};
                 CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change();
                 DROP TRIGGER IF EXISTS {table}_never_emptied ON {table};
                 CREATE TRIGGER {table}_never_emptied BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

                 """);
        }
    }

    private static void AddPolicies(StringBuilder sql, string table)
    {
        sql.Append(
            CultureInfo.InvariantCulture,
            $"""
             ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
             ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
             DROP POLICY IF EXISTS tenant_rows ON {table};
             CREATE POLICY tenant_rows ON {table} USING ({OwnTenant} OR {Installation}) WITH CHECK ({OwnTenant} OR {Installation});
             DROP POLICY IF EXISTS own_rows ON {table};

             """);
        if (SeenBefore(table) is { } seen)
        {
            sql.Append(CultureInfo.InvariantCulture, $"CREATE POLICY own_rows ON {table} FOR SELECT USING ({seen});\n");
        }
    }

    /// <summary>
    /// What may be read, and only read, before an organisation is chosen: a person's own memberships, a program's own
    /// token, and the organisations of these.
    /// </summary>
    private static string? SeenBefore(string table) => table switch
    {
        "memberships" => OwnPerson,
        "api_tokens" => OwnToken,
        "organizations" =>
            $"EXISTS (SELECT 1 FROM memberships m WHERE m.organization_id = organizations.organization_id AND m.state <> 'Removed' AND m.{OwnPerson})"
            + $" OR EXISTS (SELECT 1 FROM api_tokens t WHERE t.organization_id = organizations.organization_id AND t.{OwnToken})",
        _ => null,
    };

    private static void AddRights(StringBuilder sql, string role, IEnumerable<string> appendOnly)
    {
        sql.Append(
            CultureInfo.InvariantCulture,
            $"""
             REVOKE CREATE ON SCHEMA public FROM PUBLIC;
             DO $body$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $body$;
             GRANT USAGE ON SCHEMA public TO {role};
             GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};
             GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role};
             REVOKE INSERT, UPDATE, DELETE ON {MigrationHistory} FROM {role};

             """);
        foreach (var table in appendOnly)
        {
            sql.Append(CultureInfo.InvariantCulture, $"REVOKE UPDATE ON {table} FROM {role};\n");
        }
    }
}
