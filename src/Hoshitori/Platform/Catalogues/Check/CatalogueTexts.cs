using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Catalogues.Check;

/// <summary>Every text of a catalogue with the part it belongs to.</summary>
internal static class CatalogueTexts
{
    public static IEnumerable<(string Part, LocalText Text)> Of(Catalogue catalogue) =>
    [
        .. catalogue.Topics.SelectMany(topic => Texts("topic:" + topic.Id, [topic.Title, topic.Summary])),
        .. catalogue.Controls.Values.SelectMany(control => Texts(CatalogueCheck.PartOf(control), [control.Title, control.Ask, control.Why, .. control.How, .. control.Proof])),
        .. catalogue.Profile.SelectMany(fact => Texts("fact:" + fact.Id, [fact.Title, fact.Ask, fact.Help, .. fact.Choices.Select(choice => choice.Title)])),
        .. catalogue.Glossary.Values.SelectMany(term => Texts("term:" + term.Id, [term.Term, term.Meaning])),
        .. catalogue.Threats.SelectMany(threat => Texts("threat:" + threat.Id, [threat.Title, threat.Attack, threat.Monday])),
        .. catalogue.Editions.SelectMany(Of),
    ];

    private static IEnumerable<(string Part, LocalText Text)> Of(Edition edition) =>
    [
        .. Texts("edition:" + edition.Id, [edition.Title, edition.Note, .. edition.Categories.Select(category => category.Title),
            .. edition.DraftNumbers.SelectMany(number => new[] { number.Meant, number.Now }),
            .. (edition.Scoring?.Bands ?? []).SelectMany(band => new[] { band.Status, band.Next, band.Advice })]),
        .. edition.Requirements.SelectMany(requirement => Texts($"requirement:{edition.Id}:{requirement.Id}", [requirement.Title, requirement.Summary])),
        .. edition.Requirements.SelectMany(requirement => requirement.Criteria).SelectMany(criterion => Texts(CatalogueCheck.PartOf(edition, criterion),
            [criterion.Title, criterion.Summary, criterion.Question, criterion.Advice, criterion.Note, criterion.Conditional])),
    ];

    private static IEnumerable<(string Part, LocalText Text)> Texts(string part, LocalText?[] texts) =>
        texts.OfType<LocalText>().Select(text => (part, text));
}
