namespace Hoshitori.Tests.Architecture;

/// <summary>Names and shapes that say nothing or promise what is not there.</summary>
internal static class NamingRules
{
    private static readonly string[] EmptyEndings =
        ["Manager", "Helper", "Helpers", "Service", "Services", "Util", "Utils", "Utility", "Utilities", "Common", "Misc"];

    /// <summary>A name that fits everything gathers everything.</summary>
    public static IEnumerable<string> EmptyNames(IEnumerable<Type> types) =>
        types.Where(type => HasEmptyName(type.Name.Split('`')[0])).Select(type => type.FullName!);

    /// <summary>An interface with one implementation is a second name for a class.</summary>
    public static IEnumerable<string> LonelyInterfaces(IReadOnlyCollection<Type> types) =>
        from contract in types
        where contract.IsInterface
        where types.Count(type => type is { IsInterface: false, IsAbstract: false } && type.GetInterfaces().Any(has => Same(has, contract))) < 2
        select contract.FullName;

    private static bool Same(Type has, Type contract) =>
        (has.IsGenericType ? has.GetGenericTypeDefinition() : has) == contract;

    private static bool HasEmptyName(string name) =>
        EmptyEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));
}
