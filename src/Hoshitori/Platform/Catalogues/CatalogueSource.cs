using System.Collections.Frozen;
using Hoshitori.Platform.Yaml;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Catalogues;

/// <summary>A catalogue that was read, and what is wrong with its files; the catalogue is whole only without problems.</summary>
/// <param name="Files">The files it was read from that are YAML, with what they say.</param>
/// <param name="Lookalikes">Pairs of questions that somebody looked at and found different.</param>
public sealed record LoadedCatalogue(
    Catalogue Catalogue, IReadOnlyList<Problem> Problems, CataloguePlaces Places, IReadOnlyList<(CatalogueFile File, YamlValue Value)> Files, IReadOnlyList<Lookalike> Lookalikes);

/// <summary>Two controls whose questions read alike and still ask different things.</summary>
/// <param name="Differ">What makes the difference.</param>
public sealed record Lookalike(string One, string Other, LocalText Differ)
{
    public string Id => One + "+" + Other;
}

/// <summary>Where the parts of a catalogue were written, so that later checks can point there.</summary>
public sealed class CataloguePlaces
{
    private readonly Dictionary<string, (string File, Place Place)> places = new(StringComparer.Ordinal);

    /// <summary>The file and place of a part: <c>control:pc-register</c>, <c>requirement:scs@2026-03-27:1-2-1</c>, <c>criterion:scs@2026-03-27:1-2-1-1</c>, <c>term:mfa</c>, <c>threat:office</c>.</summary>
    public (string File, Place Place) Of(string part) => places.TryGetValue(part, out var place) ? place : ("catalog", new Place(1, 1));

    internal void Note(string part, string file, Place place) => places[part] = (file, place);
}

/// <summary>Reads a catalogue from its directory, and directories laid over it: their parts replace or add by id.</summary>
public static class CatalogueSource
{
    /// <summary>Reads the directories in order; the last one wins.</summary>
    public static LoadedCatalogue Load(params IReadOnlyList<string> directories)
    {
        var draft = new Draft();
        foreach (var directory in directories)
        {
            draft.BeginLayer();
            var files = CatalogueFiles.In(directory);
            if (files.Count == 0)
            {
                draft.Problems.Add(new(directory, new(1, 1), "", new("カタログのファイルが見つかりません。", "No catalogue files were found."), new("catalogue.yaml や controls/ のあるフォルダを指定してください。", "Name the folder that holds catalogue.yaml and controls/.")));
            }

            foreach (var file in files)
            {
                draft.Add(file);
            }
        }

        return draft.Finish();
    }

    private sealed class Draft
    {
        private readonly Dictionary<string, Topic> topics = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Control> controls = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Edition> editions = new(StringComparer.Ordinal);
        private readonly Dictionary<string, ProfileFact> facts = new(StringComparer.Ordinal);
        private readonly Dictionary<string, GlossaryTerm> terms = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Threat> threats = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Lookalike> lookalikes = new(StringComparer.Ordinal);
        private readonly List<(CatalogueFile File, YamlValue Value)> read = [];
        private readonly CataloguePlaces places = new();
        private readonly HashSet<string> inThisLayer = new(StringComparer.Ordinal);
        private string revision = "";

        public List<Problem> Problems { get; } = [];

        /// <summary>A directory laid over another may say everything anew; within one, each part is said once.</summary>
        public void BeginLayer() => inThisLayer.Clear();

        public void Add(CatalogueFile file)
        {
            if (YamlFile.Read(file.Name, File.ReadAllText(file.Path), YamlLimits.Catalogue, Problems) is not { } value)
            {
                return;
            }

            read.Add((file, value));
            var problems = new ProblemList(file.Name);
            var fields = Fields.Of(value, "", problems);
            var written = new WrittenPlaces(value);
            Read(file.Kind, fields, problems, written);
            Problems.AddRange(problems.Problems);
        }

        public LoadedCatalogue Finish()
        {
            if (revision.Length == 0 && Problems.Count == 0)
            {
                Problems.Add(new("catalog/catalogue.yaml", new(1, 1), "revision", new("カタログの改訂が分かりません。", "The revision of the catalogue is not known."), new("catalogue.yaml に format と revision を書いてください。", "Write format and revision in catalogue.yaml.")));
            }

            return new(
                new Catalogue(revision, [.. topics.Values], controls.ToFrozenDictionary(StringComparer.Ordinal), [.. editions.Values],
                    [.. facts.Values], terms.ToFrozenDictionary(StringComparer.Ordinal), [.. threats.Values]),
                Problems, places, read, [.. lookalikes.Values]);
        }

        private void Read(FileKind kind, Fields fields, ProblemList problems, WrittenPlaces written)
        {
            switch (kind)
            {
                case FileKind.Catalogue:
                    revision = SmallReaders.Revision(fields);
                    break;
                case FileKind.Profile:
                    Keep(SmallReaders.Facts(fields), fact => fact.Id, "fact:", facts, problems, written);
                    break;
                case FileKind.Glossary:
                    Keep(SmallReaders.Terms(fields), term => term.Id, "term:", terms, problems, written);
                    break;
                case FileKind.Threats:
                    Keep(SmallReaders.Threats(fields), threat => threat.Id, "threat:", threats, problems, written);
                    break;
                case FileKind.Lookalikes:
                    Keep(SmallReaders.Lookalikes(fields), pair => pair.Id, "lookalike:", lookalikes, problems, written);
                    break;
                case FileKind.Controls:
                    var (topic, found) = ControlReader.Read(fields, problems);
                    Keep([topic], part => part.Id, "topic:", topics, problems, written);
                    Keep(found, control => control.Id, "control:", controls, problems, written);
                    break;
                case FileKind.Edition:
                    Keep(EditionReader.Read(fields, problems), problems, written);
                    break;
            }
        }

        private void Keep(Edition edition, ProblemList problems, WrittenPlaces written)
        {
            Keep([edition], part => part.Id, "edition:", editions, problems, written);
            Keep(edition.Categories, category => category.Id, $"category:{edition.Id}:", [], problems, written);
            Keep(edition.DraftNumbers, number => number.Id, $"draft:{edition.Id}:", [], problems, written);
            Keep(edition.Requirements, requirement => requirement.Id, $"requirement:{edition.Id}:", [], problems, written);
            Keep(edition.Requirements.SelectMany(requirement => requirement.Criteria), criterion => criterion.Id, $"criterion:{edition.Id}:", [], problems, written);
        }

        private void Keep<T>(IEnumerable<T> parts, Func<T, string> id, string prefix, Dictionary<string, T> into, ProblemList problems, WrittenPlaces written)
        {
            foreach (var part in parts.Where(part => id(part).Length > 0))
            {
                var place = written.Next(id(part));
                places.Note(prefix + id(part), problems.File, place);
                if (!inThisLayer.Add(prefix + id(part)))
                {
                    problems.Add(place, id(part), new($"id「{id(part)}」が二度使われています。", $"The id \"{id(part)}\" is used twice."), new("どちらかのidを変えてください。", "Change one of the two ids."));
                }

                into[id(part)] = part;
            }
        }
    }

    /// <summary>Every place an id is written in a file, handed out in order.</summary>
    private sealed class WrittenPlaces
    {
        private readonly Dictionary<string, Queue<Place>> places = new(StringComparer.Ordinal);

        public WrittenPlaces(YamlValue value) => Walk(value);

        public Place Next(string id) => places.TryGetValue(id, out var queue) && queue.TryDequeue(out var place) ? place : new(1, 1);

        private void Walk(YamlValue value)
        {
            foreach (var child in value is YamlList list ? list.Items : [])
            {
                Walk(child);
            }

            foreach (var entry in value is YamlMap map ? map.Entries : [])
            {
                if (entry is { Key: "id", Value: YamlScalar id })
                {
                    places.TryAdd(id.Text, new());
                    places[id.Text].Enqueue(id.Place);
                }

                Walk(entry.Value);
            }
        }
    }
}
