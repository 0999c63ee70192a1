namespace Hoshitori.Rules.Evaluations.Compiled;

/// <summary>One step of a compiled judgement: a truth table applied to two slots of the work row.</summary>
/// <param name="Table">Offset of the table in <see cref="FourValued.Tables"/>.</param>
internal readonly record struct Step(ushort Table, ushort Left, ushort Right, ushort Target);

/// <summary>The truth tables of the compiled form, 16 bytes each: the result of (left, right) is at 4 × left + right.</summary>
internal static class FourValued
{
    /// <summary>False beats unknown beats true; not applicable is dropped.</summary>
    public const ushort All = 0;

    /// <summary>True beats unknown beats false; not applicable is dropped.</summary>
    public const ushort Any = 16;

    /// <summary>Left turned round; right does not matter.</summary>
    public const ushort Not = 32;

    /// <summary>The right where the condition on the left does not exclude it, else not applicable.</summary>
    public const ushort Where = 48;

    /// <summary>What was recorded on the left; where that is true, what its date on the right makes of it.</summary>
    public const ushort Dated = 64;

    /// <summary>The derived verdict on the left; where that is unknown, the direct answer on the right.</summary>
    public const ushort ElseDirect = 80;

    private const byte F = (byte)Truth.False;
    private const byte U = (byte)Truth.Unknown;
    private const byte T = (byte)Truth.True;
    private const byte N = (byte)Truth.NotApplicable;

    public static ReadOnlySpan<byte> Tables =>
    [
        //          right F  U  T  N
        /* All: left F */ F, F, F, F,
        /*           U */ F, U, U, U,
        /*           T */ F, U, T, T,
        /*           N */ F, U, T, N,

        /* Any: left F */ F, U, T, F,
        /*           U */ U, U, T, U,
        /*           T */ T, T, T, T,
        /*           N */ F, U, T, N,

        /* Not: left F */ T, T, T, T,
        /*           U */ U, U, U, U,
        /*           T */ F, F, F, F,
        /*           N */ N, N, N, N,

        /* Where:    F */ N, N, N, N,
        /*           U */ F, U, T, N,
        /*           T */ F, U, T, N,
        /*           N */ F, U, T, N,

        /* Dated:    F */ F, F, F, F,
        /*           U */ U, U, U, U,
        /*           T */ F, U, T, N,
        /*           N */ N, N, N, N,

        /* Else…:    F */ F, F, F, F,
        /*           U */ F, U, T, N,
        /*           T */ T, T, T, T,
        /*           N */ N, N, N, N,
    ];
}
