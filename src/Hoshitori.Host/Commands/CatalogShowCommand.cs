using System.CommandLine;
using Hoshitori.Platform.Text;
using Hoshitori.Platform.Yaml;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;

namespace Hoshitori.Host.Commands;

/// <summary><c>hoshitori catalog show ID</c>: one control, criterion, requirement or term.</summary>
internal static class CatalogShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = CommandsText.IdArgument };
        var over = CatalogueOption.Create();
        var json = CatalogueOption.Json();
        var command = new Command("show", CommandsText.Show) { id, over, json };
        command.SetAction(parsed =>
        {
            var catalogue = CatalogueOption.LoadSound(parsed.GetValue(over));
            (string Name, object? Value)[] fields = [.. Find(catalogue, parsed.GetValue(id)!).Where(field => field.Value is not null)];
            if (parsed.GetValue(json))
            {
                Json.Write(fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal));
                return;
            }

            foreach (var (name, value) in fields)
            {
                Console.Out.WriteLine($"{name}: {(value is IEnumerable<string> list ? string.Join(Environment.NewLine + "  - ", list.Prepend("")) : value)}");
            }
        });
        return command;
    }

    private static IEnumerable<(string Name, object? Value)> Find(Catalogue catalogue, string id)
    {
        string Plain(LocalText text) => GlossaryParts.Plain(text.Shown(), term => catalogue.Glossary[term].Term.Shown());
        if (catalogue.Controls.TryGetValue(id, out var control))
        {
            return
            [
                ("id", control.Id), ("topic", control.Topic), ("kind", Json.Word(control.Kind)), ("title", Plain(control.Title)), ("ask", Plain(control.Ask)),
                ("why", control.Why is { } why ? Plain(why) : null), ("how", control.How.Select(Plain).ToArray()), ("proof", control.Proof.Select(Plain).ToArray()),
                ("owner", Json.Word(control.Owner)), ("effort_hours", control.EffortHours), ("every", control.Every?.ToString()),
                ("criteria", Users(catalogue, id).ToArray()),
            ];
        }

        if (catalogue.Glossary.TryGetValue(id, out var term))
        {
            return [("id", term.Id), ("term", term.Term.Shown()), ("meaning", term.Meaning.Shown())];
        }

        var places = Places(catalogue, id);
        if (places.Length == 0)
        {
            throw new WrongUseException(CommandsText.NoId(id, NearestName.Of(id, catalogue.Controls.Keys)));
        }

        var (edition, requirement, found) = places[0];
        var alsoIn = places.Skip(1).Select(place => place.Edition.Id + "/" + id).ToArray();
        var elsewhere = alsoIn.Length == 0 ? null : alsoIn;
        return found is not null
            ? [("id", found.Id), ("edition", edition.Id), ("star", found.Star), ("title", found.Title?.Shown()), ("summary", found.Summary.Shown()),
                ("frequency", found.Frequency), ("conditional", found.Conditional?.Shown()), ("refs", found.Refs.ToArray()),
                ("controls", found.Needs.Controls().Distinct(StringComparer.Ordinal).ToArray()), ("official", edition.OfficialUrl), ("also_in", elsewhere)]
            : [("id", requirement.Id), ("edition", edition.Id), ("title", requirement.Title.Shown()), ("summary", requirement.Summary.Shown()),
                ("criteria", requirement.Criteria.Select(criterion => criterion.Id).ToArray()), ("official", edition.OfficialUrl), ("also_in", elsewhere)];
    }

    /// <summary>Where a requirement or criterion stands, newest edition first; <c>security-action@3.1/passwords</c> names one edition.</summary>
    private static (Edition Edition, Requirement Requirement, Criterion? Criterion)[] Places(Catalogue catalogue, string id)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        var wanted = slash < 0 ? null : id[..slash];
        var name = id[(slash + 1)..];
        return
        [
            .. from edition in catalogue.Editions
               where wanted is null || edition.Id == wanted
               from requirement in edition.Requirements
               let criterion = requirement.Criteria.FirstOrDefault(criterion => criterion.Id == name)
               where requirement.Id == name || criterion is not null
               orderby edition == catalogue.Edition(edition.Scheme, null) descending
               select (edition, requirement, criterion),
        ];
    }

    private static IEnumerable<string> Users(Catalogue catalogue, string control) =>
        from edition in catalogue.Editions
        from requirement in edition.Requirements
        from criterion in requirement.Criteria
        where criterion.Needs.Controls().Contains(control, StringComparer.Ordinal)
        select edition.Id + " " + criterion.Id;
}
