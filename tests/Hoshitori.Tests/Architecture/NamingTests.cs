using System.Reflection;

namespace Hoshitori.Tests.Architecture;

public sealed class NamingTests
{
    private static Type[] BadTypes { get; } = [.. Assembly.GetExecutingAssembly().GetTypes()
        .Where(type => type.Namespace == "Hoshitori.Tests.Architecture.BadSamples.Names")];

    [Fact]
    public void No_type_has_an_empty_name()
    {
        Assert.Empty(NamingRules.EmptyNames(Ours.Types));
        Assert.Equal(["DateUtils", "EvaluationService", "StarManager", "TextHelpers"], Short(NamingRules.EmptyNames(BadTypes)));
    }

    [Fact]
    public void No_interface_has_only_one_implementation()
    {
        Assert.Empty(NamingRules.LonelyInterfaces([.. Ours.Types]));
        Assert.Equal(["ILonely"], Short(NamingRules.LonelyInterfaces(BadTypes)));
    }

    private static IEnumerable<string> Short(IEnumerable<string> names) =>
        names.Select(name => name.Split('.')[^1]).Order(StringComparer.Ordinal);
}
