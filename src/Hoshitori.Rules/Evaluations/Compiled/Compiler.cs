using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Rules.Evaluations.Compiled;

/// <summary>A compiled star: what to read from a row, the steps to take, where the verdicts are then.</summary>
/// <param name="SlotCount">Bytes of the work row: the row's own truths, what its days mean, then one byte per step.</param>
/// <param name="DaysAt">First slot of what the days make of the controls that must be repeated.</param>
/// <param name="Verdicts">The slot of each criterion's verdict.</param>
internal sealed record Judgement(int SlotCount, int DaysAt, Headcount[] Headcounts, Step[] Steps, ushort[] Verdicts);

/// <summary>The number of employees against two bounds, written into a slot before the steps are taken.</summary>
internal readonly record struct Headcount(int Min, int Max, ushort Target);

/// <summary>
/// Turns criteria into straight steps over a work row. Every step reads slots that are ready and writes one of its own,
/// so there is nothing to branch on and nothing to allocate. Lists in the catalogue are never empty (its schema refuses them).
/// </summary>
internal sealed class Compiler
{
    private readonly Catalogue catalogue;
    private readonly RowLayout layout;
    private readonly Dictionary<string, ushort> controls = new(StringComparer.Ordinal);
    private readonly List<Headcount> headcounts = [];
    private readonly List<Step> steps = [];
    private ushort next;

    private Compiler(Catalogue catalogue, RowLayout layout)
    {
        (this.catalogue, this.layout) = (catalogue, layout);
        next = (ushort)(layout.TruthCount + layout.Repeated.Count);
    }

    public static Judgement Compile(Catalogue catalogue, IEnumerable<Criterion> criteria, RowLayout layout)
    {
        var compiler = new Compiler(catalogue, layout);
        ushort[] verdicts = [.. criteria.Select(criterion => compiler.Guard(criterion.When, compiler.Value(criterion.Needs)))];
        return new(compiler.next, layout.TruthCount, [.. compiler.headcounts], [.. compiler.steps], verdicts);
    }

    private ushort Value(Needs needs) => needs switch
    {
        Needs.One one => Value(one.ControlId),
        Needs.All all => Fold(FourValued.All, all.Members.Select(Value)),
        Needs.Any any => Fold(FourValued.Any, any.Members.Select(Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(needs)),
    };

    private ushort Value(string id)
    {
        if (!controls.TryGetValue(id, out var slot))
        {
            slot = controls[id] = Value(catalogue.Controls[id]);
        }

        return slot;
    }

    private ushort Value(Control control)
    {
        var recorded = layout.SlotOf(control);
        var value = control.Every is null ? recorded : Step(FourValued.Dated, recorded, DaySlotOf(control));
        return Guard(control.AppliesWhen, value);
    }

    private ushort Value(Condition condition) => condition switch
    {
        Condition.Uses uses => layout.SlotOf(uses.Name),
        Condition.Employees bounds => Headcount(bounds),
        Condition.Not not => Negated(Value(not.Inner)),
        Condition.All all => Fold(FourValued.All, all.Members.Select(Value)),
        Condition.Any any => Fold(FourValued.Any, any.Members.Select(Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private ushort Guard(Condition? condition, ushort value) =>
        condition is null ? value : Step(FourValued.Where, Value(condition), value);

    private ushort Negated(ushort slot) => Step(FourValued.Not, slot, slot);

    private ushort DaySlotOf(Control control) => (ushort)(layout.TruthCount + layout.DayOf(control));

    private ushort Headcount(Condition.Employees bounds)
    {
        headcounts.Add(new(bounds.Min ?? int.MinValue, bounds.Max ?? int.MaxValue, next));
        return next++;
    }

    private ushort Fold(ushort table, IEnumerable<ushort> members) =>
        members.Aggregate((left, right) => Step(table, left, right));

    private ushort Step(ushort table, ushort left, ushort right)
    {
        steps.Add(new(table, left, right, next));
        return next++;
    }
}
