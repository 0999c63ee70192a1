using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Hoshitori.Tests.Security;

/// <summary>The shape of the store: what belongs to whom, for every kind of row that exists or will.</summary>
public sealed class ModelTests
{
    /// <summary>Kinds of rows that belong to no organisation, and why.</summary>
    private static readonly Dictionary<string, string> Global = new(StringComparer.Ordinal)
    {
        ["people"] = "a person can belong to several organisations",
        ["person_claims"] = "of a person", ["person_logins"] = "of a person", ["person_tokens"] = "of a person", ["person_passkeys"] = "of a person",
        ["sessions"] = "of a person; the organisation is in the address",
        ["magic_links"] = "of a person or a mail address", ["recovery_codes"] = "of a person", ["code_apps"] = "of a person",
        ["data_protection_keys"] = "keys of the installation",
        ["jobs"] = "workers take work of all organisations; each carries its organisation's id",
        ["organization_totals"] = "the operator's list of organisations: counts, nothing of their content",
        ["held_answers"] = "of a visitor who has no account yet",
        ["operator_tickets"] = "of the installation: its first operator",
        ["attempt_counts"] = "failed sign-ins, before anybody is known",
        ["erasures"] = "read by triggers while an organisation is removed; only an id",
    };

    /// <summary>Indexes that do not begin with the organisation, and why.</summary>
    private static readonly Dictionary<string, string> FoundBeforeTenant = new(StringComparer.Ordinal)
    {
        ["organizations(code)"] = "the address names the organisation by it",
        ["memberships(person_id)"] = "a person asks for their organisations",
        ["invitations(token_hash)"] = "the invited shows it before they belong to the organisation",
        ["api_tokens(token_hash)"] = "a program shows it before its organisation is known",
    };

    /// <summary>Kinds of rows that are written once and removed again, and why.</summary>
    private static readonly Dictionary<string, string> Removable = new(StringComparer.Ordinal)
    {
        ["DeletionRequest"] = "an owner may take the request back",
    };

    [Fact]
    public void Every_row_belongs_to_an_organisation_or_says_why_not()
    {
        using var db = Open(StoreKind.Sqlite);
        Assert.Empty(Tables(db, kind => !IsOwned(kind)).Except(Global.Keys));
        Assert.Empty(Global.Keys.Except(Tables(db, kind => !IsOwned(kind))));
    }

    [Fact]
    public void The_organisation_comes_first_in_every_key_and_index()
    {
        using var db = Open(StoreKind.Sqlite);
        Assert.Empty(WithoutTenantFirst(db.Model).Except(FoundBeforeTenant.Keys));
        Assert.Empty(FoundBeforeTenant.Keys.Except(WithoutTenantFirst(db.Model)));
    }

    [Fact]
    public void Children_hang_under_parents_of_their_own_organisation()
    {
        using var db = Open(StoreKind.Sqlite);
        Assert.Empty(LooseChildren(db.Model));
    }

    [Fact]
    public void What_can_only_be_written_once_is_append_only_in_the_engines_too()
    {
        using var db = Open(StoreKind.Sqlite);
        Assert.Empty(db.Model.GetEntityTypes().Where(kind => IsOwned(kind) && !typeof(IAppendOnly).IsAssignableFrom(kind.ClrType) && kind.GetProperties().All(IsInitOnly)).Select(kind => kind.ClrType.Name).Except(Removable.Keys));
        Assert.Empty(db.Model.GetEntityTypes().Where(kind => typeof(IAppendOnly).IsAssignableFrom(kind.ClrType) && !kind.GetProperties().All(IsInitOnly)).Select(kind => kind.ClrType.Name));
    }

    [Fact]
    public void A_shape_that_mixes_organisations_is_found()
    {
        using var db = Open(StoreKind.Sqlite, options => options.ReplaceService<IModelCustomizer, Mixed>());
        Assert.Contains("loose_rows", Tables(db, kind => !IsOwned(kind)).Except(Global.Keys));
        Assert.Contains("mixed_rows(id)", WithoutTenantFirst(db.Model));
        Assert.Contains("mixed_rows(parent_id) → loose_rows", LooseChildren(db.Model, alsoGlobal: true));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public void The_migrations_say_what_the_model_says(StoreKind engine)
    {
        using var db = Open(engine);
        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: run eng/migration NAME");
        using var changed = Open(engine, options => options.ReplaceService<IModelCustomizer, Mixed>());
        Assert.True(changed.Database.HasPendingModelChanges());
    }

    private static IEnumerable<string> WithoutTenantFirst(IModel model) =>
        from kind in model.GetEntityTypes()
        where IsOwned(kind)
        from columns in kind.GetKeys().Select(key => key.Properties).Concat(kind.GetIndexes().Select(index => index.Properties))
        where columns[0].Name != nameof(ITenantOwned.OrganizationId)
        orderby kind.GetTableName()
        select $"{kind.GetTableName()}({string.Join(", ", columns.Select(column => column.GetColumnName()))})";

    private static IEnumerable<string> LooseChildren(IModel model, bool alsoGlobal = false) =>
        from kind in model.GetEntityTypes()
        where IsOwned(kind)
        from key in kind.GetForeignKeys()
        where IsOwned(key.PrincipalEntityType) || alsoGlobal
        where key.Properties[0].Name != nameof(ITenantOwned.OrganizationId) || key.PrincipalKey.Properties[0].Name != nameof(ITenantOwned.OrganizationId)
        select $"{kind.GetTableName()}({string.Join(", ", key.Properties.Select(column => column.GetColumnName()))}) → {key.PrincipalEntityType.GetTableName()}";

    private static bool IsInitOnly(IProperty property) =>
        property.PropertyInfo?.SetMethod is not { } set || set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    private static bool IsOwned(IReadOnlyEntityType kind) => typeof(ITenantOwned).IsAssignableFrom(kind.ClrType);

    private static IEnumerable<string> Tables(HoshitoriDb db, Func<IEntityType, bool> which) =>
        db.Model.GetEntityTypes().Where(kind => !kind.IsOwned() && which(kind)).Select(kind => kind.GetTableName()!).Distinct(StringComparer.Ordinal);

    private static HoshitoriDb Open(StoreKind engine, Action<DbContextOptionsBuilder>? change = null)
    {
        var options = new DbContextOptionsBuilder<HoshitoriDb>();
        DataStore.Configure(options, engine, engine == StoreKind.Sqlite ? "Data Source=:memory:" : "Host=nowhere.invalid");
        change?.Invoke(options);
        return new HoshitoriDb(options.Options, new Tenant(), new Actor());
    }

    private sealed class LooseRow
    {
        public Guid Id { get; init; }
    }

    private sealed class MixedRow : ITenantOwned
    {
        public Guid OrganizationId { get; init; }

        public Guid Id { get; init; }

        public Guid ParentId { get; init; }
    }

    private sealed class Mixed(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity<LooseRow>().ToTable("loose_rows");
            modelBuilder.Entity<MixedRow>(row =>
            {
                row.ToTable("mixed_rows");
                row.HasKey(mixed => mixed.Id);
                row.HasOne<LooseRow>().WithMany().HasForeignKey(mixed => mixed.ParentId);
            });
        }
    }
}
