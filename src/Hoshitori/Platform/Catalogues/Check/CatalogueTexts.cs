using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Catalogues.Check;

/// <summary>A text of the catalogue.</summary>
/// <param name="Part">The part it belongs to, as the places name it.</param>
/// <param name="Linked">Whether pages make links of its <c>[[id]]</c>; else they show it letter by letter.</param>
internal sealed record CatalogueText(string Part, LocalText Text, bool Linked)
{
    /// <summary>The text in one language as a problem names it: id of the part, then the language.</summary>
    public string Field(string language) => Part[(Part.LastIndexOf(':') + 1)..] + "." + language;
}

/// <summary>Every text of a catalogue with the part it belongs to.</summary>
internal static class CatalogueTexts
{
    public static IEnumerable<CatalogueText> Of(Catalogue catalogue) =>
    [
        .. catalogue.Topics.SelectMany(topic => Plain("topic:" + topic.Id, [topic.Title, topic.Summary])),
        .. catalogue.Controls.Values.SelectMany(control => Plain(CatalogueCheck.PartOf(control), [control.Title])),
        .. catalogue.Controls.Values.SelectMany(control => Linked(CatalogueCheck.PartOf(control), [control.Ask, control.Why, .. control.How, .. control.Proof])),
        .. catalogue.Profile.SelectMany(fact => Plain("fact:" + fact.Id, [fact.Title, .. fact.Choices.Select(choice => choice.Title)])),
        .. catalogue.Profile.SelectMany(fact => Linked("fact:" + fact.Id, [fact.Ask, fact.Help])),
        .. catalogue.Glossary.Values.SelectMany(term => Plain("term:" + term.Id, [term.Term, term.Meaning])),
        .. catalogue.Threats.SelectMany(threat => Plain("threat:" + threat.Id, [threat.Title, threat.Attack, threat.Monday])),
        .. catalogue.Editions.SelectMany(Of),
    ];

    private static IEnumerable<CatalogueText> Of(Edition edition)
    {
        Criterion[] criteria = [.. edition.Requirements.SelectMany(requirement => requirement.Criteria)];
        return
        [
            .. Plain("edition:" + edition.Id, [edition.Title, edition.Note, .. edition.Categories.Select(category => category.Title),
                .. edition.DraftNumbers.SelectMany(number => new[] { number.Meant, number.Now }),
                .. (edition.Scoring?.Bands ?? []).SelectMany(band => new[] { band.Status, band.Next, band.Advice })]),
            .. edition.Requirements.SelectMany(requirement => Plain($"requirement:{edition.Id}:{requirement.Id}", [requirement.Title, requirement.Summary])),
            .. criteria.SelectMany(criterion => Plain(CatalogueCheck.PartOf(edition, criterion),
                [criterion.Title, criterion.Summary, criterion.Advice, criterion.Note, criterion.Conditional])),
            .. criteria.SelectMany(criterion => Linked(CatalogueCheck.PartOf(edition, criterion), [criterion.Question])),
        ];
    }

    private static IEnumerable<CatalogueText> Plain(string part, LocalText?[] texts) => texts.OfType<LocalText>().Select(text => new CatalogueText(part, text, Linked: false));

    private static IEnumerable<CatalogueText> Linked(string part, LocalText?[] texts) => texts.OfType<LocalText>().Select(text => new CatalogueText(part, text, Linked: true));
}
