using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Evaluations;

/// <summary>The plain evaluation that also explains. Pure: the same input gives the same result.</summary>
public static class Interpreter
{
    /// <summary>Judges a firm for a star of an edition on a business day of Asia/Tokyo.</summary>
    public static StarResult Evaluate(Catalogue catalogue, Edition edition, int star, Firm firm, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        throw new NotSupportedException("evaluation arrives with the next commit");
    }
}
