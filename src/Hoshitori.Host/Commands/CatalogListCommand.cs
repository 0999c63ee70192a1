using System.CommandLine;
using Hoshitori.Platform.Text;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Host.Commands;

/// <summary><c>hoshitori catalog list KIND</c>: ids and titles.</summary>
internal static class CatalogListCommand
{
    public static Command Create()
    {
        var kind = new Argument<string>("kind") { Description = CommandsText.KindArgument };
        var over = CatalogueOption.Create();
        var json = CatalogueOption.Json();
        var command = new Command("list", CommandsText.List) { kind, over, json };
        command.SetAction(parsed =>
        {
            (string Id, string Title)[] parts = [.. Parts(CatalogueOption.LoadSound(parsed.GetValue(over)), parsed.GetValue(kind)!)];
            if (parsed.GetValue(json))
            {
                Json.Write(parts.Select(part => new { id = part.Id, title = part.Title }));
                return;
            }

            var width = parts.Length == 0 ? 0 : parts.Max(part => part.Id.Length);
            foreach (var (id, title) in parts)
            {
                Console.Out.WriteLine(id.PadRight(width) + "  " + title);
            }
        });
        return command;
    }

    private static IEnumerable<(string Id, string Title)> Parts(Catalogue catalogue, string kind) => kind switch
    {
        "controls" => catalogue.Controls.Values.OrderBy(control => control.Topic, StringComparer.Ordinal).ThenBy(control => control.Id, StringComparer.Ordinal)
            .Select(control => (control.Id, control.Title.Shown())),
        "criteria" => catalogue.Editions.SelectMany(edition => edition.Requirements.SelectMany(requirement => requirement.Criteria)
            .Select(criterion => (edition.Id + " " + criterion.Id, (criterion.Title ?? criterion.Summary).Shown()))),
        "requirements" => catalogue.Editions.SelectMany(edition => edition.Requirements.Select(requirement => (edition.Id + " " + requirement.Id, requirement.Title.Shown()))),
        "editions" => catalogue.Editions.Select(edition => (edition.Id, edition.Title.Shown())),
        "topics" => catalogue.Topics.Select(topic => (topic.Id, topic.Title.Shown())),
        "terms" => catalogue.Glossary.Values.OrderBy(term => term.Id, StringComparer.Ordinal).Select(term => (term.Id, term.Term.Shown())),
        "facts" => catalogue.Profile.Select(fact => (fact.Id, fact.Title.Shown())),
        _ => throw new WrongUseException(CommandsText.NoKind(kind)),
    };
}
