using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Results;

/// <summary>How far a firm has come with one star.</summary>
/// <param name="Gates">The gates of a declaration; empty where every criterion decides.</param>
public sealed record LadderStep(StarResult Result, IReadOnlyList<GateResult> Gates)
{
    public int Star => Result.Star;

    public bool IsDeclaration => Gates.Count > 0;

    /// <summary>What decides the star: its gates, or all its criteria.</summary>
    public int Total => IsDeclaration ? Gates.Count : Result.Summary.Total;

    /// <summary>What of it stands in the way.</summary>
    public int Open => IsDeclaration ? Gates.Count(gate => !gate.IsOpen) : Result.Summary.Unmet + Result.Summary.Unknown;
}

/// <summary>All stars a firm can work towards, lowest first.</summary>
public static class Ladder
{
    public static readonly IReadOnlyList<int> Stars = [1, 2, 3, 4];

    /// <summary>Judges every star by the newest edition of its scheme.</summary>
    public static IReadOnlyList<LadderStep> Of(Catalogue catalogue, Firm firm, DateOnly date) =>
    [
        .. from star in Stars
           let edition = catalogue.EditionOf(star)
           where edition is not null
           select new LadderStep(Interpreter.Evaluate(catalogue, edition, star, firm, date), Gates.Of(catalogue, edition, star, firm, date)),
    ];
}
