using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Questionnaires;

/// <summary>
/// How many questions a firm is asked for a star, and which facts make them fewer: the numbers of
/// <see cref="Questionnaire"/> without building it, because every save asks for them.
/// </summary>
public sealed class QuestionCounts
{
    private readonly Question[][] questions;

    /// <param name="edition">The edition asked about; <c>null</c> where the catalogue has none.</param>
    public QuestionCounts(Catalogue catalogue, Edition? edition) =>
        questions = [.. Enumerable.Range(0, 5).Select(star => edition is null ? [] : Questions(catalogue, edition, star))];

    /// <summary>The controls asked of the firm for the star.</summary>
    public IEnumerable<Control> Asked(int star, Profile profile) =>
        questions[star].Where(question => question.IsAsked(profile)).Select(question => question.Control);

    public int Count(int star, Profile profile) => questions[star].Count(question => question.IsAsked(profile));

    /// <summary>All questions of the star, asked or not.</summary>
    public int All(int star) => questions[star].Length;

    /// <summary>How many questions the answer "no" to a fact takes away, against not knowing.</summary>
    public int SavedByNo(int star, Profile profile, string fact) =>
        Count(star, With(profile, fact, null)) - Count(star, With(profile, fact, false));

    private static Profile With(Profile profile, string fact, bool? used)
    {
        var uses = new Dictionary<string, bool>(profile.Uses, StringComparer.Ordinal);
        uses.Remove(fact);
        if (used is { } known)
        {
            uses[fact] = known;
        }

        return profile with { Uses = uses };
    }

    private static Question[] Questions(Catalogue catalogue, Edition edition, int star) =>
    [
        .. edition.CriteriaFor(star)
            .SelectMany(criterion => criterion.Needs.Controls(), (criterion, id) => (criterion.When, Id: id))
            .GroupBy(use => use.Id, use => use.When, StringComparer.Ordinal)
            .Select(uses => new Question(catalogue.Controls[uses.Key], uses.Contains(null) ? [] : [.. uses.OfType<Condition>()])),
    ];

    /// <param name="Whens">The conditions of the criteria that use it; empty when one of them has none.</param>
    private sealed record Question(Control Control, Condition[] Whens)
    {
        public bool IsAsked(Profile profile) => !Control.AppliesWhen.Excludes(profile)
            && (Whens.Length == 0 || !Array.TrueForAll(Whens, when => when.Excludes(profile)));
    }
}
