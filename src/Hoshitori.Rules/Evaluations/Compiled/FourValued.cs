namespace Hoshitori.Rules.Evaluations.Compiled;

/// <summary>One step of a compiled judgement: a truth table applied to two slots of the work row.</summary>
/// <param name="Table">Offset of the table in <see cref="FourValued.Tables"/>.</param>
internal readonly record struct Step(ushort Table, ushort Left, ushort Right, ushort Target);

/// <summary>The truth tables of the compiled form, 16 bytes each: the result of (left, right) is at 4 × left + right.</summary>
internal static class FourValued
{
    private const int TableSize = 16;

    /// <summary>False beats unknown beats true; not applicable is dropped. The numbers of Truth make it the minimum.</summary>
    public const ushort All = 0;

    /// <summary>True beats unknown beats false; not applicable is dropped.</summary>
    public const ushort Any = TableSize;

    /// <summary>Left turned round; right does not matter.</summary>
    public const ushort Not = 2 * TableSize;

    /// <summary>Right where the condition on the left does not exclude it, else not applicable.</summary>
    public const ushort Where = 3 * TableSize;

    /// <summary>What was recorded on the left; where that is true, what its date on the right makes of it.</summary>
    public const ushort Dated = 4 * TableSize;

    /// <summary>The derived verdict on the left; where that is unknown, the direct answer on the right.</summary>
    public const ushort ElseDirect = 5 * TableSize;

    public static readonly byte[] Tables =
    [
        .. Table((left, right) => left < right ? left : right),
        .. Table(Either),
        .. Table((left, _) => left switch { Truth.False => Truth.True, Truth.True => Truth.False, _ => left }),
        .. Table((left, right) => left == Truth.False ? Truth.NotApplicable : right),
        .. Table((left, right) => left == Truth.True ? right : left),
        .. Table((left, right) => left == Truth.Unknown ? right : left),
    ];

    private static Truth Either(Truth left, Truth right) =>
        left == Truth.NotApplicable ? right
        : right == Truth.NotApplicable ? left
        : left > right ? left : right;

    private static IEnumerable<byte> Table(Func<Truth, Truth, Truth> result)
    {
        var values = Enum.GetValues<Truth>();
        return from left in values from right in values select (byte)result(left, right);
    }
}
