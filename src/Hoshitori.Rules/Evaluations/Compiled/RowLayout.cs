using System.Runtime.InteropServices;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Evaluations.Compiled;

/// <summary>
/// Where a catalogue revision keeps what in the compact row of a scope. A row knows no edition, star, period or day,
/// so the same rows serve every edition of the catalogue and every day:
/// one byte per control (the truth recorded), one byte per fact used in a condition (false, unknown, true),
/// then as 32-bit numbers the day of each control that must be repeated, and the employees.
/// </summary>
public sealed class RowLayout
{
    /// <summary>Stands for no day: it lies after every day, and a later day is as unknown as none.</summary>
    private const int Undated = int.MaxValue;

    /// <summary>Stands for an unknown number of employees.</summary>
    internal const int UnknownEmployees = int.MinValue;

    private readonly Control[] controls;
    private readonly string[] facts;
    private readonly Dictionary<string, int> controlSlots;
    private readonly Dictionary<string, int> factSlots;
    private readonly Dictionary<string, int> days;

    private RowLayout(Control[] controls, string[] facts)
    {
        this.controls = controls;
        this.facts = facts;
        Repeated = Array.FindAll(controls, control => control.Every is not null);
        days = Indexed(Repeated.Select(control => control.Id), 0);
        controlSlots = Indexed(controls.Select(control => control.Id), 0);
        factSlots = Indexed(facts, controls.Length);
        NumbersAt = (TruthCount + sizeof(int) - 1) / sizeof(int) * sizeof(int);
        Length = NumbersAt + (sizeof(int) * (Repeated.Count + 1));
    }

    /// <summary>Bytes of a row.</summary>
    public int Length { get; }

    /// <summary>The leading bytes that hold truths: the controls, then the facts.</summary>
    internal int TruthCount => controls.Length + facts.Length;

    internal int NumbersAt { get; }

    /// <summary>Controls that must be repeated, in the order of their days.</summary>
    internal IReadOnlyList<Control> Repeated { get; }

    /// <summary>The layout for every edition of a catalogue.</summary>
    public static RowLayout Of(Catalogue catalogue)
    {
        var criteria = catalogue.Editions.SelectMany(edition => edition.Requirements).SelectMany(requirement => requirement.Criteria);
        var conditions = catalogue.Controls.Values.Select(control => control.AppliesWhen).Concat(criteria.Select(criterion => criterion.When));
        return new(
            [.. catalogue.Controls.Values.OrderBy(control => control.Id, StringComparer.Ordinal)],
            [.. conditions.SelectMany(condition => condition.Facts()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Writes what a firm says into a row of <see cref="Length"/> bytes.</summary>
    public void Write(Firm firm, Span<byte> row)
    {
        for (var i = 0; i < controls.Length; i++)
        {
            row[i] = (byte)Recorded(firm.Controls.GetValueOrDefault(controls[i].Id));
        }

        for (var i = 0; i < facts.Length; i++)
        {
            row[controls.Length + i] = (byte)Known(firm.Profile.Uses, facts[i]);
        }

        var numbers = MemoryMarshal.Cast<byte, int>(row[NumbersAt..Length]);
        for (var i = 0; i < Repeated.Count; i++)
        {
            numbers[i] = firm.Controls.GetValueOrDefault(Repeated[i].Id)?.Date?.DayNumber ?? Undated;
        }

        numbers[^1] = firm.Profile.Employees ?? UnknownEmployees;
    }

    internal ushort SlotOf(Control control) => (ushort)controlSlots[control.Id];

    internal ushort SlotOf(string fact) => (ushort)factSlots[fact];

    internal int DayOf(Control control) => days[control.Id];

    private static Truth Recorded(ControlEntry? entry) => entry switch
    {
        { State: ControlState.InPlace } => Truth.True,
        { State: ControlState.Partly or ControlState.Absent } => Truth.False,
        { State: ControlState.NotApplicable } when !string.IsNullOrWhiteSpace(entry.Reason) => Truth.NotApplicable,
        _ => Truth.Unknown,
    };

    private static Truth Known(IReadOnlyDictionary<string, bool> uses, string fact) =>
        !uses.TryGetValue(fact, out var used) ? Truth.Unknown : used ? Truth.True : Truth.False;

    private static Dictionary<string, int> Indexed(IEnumerable<string> ids, int first) =>
        ids.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => first + pair.index, StringComparer.Ordinal);
}
