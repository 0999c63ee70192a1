using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Evaluations;

/// <summary>A control that counts today and soon will not.</summary>
/// <param name="LastDay">The last day it counts.</param>
/// <param name="Lost">Criteria met today that are met no longer when this control alone is gone.</param>
public sealed record LapsingControl(Control Control, DateOnly LastDay, int Lost);

/// <summary>Looks ahead for what lapses.</summary>
public static class Lapsing
{
    /// <summary>Controls of a result's criteria whose last day lies within the days after it, soonest first.</summary>
    public static IReadOnlyList<LapsingControl> Within(Catalogue catalogue, StarResult result, Firm firm, ScopeAnswers answers, int days)
    {
        var until = result.Date.AddDays(days);
        var met = result.Criteria.Where(judged => judged.Verdict == Verdict.Met).ToList();
        return
        [
            .. from control in result.Criteria.SelectMany(judged => judged.Criterion.Needs.Controls()).Distinct(StringComparer.Ordinal).Select(id => catalogue.Controls[id])
               let last = LastDay(control, firm, answers, result.Date)
               where last is { } day && day <= until && !StillCounts(control, firm, answers, day.AddDays(1))
               orderby last
               select new LapsingControl(control, last.Value, Lost(catalogue, result, firm, control.Id, met)),
        ];
    }

    private static DateOnly? LastDay(Control control, Firm firm, ScopeAnswers answers, DateOnly date)
    {
        var entry = firm.Controls.GetValueOrDefault(control.Id);
        if (ControlValue.Of(control, entry, firm.Profile, date).Value != Truth.True)
        {
            return null;
        }

        var lapse = control.Every is { } every ? Lapse.LastDay(entry!.Date!.Value, every) : DateOnly.MaxValue;
        var until = answers.StandingOf(control.Id, date)?.Counts.Until ?? DateOnly.MaxValue;
        return lapse < until ? lapse : until == DateOnly.MaxValue ? null : until;
    }

    /// <summary>Another voice may take over on the day one ends.</summary>
    private static bool StillCounts(Control control, Firm firm, ScopeAnswers answers, DateOnly date) =>
        ControlValue.Of(control, answers.StandingOf(control.Id, date)?.Counts.Entry, firm.Profile, date).Value == Truth.True;

    private static int Lost(Catalogue catalogue, StarResult result, Firm firm, string control, List<CriterionResult> met)
    {
        var controls = new Dictionary<string, ControlEntry>(firm.Controls, StringComparer.Ordinal) { [control] = new(ControlState.Absent, null) };
        var judgement = new CriterionJudgement(catalogue, result.Edition, firm with { Controls = controls }, result.Date);
        return met.Count(judged => judged.Because.Any(because => because.Control == control) && judgement.Judge(judged.Criterion).Verdict != Verdict.Met);
    }
}
