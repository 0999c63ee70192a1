using System.Text.RegularExpressions;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Security;

/// <summary>What only the platform may do, because it goes past the filter, the audit line or the encoder.</summary>
public sealed class SourceTests
{
    private static readonly Regex PastTheBelts = new(
        @"\b(IgnoreQueryFilters|FromSql\w*|ExecuteSql\w*|SqlQuery\w*|SaveChanges(Async)?|FindAsync|SeeInstallation)\b|\.Database\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>Features that may, and why.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal);

    [Fact]
    public void Features_stay_inside_the_belts() => Assert.Empty(
        from file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src/Hoshitori/Features"), "*", SearchOption.AllDirectories)
        where Path.GetExtension(file) is ".cs" or ".razor"
        let name = Path.GetRelativePath(Checkout.Root, file)
        where !Allowed.ContainsKey(name) && GoesPast(File.ReadAllText(file))
        select name);

    [Theory]
    [InlineData("db.Set<Scope>().IgnoreQueryFilters()", true)]
    [InlineData("db.Set<Scope>().FromSqlRaw(\"x\")", true)]
    [InlineData("await db.SaveChangesAsync(stop)", true)]
    [InlineData("await db.FindAsync<Scope>(id)", true)]
    [InlineData("db.Database.BeginTransaction()", true)]
    [InlineData("tenant.SeeInstallation()", true)]
    [InlineData("await scopes.Find(id, stop)", false)]
    [InlineData("changes.Save(ActionName, change, note, stop)", false)]
    public void Going_past_them_is_seen(string code, bool goes) => Assert.Equal(goes, GoesPast(code));

    private static bool GoesPast(string code) => PastTheBelts.IsMatch(code);
}
