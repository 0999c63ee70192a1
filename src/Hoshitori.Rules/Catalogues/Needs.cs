namespace Hoshitori.Rules.Catalogues;

/// <summary>What a criterion needs: an expression over controls.</summary>
public abstract record Needs
{
    private Needs()
    {
    }

    /// <summary>Ids of the controls used, in the order of the expression; one used twice comes twice.</summary>
    public IEnumerable<string> Controls() => this switch
    {
        One one => [one.ControlId],
        All all => all.Members.SelectMany(member => member.Controls()),
        Any any => any.Members.SelectMany(member => member.Controls()),
        _ => [],
    };

    /// <summary>One control, by id.</summary>
    public sealed record One(string ControlId) : Needs;

    public sealed record All(IReadOnlyList<Needs> Members) : Needs;

    public sealed record Any(IReadOnlyList<Needs> Members) : Needs;
}
