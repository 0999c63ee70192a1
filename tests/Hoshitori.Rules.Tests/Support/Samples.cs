using System.Collections.Frozen;
using System.Globalization;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Tests.Support;

/// <summary>Small catalogues and firms; a test names only what it is about.</summary>
internal static class Samples
{
    public const string SampleScheme = "sample";

    public static readonly DateOnly Today = new(2026, 11, 23);

    public static LocalText Text(string text) => new(text, text);

    public static Control Control(string id, string? every = null, Condition? appliesWhen = null) => new(
        id, "topic", ControlKind.Rule, Text(id), Text(id), null, [Text("how")], [Text("proof")], ControlOwner.It, 1,
        every is null ? null : Period.Parse(every), [], appliesWhen);

    public static Criterion Criterion(
        string id, Needs needs, int star = 3, Condition? when = null, Gate gate = Gate.None, LocalText? question = null) => new(
        id, star, null, null, null, Text(id), question, null, null, needs, when, gate, null, [], [], null, Confidence.Own);

    public static Requirement Requirement(string id, params Criterion[] criteria) => new(id, "1", Text(id), Text(id), criteria);

    public static Edition Edition(Readiness readiness, params Requirement[] requirements) => new(
        SampleScheme, "1", Text("sample"), null, readiness, [1, 2, 3, 4], "https://example.jp/", [new("1", Text("1"))], requirements, null, []);

    public static Edition Edition(params Criterion[] criteria) => Edition(Readiness.All, Requirement("r", criteria));

    public static Catalogue Catalogue(IEnumerable<Control> controls, params Edition[] editions) => new(
        "2026-11-23", [], controls.ToFrozenDictionary(control => control.Id, StringComparer.Ordinal), editions, [],
        FrozenDictionary<string, GlossaryTerm>.Empty, []);

    public static Profile Profile(int? employees = null, params (string Fact, bool Used)[] uses) =>
        Rules.Firms.Profile.Unknown with
        {
            Employees = employees,
            Uses = uses.ToDictionary(use => use.Fact, use => use.Used, StringComparer.Ordinal),
        };

    public static Firm Firm(Profile? profile = null, params (string Control, ControlEntry Entry)[] entries) => new(
        "whole company",
        profile ?? Rules.Firms.Profile.Unknown,
        entries.ToDictionary(entry => entry.Control, entry => entry.Entry, StringComparer.Ordinal),
        new Dictionary<string, IReadOnlyDictionary<string, DirectAnswer>>(StringComparer.Ordinal));

    public static Firm Answering(this Firm firm, string criterion, DirectState answer, string? reason = null) => firm with
    {
        Direct = new Dictionary<string, IReadOnlyDictionary<string, DirectAnswer>>(StringComparer.Ordinal)
        {
            [SampleScheme + "@1"] = new Dictionary<string, DirectAnswer>(StringComparer.Ordinal) { [criterion] = new(answer, null, reason) },
        },
    };

    public static ControlEntry Entry(ControlState state, string? date = null, string? reason = null) =>
        new(state, date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), reason);

    public static Needs One(string control) => new Needs.One(control);

    public static Needs All(params string[] controls) => new Needs.All([.. controls.Select(One)]);

    public static Needs Any(params string[] controls) => new Needs.Any([.. controls.Select(One)]);

    public static Condition Uses(string fact) => new Condition.Uses(fact);
}
