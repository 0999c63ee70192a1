using System.Reflection;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Security;

/// <summary>
/// Gives an organisation one row of every kind it can own, made from the model alone, so that a new kind of row is
/// watched from its first day. Every text in them is the organisation's canary.
/// </summary>
internal static class SampleRows
{
    /// <summary>A text that stands in every row of the organisation and nowhere else.</summary>
    public static string CanaryOf(Member member) => "kanarie" + member.Code;

    public static IReadOnlyList<IEntityType> KindsOf(HoshitoriDb db)
    {
        var left = db.Model.GetEntityTypes().Where(kind => typeof(ITenantOwned).IsAssignableFrom(kind.ClrType)).ToList();
        var ordered = new List<IEntityType>();
        while (left.Count > 0)
        {
            var next = left.First(kind => kind.GetForeignKeys().All(key => key.PrincipalEntityType == kind || !left.Contains(key.PrincipalEntityType)));
            ordered.Add(next);
            left.Remove(next);
        }

        return ordered;
    }

    public static Task Add(Site site, Member member) => site.Change(member.OrganizationId, async services =>
    {
        var db = services.GetRequiredService<HoshitoriDb>();
        foreach (var kind in KindsOf(db))
        {
            if (await Rows.One(db, kind, member.OrganizationId) is null)
            {
                db.Add(await Make(db, kind, member));
                await db.SaveChangesAsync();
            }
        }
    });

    private static async Task<object> Make(HoshitoriDb db, IEntityType kind, Member member)
    {
        var row = Activator.CreateInstance(kind.ClrType)!;
        foreach (var property in kind.GetProperties().Where(property => property.PropertyInfo is not null && !property.ValueGenerated.HasFlag(ValueGenerated.OnAdd)))
        {
            property.PropertyInfo!.SetValue(row, await FromParent(db, property, member) ?? Sample(property, member));
        }

        return row;
    }

    /// <summary>The value a foreign key asks for, from the organisation's own row of that kind.</summary>
    private static async Task<object?> FromParent(HoshitoriDb db, IProperty property, Member member)
    {
        if (property.Name == nameof(ITenantOwned.OrganizationId))
        {
            return member.OrganizationId;
        }

        foreach (var key in property.GetContainingForeignKeys())
        {
            if (property.IsNullable && key.PrincipalEntityType == key.DeclaringEntityType)
            {
                return null;
            }

            var there = key.PrincipalKey.Properties[key.Properties.ToList().IndexOf(property)];
            if (key.PrincipalEntityType.ClrType == typeof(Hoshitori.Platform.Identity.Person))
            {
                return member.PersonId;
            }

            if (await Rows.One(db, key.PrincipalEntityType, member.OrganizationId) is { } parent)
            {
                return there.PropertyInfo!.GetValue(parent);
            }
        }

        return null;
    }

    private static object? Sample(IProperty property, Member member)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type switch
        {
            _ when type == typeof(string) => Text(property, member),
            _ when type == typeof(Guid) => property.Name.Contains("Person", StringComparison.Ordinal) || property.Name.EndsWith("By", StringComparison.Ordinal) ? member.PersonId : Guid.CreateVersion7(),
            _ when type == typeof(DateTime) => new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero),
            _ when type == typeof(DateOnly) => new DateOnly(2026, 11, 22),
            _ when type == typeof(byte[]) => System.Security.Cryptography.RandomNumberGenerator.GetBytes(32),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
            _ when type == typeof(int) => 900,
            _ when type == typeof(long) => 900L,
            _ when type == typeof(bool) => false,
            _ when type == typeof(decimal) => 1m,
            _ when property.IsNullable => null,
            _ => type.IsValueType ? Activator.CreateInstance(type)
                : throw new InvalidOperationException($"Say in Security/SampleRows.cs what a {type.Name} looks like ({property.DeclaringType.ClrType.Name}.{property.Name})"),
        };
    }

    private static string Text(IProperty property, Member member)
    {
        var text = CanaryOf(member);
        return property.GetMaxLength() is { } most && most < text.Length ? text[^most..] : text;
    }
}

/// <summary>Reads rows of any kind of the model, past the filter.</summary>
internal static class Rows
{
    private static readonly MethodInfo SetMethod = typeof(Rows).GetMethod(nameof(AllOf), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static async Task<object?> One(HoshitoriDb db, IEntityType kind, Guid organization) => (await All(db, kind, organization)).FirstOrDefault();

    public static Task<List<object>> All(HoshitoriDb db, IEntityType kind, Guid organization) =>
        (Task<List<object>>)SetMethod.MakeGenericMethod(kind.ClrType).Invoke(null, [db, organization])!;

    private static async Task<List<object>> AllOf<T>(HoshitoriDb db, Guid organization)
        where T : class, ITenantOwned =>
        [.. await db.Set<T>().IgnoreQueryFilters().AsNoTracking().Where(row => row.OrganizationId == organization).ToListAsync()];
}
