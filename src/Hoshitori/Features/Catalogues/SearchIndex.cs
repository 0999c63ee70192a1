using Hoshitori.Platform.Text;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Features.Catalogues;

/// <summary>What a search result is.</summary>
public enum FoundKind
{
    Control,
    Criterion,
    Requirement,
    Term,
}

/// <summary>Something that can be found.</summary>
/// <param name="Folded">All its words in both languages, folded for comparison; the title's come first.</param>
public sealed record Findable(FoundKind Kind, string Id, LocalText Title, LocalText Text, string Address, string FoldedTitle, string Folded);

/// <summary>Everything of the book, ready to be searched. Small enough to be read through on every search.</summary>
public sealed class SearchIndex
{
    public const int ShortestQuery = 2;
    public const int LongestQuery = 100;

    private readonly Findable[] all;

    private SearchIndex(Findable[] all) => this.all = all;

    public static SearchIndex Of(Catalogue catalogue)
    {
        LocalText Plain(LocalText text) => new(
            GlossaryParts.Plain(text.Ja, term => catalogue.Glossary[term].Term.Ja),
            GlossaryParts.Plain(text.En, term => catalogue.Glossary[term].Term.En));
        return new(
        [
            .. from edition in catalogue.Editions
               from requirement in edition.Requirements
               select Make(FoundKind.Requirement, requirement.Id, requirement.Title, requirement.Summary, Addresses.Of(edition, requirement), []),
            .. from edition in catalogue.Editions
               from requirement in edition.Requirements
               from criterion in requirement.Criteria
               select Make(FoundKind.Criterion, criterion.Id, criterion.Title ?? requirement.Title, criterion.Summary, Addresses.Of(edition, criterion), []),
            .. catalogue.Controls.Values.OrderBy(control => control.Id, StringComparer.Ordinal)
                .Select(control => Make(FoundKind.Control, control.Id, control.Title, Plain(control.Ask), Addresses.Of(control), [.. control.How.Concat(control.Proof).Select(Plain)])),
            .. catalogue.Glossary.Values.OrderBy(term => term.Id, StringComparer.Ordinal)
                .Select(term => Make(FoundKind.Term, term.Id, term.Term, term.Meaning, Addresses.Of(term), term.Reading is { } reading ? [new(reading, reading)] : [])),
        ]);
    }

    /// <summary>What holds every word of the query: ids first, then titles, then texts.</summary>
    public IReadOnlyList<Findable> Find(string query)
    {
        var words = SearchFold.Of(query).Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
        {
            return [];
        }

        return
        [
            .. all.Where(found => Array.TrueForAll(words, word => found.Folded.Contains(word, StringComparison.Ordinal)))
                .OrderBy(found => found.Id.StartsWith(words[0], StringComparison.Ordinal) ? 0 : Array.TrueForAll(words, word => found.FoldedTitle.Contains(word, StringComparison.Ordinal)) ? 1 : 2),
        ];
    }

    private static Findable Make(FoundKind kind, string id, LocalText title, LocalText text, string address, LocalText[] more)
    {
        var foldedTitle = SearchFold.Of(title.Ja + "\n" + title.En);
        var rest = SearchFold.Of(string.Join('\n', more.Prepend(text).Select(part => part.Ja + "\n" + part.En)));
        return new(kind, id, title, text, address, foldedTitle, id + "\n" + foldedTitle + "\n" + rest);
    }
}
