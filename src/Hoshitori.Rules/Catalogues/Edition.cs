namespace Hoshitori.Rules.Catalogues;

/// <summary>How a star of a scheme becomes ready.</summary>
public enum Readiness
{
    /// <summary>No criterion of the star is unmet or unknown (SCS).</summary>
    All,

    /// <summary>The star is a declaration: only criteria marked as gate decide (SECURITY ACTION).</summary>
    Declaration,
}

/// <summary>How a criterion decides a declaration.</summary>
public enum Gate
{
    None,

    /// <summary>The criterion must be met.</summary>
    Met,

    /// <summary>The criterion must have been answered; "don't know" is an answer.</summary>
    Answered,
}

/// <summary>One dated edition of a scheme. Its official content never changes.</summary>
/// <param name="Scheme">Scheme id: <c>scs</c>, <c>security-action</c>.</param>
/// <param name="Version">Edition id: <c>2026-03-27</c>, <c>2026-04</c>, <c>3.1</c>.</param>
/// <param name="Stars">Stars the edition offers, lowest first.</param>
/// <param name="OfficialUrl">Page with the official text.</param>
/// <param name="Scoring">Points and bands of the self-diagnosis; <c>null</c> where the scheme has none.</param>
public sealed record Edition(
    string Scheme,
    string Version,
    LocalText Title,
    LocalText? Note,
    Readiness Readiness,
    IReadOnlyList<int> Stars,
    string OfficialUrl,
    IReadOnlyList<Category> Categories,
    IReadOnlyList<Requirement> Requirements,
    Scoring? Scoring,
    IReadOnlyList<Source> Sources)
{
    /// <summary>Scheme and version as <c>company.yaml</c> names them: <c>scs@2026-03-27</c>.</summary>
    public string Id => Scheme + "@" + Version;

    /// <summary>Numbers that drafts of the edition used for something else, or that are gone; sheets made after a draft carry them.</summary>
    public IReadOnlyList<DraftNumber> DraftNumbers { get; init; } = [];

    /// <summary>The criteria a star asks for: its own and those of the stars below, in official order.</summary>
    public IEnumerable<Criterion> CriteriaFor(int star) =>
        Requirements.SelectMany(requirement => requirement.Criteria).Where(criterion => criterion.Star <= star);
}

/// <summary>A top-level group of requirements (分類).</summary>
public sealed record Category(string Id, LocalText Title);

/// <summary>A requirement (要求事項) with its criteria, in official order.</summary>
public sealed record Requirement(
    string Id,
    string Category,
    LocalText Title,
    LocalText Summary,
    IReadOnlyList<Criterion> Criteria);

/// <summary>A criterion (評価基準): an expression over controls. Its text is our summary, never the official wording.</summary>
/// <param name="Id">Official number where one is known (<c>4-4-4-2</c>), else a slug.</param>
/// <param name="Star">Lowest star that asks for it.</param>
/// <param name="Number">Printed number of a SECURITY ACTION item, when known.</param>
/// <param name="NumberConfidence">How sure <paramref name="Number"/> is.</param>
/// <param name="Title">Short name, where the scheme gives one.</param>
/// <param name="Question">Question of the self-diagnosis, where the scheme is one.</param>
/// <param name="Advice">What to do next, where the scheme is a self-diagnosis.</param>
/// <param name="Note">What is not confirmed about this criterion.</param>
/// <param name="When">The criterion's own condition; when false the criterion is not applicable.</param>
/// <param name="Frequency">The official frequency: <c>annual</c>, <c>monthly</c>, <c>on_joining_and_annual</c>, …</param>
/// <param name="Parameters">Official thresholds and lists, flattened to text in source order.</param>
/// <param name="Refs">Other criteria or requirements the criterion depends on.</param>
/// <param name="Conditional">The official condition in words, where the criterion has one.</param>
public sealed record Criterion(
    string Id,
    int Star,
    int? Number,
    Confidence? NumberConfidence,
    LocalText? Title,
    LocalText Summary,
    LocalText? Question,
    LocalText? Advice,
    LocalText? Note,
    Needs Needs,
    Condition? When,
    Gate Gate,
    string? Frequency,
    IReadOnlyList<Parameter> Parameters,
    IReadOnlyList<string> Refs,
    LocalText? Conditional,
    Confidence Confidence);

/// <summary>One official threshold or list of a criterion.</summary>
/// <param name="Name">Key as the facts name it: <c>max_days</c>.</param>
/// <param name="Value">Its value as text: <c>14</c>; lists are several values.</param>
public sealed record Parameter(string Name, IReadOnlyList<string> Values);

/// <summary>A number that stands for something else, or for nothing, since the drafts of an edition.</summary>
/// <param name="Id">Number of a requirement or criterion: <c>4-5-2</c>. Those below it are meant too.</param>
/// <param name="Meant">What it stood for in a draft.</param>
/// <param name="Now">What became of it.</param>
/// <param name="Source">Id of the edition's source that tells.</param>
public sealed record DraftNumber(string Id, LocalText Meant, LocalText Now, string Source, Confidence Confidence);

/// <summary>Points of the self-diagnosis and what a total means.</summary>
public sealed record Scoring(int Done, int Partly, int NotDone, int DontKnow, IReadOnlyList<Band> Bands);

/// <summary>A band of totals, both bounds inclusive.</summary>
public sealed record Band(string Id, int Min, int Max, LocalText Status, LocalText Next, LocalText Advice);
