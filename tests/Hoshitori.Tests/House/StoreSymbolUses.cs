namespace Hoshitori.Tests.House;

/// <summary>A use of every symbol that <c>eng/BannedSymbols.Store.txt</c> forbids the product outside Platform.</summary>
internal static class StoreSymbolUses
{
    public static readonly Dictionary<string, string> All = new(StringComparer.Ordinal)
    {
        ["M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.IgnoreQueryFilters``1(System.Linq.IQueryable{``0})"] = "_ = ((DbSet<object>)null!).IgnoreQueryFilters();",
        ["M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.IgnoreQueryFilters``1(System.Linq.IQueryable{``0},System.Collections.Generic.IReadOnlyCollection{System.String})"] = "_ = ((DbSet<object>)null!).IgnoreQueryFilters([\"tenant\"]);",
        ["M:Microsoft.EntityFrameworkCore.RelationalQueryableExtensions.FromSql``1(Microsoft.EntityFrameworkCore.DbSet{``0},System.FormattableString)"] = "_ = ((DbSet<object>)null!).FromSql($\"SELECT {1}\");",
        ["M:Microsoft.EntityFrameworkCore.RelationalQueryableExtensions.FromSqlInterpolated``1(Microsoft.EntityFrameworkCore.DbSet{``0},System.FormattableString)"] = "_ = ((DbSet<object>)null!).FromSqlInterpolated($\"SELECT {1}\");",
        ["M:Microsoft.EntityFrameworkCore.RelationalQueryableExtensions.FromSqlRaw``1(Microsoft.EntityFrameworkCore.DbSet{``0},System.String,System.Object[])"] = "_ = ((DbSet<object>)null!).FromSqlRaw(\"SELECT 1\");",
        ["M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSql(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade,System.FormattableString)"] = "((DbContext)null!).Database.ExecuteSql($\"SELECT {1}\");",
        ["M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlInterpolated(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade,System.FormattableString)"] = "((DbContext)null!).Database.ExecuteSqlInterpolated($\"SELECT {1}\");",
        ["M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRaw(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade,System.String,System.Object[])"] = "((DbContext)null!).Database.ExecuteSqlRaw(\"SELECT 1\");",
        ["M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRaw(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade,System.String,System.Collections.Generic.IEnumerable{System.Object})"] = "((DbContext)null!).Database.ExecuteSqlRaw(\"SELECT 1\", new System.Collections.Generic.List<object>());",
        ["M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade,System.FormattableString,System.Threading.CancellationToken)"] = "_ = ((DbContext)null!).Database.ExecuteSqlAsync($\"SELECT {1}\");",
        ["M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlInterpolatedAsync(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade,System.FormattableString,System.Threading.CancellationToken)"] = "_ = ((DbContext)null!).Database.ExecuteSqlInterpolatedAsync($\"SELECT {1}\");",
        ["M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade,System.String,System.Threading.CancellationToken)"] = "_ = ((DbContext)null!).Database.ExecuteSqlRawAsync(\"SELECT 1\", System.Threading.CancellationToken.None);",
        ["M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade,System.String,System.Object[])"] = "_ = ((DbContext)null!).Database.ExecuteSqlRawAsync(\"SELECT 1\", 1, 2);",
        ["M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade,System.String,System.Collections.Generic.IEnumerable{System.Object},System.Threading.CancellationToken)"] = "_ = ((DbContext)null!).Database.ExecuteSqlRawAsync(\"SELECT 1\", new System.Collections.Generic.List<object>());",
        ["M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.SqlQuery``1(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade,System.FormattableString)"] = "_ = ((DbContext)null!).Database.SqlQuery<int>($\"SELECT {1}\");",
        ["M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.SqlQueryRaw``1(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade,System.String,System.Object[])"] = "_ = ((DbContext)null!).Database.SqlQueryRaw<int>(\"SELECT 1\");",
        ["M:Microsoft.EntityFrameworkCore.DbContext.Find(System.Type,System.Object[])"] = "_ = ((DbContext)null!).Find(typeof(object), 1);",
        ["M:Microsoft.EntityFrameworkCore.DbContext.Find``1(System.Object[])"] = "_ = ((DbContext)null!).Find<object>(1);",
        ["M:Microsoft.EntityFrameworkCore.DbContext.FindAsync(System.Type,System.Object[])"] = "_ = ((DbContext)null!).FindAsync(typeof(object), 1);",
        ["M:Microsoft.EntityFrameworkCore.DbContext.FindAsync(System.Type,System.Object[],System.Threading.CancellationToken)"] = "_ = ((DbContext)null!).FindAsync(typeof(object), new object[] { 1 }, System.Threading.CancellationToken.None);",
        ["M:Microsoft.EntityFrameworkCore.DbContext.FindAsync``1(System.Object[])"] = "_ = ((DbContext)null!).FindAsync<object>(1);",
        ["M:Microsoft.EntityFrameworkCore.DbContext.FindAsync``1(System.Object[],System.Threading.CancellationToken)"] = "_ = ((DbContext)null!).FindAsync<object>(new object[] { 1 }, System.Threading.CancellationToken.None);",
        ["M:Microsoft.EntityFrameworkCore.DbSet`1.Find(System.Object[])"] = "_ = ((DbSet<object>)null!).Find(1);",
        ["M:Microsoft.EntityFrameworkCore.DbSet`1.FindAsync(System.Object[])"] = "_ = ((DbSet<object>)null!).FindAsync(1);",
        ["M:Microsoft.EntityFrameworkCore.DbSet`1.FindAsync(System.Object[],System.Threading.CancellationToken)"] = "_ = ((DbSet<object>)null!).FindAsync(new object[] { 1 }, System.Threading.CancellationToken.None);",
        ["M:System.Xml.Linq.XDocument.Load(System.String)"] = "_ = System.Xml.Linq.XDocument.Load(\"a.xml\");",
        ["M:System.Xml.Linq.XDocument.Load(System.IO.Stream)"] = "_ = System.Xml.Linq.XDocument.Load(System.IO.Stream.Null);",
        ["M:System.Xml.Linq.XDocument.Load(System.IO.TextReader)"] = "_ = System.Xml.Linq.XDocument.Load(System.IO.TextReader.Null);",
        ["M:System.Xml.Linq.XDocument.Parse(System.String)"] = "_ = System.Xml.Linq.XDocument.Parse(\"<a/>\");",
        ["M:System.Xml.Linq.XElement.Load(System.String)"] = "_ = System.Xml.Linq.XElement.Load(\"a.xml\");",
        ["M:System.Xml.Linq.XElement.Load(System.IO.Stream)"] = "_ = System.Xml.Linq.XElement.Load(System.IO.Stream.Null);",
        ["M:System.Xml.Linq.XElement.Load(System.IO.TextReader)"] = "_ = System.Xml.Linq.XElement.Load(System.IO.TextReader.Null);",
        ["M:System.Xml.Linq.XElement.Parse(System.String)"] = "_ = System.Xml.Linq.XElement.Parse(\"<a/>\");",
        ["T:System.Xml.XmlDocument"] = "_ = new System.Xml.XmlDocument();",
        ["T:System.IO.Compression.ZipFile"] = "System.IO.Compression.ZipFile.ExtractToDirectory(\"a\", \"b\");",
    };
}
