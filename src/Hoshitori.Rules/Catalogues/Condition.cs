namespace Hoshitori.Rules.Catalogues;

/// <summary>A three-valued condition over the facts of a firm's profile (<c>when</c>, <c>applies_when</c>).</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>The firm uses the thing named (a fact of <c>catalog/profile.yaml</c> of type <c>uses</c>).</summary>
    public sealed record Uses(string Name) : Condition;

    /// <summary>The number of employees lies between both bounds, inclusive; a missing bound is open.</summary>
    public sealed record Employees(int? Min, int? Max) : Condition;

    public sealed record Not(Condition Inner) : Condition;

    public sealed record All(IReadOnlyList<Condition> Members) : Condition;

    public sealed record Any(IReadOnlyList<Condition> Members) : Condition;
}
