using Hoshitori.Platform.Telemetry;
using Hoshitori.Features.StarTables.Public;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Features.StarTables;

/// <summary>The star table of a demo firm or of a visitor's file.</summary>
/// <param name="Example">Id of the demo firm; <c>null</c> for a visitor's file.</param>
/// <param name="FileText">The visitor's file, carried by the page because nothing is stored.</param>
public sealed record VisitorTable(StarTable Table, IReadOnlyList<NextStep> Next, Summary Three, Summary Four, string? Example, string? FileText)
{
    private const int StepsShown = 3;

    /// <summary>The stars a visitor can look at; the first when none is asked for.</summary>
    public static readonly IReadOnlyList<int> Stars = [3, 4];

    public static VisitorTable Judge(Catalogue catalogue, Firm firm, TableView view, string? example, string? fileText)
    {
        var edition = catalogue.Edition("scs", null)!;
        var four = Interpreter.Evaluate(catalogue, edition, 4, firm, view.Date);
        var three = Interpreter.Evaluate(catalogue, edition, 3, firm, view.Date);
        Measures.Evaluated(4);
        Measures.Evaluated(3);
        var result = view.Star == 4 ? four : three;
        var links = new TableLinks(
            fileText is null ? to => $"/examples/{example}{to.Query()}" : null,
            criterion => $"/catalogue/{edition.Scheme}/{edition.Version}/{criterion.Id}",
            control => $"/catalogue/controls/{control.Id}");
        return new(new(firm, view, result, links), NextSteps.Of(catalogue, result, firm, StepsShown), three.Summary, four.Summary, example, fileText);
    }
}
