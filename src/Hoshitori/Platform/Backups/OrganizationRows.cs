using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Hoshitori.Platform.Backups;

/// <summary>Rows of this type stay in their installation when an organisation is exported: links, tokens and other secrets.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StaysHereAttribute : Attribute;

/// <summary>Which rows make up an organisation, and how one is written down: by the model, so that a new table is in by itself.</summary>
internal static class OrganizationRows
{
    private static readonly string[] SecretEndings = ["Hash", "Secret", "Token", "Password"];

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), MaxDepth = 16 };

    /// <summary>The types of an organisation's rows; those others point to come first.</summary>
    public static IReadOnlyList<IEntityType> Types(IModel model)
    {
        var own = model.GetEntityTypes().Where(type => typeof(ITenantOwned).IsAssignableFrom(type.ClrType) && !Stays(type))
            .OrderBy(type => type.GetTableName(), StringComparer.Ordinal).ToList();
        var ordered = new List<IEntityType>();
        void Visit(IEntityType type)
        {
            if (!own.Contains(type) || ordered.Contains(type))
            {
                return;
            }

            foreach (var other in type.GetForeignKeys().Select(key => key.PrincipalEntityType).Where(other => other != type))
            {
                Visit(other);
            }

            ordered.Add(type);
        }

        own.ForEach(Visit);
        return ordered;
    }

    /// <summary>Marked so, or holding what only a secret is called; the chain of the audit log is no secret.</summary>
    public static bool Stays(IEntityType type) =>
        type.ClrType.IsDefined(typeof(StaysHereAttribute), inherit: false)
        || (type.ClrType.Namespace != typeof(Audit.AuditEntry).Namespace
            && type.GetProperties().Any(property => Array.Exists(SecretEndings, ending => property.Name.EndsWith(ending, StringComparison.Ordinal))));

    /// <summary>Columns that name a person.</summary>
    public static IEnumerable<IProperty> People(IEntityType type) =>
        type.GetForeignKeys().Where(key => key.PrincipalEntityType.ClrType == typeof(Person)).SelectMany(key => key.Properties);

    public static async IAsyncEnumerable<object> Read(HoshitoriDb db, IEntityType type)
    {
        var rows = (IQueryable<object>)typeof(OrganizationRows).GetMethod(nameof(Ordered), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
            .MakeGenericMethod(type.ClrType).Invoke(null, [db, type])!;
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            yield return row;
        }
    }

    public static string Line(IEntityType type, object row) =>
        new JsonObject(type.GetProperties().Where(Kept).OrderBy(property => property.GetColumnName(), StringComparer.Ordinal)
            .Select(property => KeyValuePair.Create(property.GetColumnName(), JsonSerializer.SerializeToNode(property.PropertyInfo!.GetValue(row), property.ClrType, Options)))).ToJsonString(Options);

    /// <exception cref="JsonException">The line is none of this type.</exception>
    public static object Row(IEntityType type, string line, Func<Guid, Guid> person)
    {
        var fields = JsonNode.Parse(line, documentOptions: new() { MaxDepth = 16, AllowDuplicateProperties = false })!.AsObject();
        var properties = type.GetProperties().Where(Kept).ToList();
        if (!fields.Select(field => field.Key).ToHashSet(StringComparer.Ordinal).SetEquals(properties.Select(property => property.GetColumnName())))
        {
            throw new JsonException("other columns");
        }

        var row = Activator.CreateInstance(type.ClrType)!;
        var people = People(type).ToHashSet();
        foreach (var property in properties)
        {
            var value = fields[property.GetColumnName()].Deserialize(property.ClrType, Options);
            if (value is DateTime time)
            {
                value = DateTime.SpecifyKind(time, DateTimeKind.Utc);
            }

            property.PropertyInfo!.SetValue(row, people.Contains(property) && value is Guid id ? person(id) : value);
        }

        return row;
    }

    private static bool Kept(IProperty property) => property.PropertyInfo is not null;

    private static IQueryable<object> Ordered<T>(HoshitoriDb db, IEntityType type)
        where T : class
    {
        var rows = db.Set<T>().AsNoTracking();
        IOrderedQueryable<T>? ordered = null;
        foreach (var name in type.FindPrimaryKey()!.Properties.Select(property => property.Name))
        {
            ordered = ordered is null ? rows.OrderBy(row => EF.Property<object>(row, name)) : ordered.ThenBy(row => EF.Property<object>(row, name));
        }

        return ordered!;
    }
}
