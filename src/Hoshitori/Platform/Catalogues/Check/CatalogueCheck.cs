using Hoshitori.Platform.Yaml;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Catalogues.Check;

/// <summary>Something a check found. A warning asks for a second look; everything else breaks the catalogue.</summary>
public sealed record Finding(Problem Problem, bool IsWarning = false);

/// <summary>Checks a catalogue that was read: what the files alone cannot say.</summary>
public static class CatalogueCheck
{
    /// <summary>What must hold for the product to work at all; fast enough for every start.</summary>
    public static IReadOnlyList<Finding> Start(LoadedCatalogue loaded)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        Finding[] read = [.. loaded.Problems.Select(problem => new Finding(problem))];
        return read.Length > 0 ? read : [.. ReferenceCheck.Run(loaded)];
    }

    /// <summary>Everything, for whoever works on the catalogue.</summary>
    public static IReadOnlyList<Finding> Whole(LoadedCatalogue loaded)
    {
        // Beside the other checks: holding 600 KB against schemas takes as long as all of them together.
        var schemas = Task.Run(() => SchemaCheck.Run(loaded).ToArray());
        var start = Start(loaded);
        return start.Count > 0
            ? start
            : [.. ReachCheck.Run(loaded), .. TranslationCheck.Run(loaded), .. LinkCheck.Run(loaded), .. ThresholdCheck.Run(loaded), .. BudgetCheck.Run(loaded), .. DuplicateCheck.Run(loaded), .. schemas.GetAwaiter().GetResult()];
    }

    internal static Finding At(LoadedCatalogue loaded, string part, string field, LocalText what, LocalText mend, bool isWarning = false)
    {
        var (file, place) = loaded.Places.Of(part);
        return new(new(file, place, field, what, mend), isWarning);
    }

    internal static string PartOf(Edition edition, Criterion criterion) => $"criterion:{edition.Id}:{criterion.Id}";

    internal static string PartOf(Control control) => "control:" + control.Id;

    internal static IEnumerable<(Edition Edition, Criterion Criterion)> CriteriaOf(Catalogue catalogue) =>
        from edition in catalogue.Editions
        from requirement in edition.Requirements
        from criterion in requirement.Criteria
        select (edition, criterion);
}
