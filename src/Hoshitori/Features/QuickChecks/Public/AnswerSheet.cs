using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.QuickChecks;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.QuickChecks.Public;

/// <summary>The answers of a visitor to an edition's sheet, and the items whose answer could not be read.</summary>
/// <param name="Doubled">Items that came with two answers or one that is not on the sheet.</param>
public sealed record AnswerSheet(Edition Edition, IReadOnlyDictionary<string, QuickAnswer> Answers, IReadOnlySet<string> Doubled)
{
    public const string Prefix = "a.";

    /// <summary>The answers as the form writes them, in the order of the sheet.</summary>
    public static readonly IReadOnlyList<(QuickAnswer Answer, string Value)> Choices =
    [
        (QuickAnswer.Done, "done"),
        (QuickAnswer.Partly, "partly"),
        (QuickAnswer.NotDone, "not-done"),
        (QuickAnswer.DontKnow, "dont-know"),
    ];

    public static AnswerSheet Empty(Edition edition) =>
        new(edition, new Dictionary<string, QuickAnswer>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));

    /// <summary>The edition named in a request, the newest when none is named, <c>null</c> when there is no such edition.</summary>
    public static Edition? EditionNamed(Catalogue catalogue, string? version) =>
        catalogue.Edition("security-action", string.IsNullOrEmpty(version) ? null : version);

    public static AnswerSheet Read(Edition edition, IFormCollection form)
    {
        var answers = new Dictionary<string, QuickAnswer>(StringComparer.Ordinal);
        var doubled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in QuickScore.ItemsOf(edition))
        {
            var given = form[Prefix + item.Id];
            var choice = Choices.FirstOrDefault(choice => choice.Value == given.ToString());
            if (given.Count == 1 && choice.Value is not null)
            {
                answers[item.Id] = choice.Answer;
            }
            else if (given.Count > 0)
            {
                doubled.Add(item.Id);
            }
        }

        return new(edition, answers, doubled);
    }
}
