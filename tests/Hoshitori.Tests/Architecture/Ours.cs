using System.Reflection;
using System.Runtime.CompilerServices;

namespace Hoshitori.Tests.Architecture;

/// <summary>The assemblies of the product.</summary>
internal static class Ours
{
    public static Assembly Rules { get; } = Assembly.Load("Hoshitori.Rules");
    public static Assembly Product { get; } = Assembly.Load("Hoshitori");
    public static Assembly Host { get; } = Assembly.Load("Hoshitori.Host");

    /// <summary>Every type a person wrote.</summary>
    public static IEnumerable<Type> Types =>
        from assembly in new[] { Rules, Product, Host }
        from type in assembly.GetTypes()
        where !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && !type.Name.Contains('<', StringComparison.Ordinal)
        select type;
}
