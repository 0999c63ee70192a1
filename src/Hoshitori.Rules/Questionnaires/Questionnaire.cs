using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Questionnaires;

/// <summary>Why a control is not asked for; an expert sees it.</summary>
public enum SkipReason
{
    /// <summary>The thing asked about does not exist in the firm (<c>applies_when</c>).</summary>
    DoesNotExist,

    /// <summary>Every criterion that uses it has a condition that is false for the firm (<c>when</c>).</summary>
    NoCriterionApplies,
}

/// <summary>A control that is not asked for, with the reason.</summary>
public sealed record Skipped(Control Control, SkipReason Reason);

/// <summary>The questions a firm is asked for a star, each once, in the order the criteria use them.</summary>
public sealed record Questionnaire(IReadOnlyList<Control> Asked, IReadOnlyList<Skipped> Skipped)
{
    /// <summary>Only what the profile knows to be absent is skipped: we ask rather than skip.</summary>
    public static Questionnaire For(Catalogue catalogue, Edition edition, int star, Profile profile)
    {
        var questions = edition.CriteriaFor(star)
            .SelectMany(criterion => criterion.Needs.Controls(), (criterion, id) => (Criterion: criterion, Id: id))
            .GroupBy(use => use.Id, use => use.Criterion, StringComparer.Ordinal)
            .Select(uses => (Control: catalogue.Controls[uses.Key], UsedBy: uses))
            .Select(question => (question.Control, Reason: Skip(question.Control, question.UsedBy, profile)))
            .ToList();
        return new(
            [.. questions.Where(question => question.Reason is null).Select(question => question.Control)],
            [.. questions.Where(question => question.Reason is not null).Select(question => new Skipped(question.Control, question.Reason!.Value))]);
    }

    private static SkipReason? Skip(Control control, IEnumerable<Criterion> usedBy, Profile profile) =>
        control.AppliesWhen.Excludes(profile) ? SkipReason.DoesNotExist
        : usedBy.All(criterion => criterion.When.Excludes(profile)) ? SkipReason.NoCriterionApplies
        : null;
}
