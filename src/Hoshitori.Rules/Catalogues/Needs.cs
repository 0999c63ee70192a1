namespace Hoshitori.Rules.Catalogues;

/// <summary>What a criterion needs: an expression over controls.</summary>
public abstract record Needs
{
    private Needs()
    {
    }

    /// <summary>One control, by id.</summary>
    public sealed record One(string ControlId) : Needs;

    public sealed record All(IReadOnlyList<Needs> Members) : Needs;

    public sealed record Any(IReadOnlyList<Needs> Members) : Needs;
}
