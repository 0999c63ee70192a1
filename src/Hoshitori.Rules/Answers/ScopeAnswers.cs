using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Answers;

/// <summary>All live voices about one control. The version rises with every change, so that two people do not overwrite each other.</summary>
public sealed record ControlAnswers(int Version, IReadOnlyList<Voice> Voices);

/// <summary>A direct answer in force; <c>null</c> once it was taken back.</summary>
public sealed record DirectAnswers(int Version, DirectAnswer? Answer);

/// <summary>
/// The current picture of a scope: what is said about each control and criterion now. Folding the history in its order
/// gives the same picture; the picture alone is enough to judge.
/// </summary>
/// <param name="Controls">By control id.</param>
/// <param name="Direct">By edition id, then criterion id.</param>
public sealed record ScopeAnswers(
    IReadOnlyDictionary<string, ControlAnswers> Controls,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, DirectAnswers>> Direct)
{
    public static readonly ScopeAnswers Empty = new(
        new Dictionary<string, ControlAnswers>(StringComparer.Ordinal),
        new Dictionary<string, IReadOnlyDictionary<string, DirectAnswers>>(StringComparer.Ordinal));

    public int VersionOf(string control) => Controls.GetValueOrDefault(control)?.Version ?? 0;

    public int VersionOf(string edition, string criterion) => Direct.GetValueOrDefault(edition)?.GetValueOrDefault(criterion)?.Version ?? 0;

    /// <summary>What stands for a control on a day; <c>null</c> when nothing does.</summary>
    public Standing? StandingOf(string control, DateOnly date) =>
        Controls.GetValueOrDefault(control) is { } answers ? Standing.Of(answers.Voices, date) : null;

    /// <summary>The picture after statements, in their order.</summary>
    public ScopeAnswers With(IEnumerable<Statement> statements)
    {
        var controls = new Dictionary<string, ControlAnswers>(Controls, StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            var before = controls.GetValueOrDefault(statement.Control) ?? new(0, []);
            var voices = before.Voices.Where(voice => !voice.IsFrom(statement.Source, statement.Reference)).ToList();
            if (statement.Entry is { } entry)
            {
                voices.Add(new(statement.Source, statement.Reference, entry, statement.Said, statement.Until, statement.By));
            }

            controls[statement.Control] = new(before.Version + 1, voices);
        }

        return this with { Controls = controls };
    }

    /// <summary>The picture after direct answers, in their order.</summary>
    public ScopeAnswers With(IEnumerable<DirectStatement> statements)
    {
        var editions = Direct.ToDictionary(
            pair => pair.Key, pair => new Dictionary<string, DirectAnswers>(pair.Value, StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            if (!editions.TryGetValue(statement.Edition, out var answers))
            {
                editions[statement.Edition] = answers = new(StringComparer.Ordinal);
            }

            answers[statement.Criterion] = new((answers.GetValueOrDefault(statement.Criterion)?.Version ?? 0) + 1, statement.Answer);
        }

        return this with { Direct = editions.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, DirectAnswers>)pair.Value, StringComparer.Ordinal) };
    }

    /// <summary>The firm as the judgement sees it on a day.</summary>
    public Firm AsFirm(string scope, Profile profile, DateOnly date)
    {
        var controls = new Dictionary<string, ControlEntry>(Controls.Count, StringComparer.Ordinal);
        foreach (var (id, answers) in Controls)
        {
            if (Standing.Of(answers.Voices, date) is { } standing)
            {
                controls[id] = standing.Counts.Entry;
            }
        }

        var direct = Direct
            .Select(edition => (edition.Key, Answers: edition.Value.Where(answer => answer.Value.Answer is not null)
                .ToDictionary(answer => answer.Key, answer => answer.Value.Answer!, StringComparer.Ordinal)))
            .Where(edition => edition.Answers.Count > 0)
            .ToDictionary(edition => edition.Key, edition => (IReadOnlyDictionary<string, DirectAnswer>)edition.Answers, StringComparer.Ordinal);
        return new(scope, profile, controls, direct);
    }
}
