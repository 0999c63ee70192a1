using System.Globalization;
using Hoshitori.Rules.Evaluations;

namespace Hoshitori.Host.Commands;

/// <summary>The JSON of <c>evaluate</c>; its shape is fixed and described in <c>docs/cli.md</c>.</summary>
internal static class EvaluationAnswer
{
    public static object Of(StarResult result) => new
    {
        scheme = result.Edition.Scheme,
        edition = result.Edition.Version,
        revision = result.Revision,
        star = result.Star,
        date = result.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        scope = result.Scope,
        ready = result.Ready,
        summary = new
        {
            total = result.Summary.Total,
            met = result.Summary.Met,
            unmet = result.Summary.Unmet,
            unknown = result.Summary.Unknown,
            not_applicable = result.Summary.NotApplicable,
        },
        requirements = result.Requirements.Select(requirement => new
        {
            id = requirement.Requirement.Id,
            title = requirement.Requirement.Title.Ja,
            verdict = Json.Word(requirement.Verdict),
        }),
        criteria = result.Criteria.Select(Criterion),
    };

    private static object Criterion(CriterionResult result) => new
    {
        id = result.Criterion.Id,
        star = result.Criterion.Star,
        verdict = Json.Word(result.Verdict),
        basis = Json.Word(result.Basis),
        derived = Json.Word(result.Derived),
        direct = result.Direct is { } direct ? Json.Word(direct.Answer) : null,
        reason = result.Reason ?? (result.NotApplicable is { } why ? Json.Word(why) : null),
        because = result.Because.Select(because => new
        {
            control = because.Control,
            state = because.State is { } state ? Json.Word(state) : null,
            value = Json.Word(because.Value),
            reason = because.Reason == ValueReason.None ? null : Json.Word(because.Reason),
        }),
    };
}
