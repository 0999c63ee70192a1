using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Yaml;

/// <summary>Where the problems of one file gather.</summary>
public sealed class ProblemList(string file)
{
    private readonly List<Problem> problems = [];

    public string File => file;

    public IReadOnlyList<Problem> Problems => problems;

    public void Add(Place place, string field, LocalText what, LocalText mend) => problems.Add(new(file, place, field, what, mend));
}
