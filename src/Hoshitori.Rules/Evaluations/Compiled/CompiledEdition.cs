using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Evaluations.Compiled;

/// <summary>
/// A star of an edition made ready to judge very many scopes: compact rows in, verdicts out, no <c>because</c>.
/// It gives the same verdicts as <see cref="Interpreter"/>; thread-safe, and judging allocates nothing.
/// </summary>
public sealed class CompiledEdition
{
    private readonly Edition edition;
    private readonly Criterion[] criteria;

    private CompiledEdition(Edition edition, Criterion[] criteria, RowLayout layout, Judgement judgement) =>
        (this.edition, this.criteria, Layout, Judgement) = (edition, criteria, layout, judgement);

    /// <summary>The criteria in the order of the verdicts.</summary>
    public IReadOnlyList<Criterion> Criteria => criteria;

    /// <summary>The layout of the rows it reads.</summary>
    public RowLayout Layout { get; }

    internal Judgement Judgement { get; }

    /// <summary>Compiles the criteria a star of an edition of the catalogue asks for.</summary>
    public static CompiledEdition Compile(Catalogue catalogue, Edition edition, int star, RowLayout layout)
    {
        Criterion[] asked = [.. edition.CriteriaFor(star)];
        return new(edition, asked, layout, Compiler.Compile(catalogue, asked, layout));
    }

    /// <summary>Writes the firm's direct answers to this edition, one verdict per criterion; none is unknown.</summary>
    public void WriteDirect(Firm firm, Span<Verdict> row)
    {
        var answers = firm.Direct.GetValueOrDefault(edition.Id);
        for (var i = 0; i < criteria.Length; i++)
        {
            row[i] = answers?.GetValueOrDefault(criteria[i].Id)?.Verdict ?? Verdict.Unknown;
        }
    }

    /// <summary>Prepares a day: it decides which of the dates in the rows still count.</summary>
    public DayOfJudgement On(DateOnly date) => new(this, date);
}
