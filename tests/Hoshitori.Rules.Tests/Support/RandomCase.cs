using CsCheck;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Tests.Support;

/// <summary>A random catalogue of one edition, and the firms and days to judge by it.</summary>
internal sealed record RandomCase(Catalogue Catalogue, int Star, DateOnly Date, Firm[] Firms)
{
    private static readonly string[] ControlIds = [.. Enumerable.Range(0, 12).Select(i => $"c{i}")];
    private static readonly string[] Facts = ["servers", "remote_work", "mfa", "cloud_services"];
    private static readonly string[] CriterionIds = [.. Enumerable.Range(0, 8).Select(i => $"k{i}")];

    public static readonly Gen<DateOnly> Day =
        Gen.OneOf<int>(Gen.Int[-800, 40], Gen.Int[-367, -363], Gen.Int[-32, -27], Gen.Int[-8, 1]).Select(Samples.Today.AddDays);

    private static readonly Gen<string?> Every = Gen.OneOf<string?>(null, null, null, "P1Y", "P1M", "P1W", "P30D", "P2Y");

    private static readonly Gen<Condition> Atom = Gen.OneOf<Condition>(
        Gen.OneOf(Facts).Select(fact => (Condition)new Condition.Uses(fact)),
        Gen.Select(Bound, Bound, (min, max) => (Condition)new Condition.Employees(min, max)));

    private static readonly Gen<Condition> Condition = Gen.Recursive<Condition>((depth, inner) => depth > 1 ? Atom : Gen.Frequency(
        (3, Atom),
        (1, inner.Select(condition => (Condition)new Condition.Not(condition))),
        (1, inner.List[1, 3].Select(members => (Condition)new Condition.All(members))),
        (1, inner.List[1, 3].Select(members => (Condition)new Condition.Any(members)))));

    private static readonly Gen<Condition?> MaybeCondition = Gen.Frequency((2, Gen.Const((Condition?)null)), (1, Condition.Select(c => (Condition?)c)));

    private static readonly Gen<Needs> Single = Gen.OneOf(ControlIds).Select(Samples.One);

    private static readonly Gen<Needs> Needs = Gen.Recursive<Needs>((depth, inner) => depth > 2 ? Single : Gen.Frequency(
        (2, Single),
        (2, inner.List[1, 4].Select(members => (Needs)new Needs.All(members))),
        (2, inner.List[1, 4].Select(members => (Needs)new Needs.Any(members)))));

    private static readonly Gen<Catalogue> Catalogues = Gen.Select(
        Gen.Select(Every, MaybeCondition).Array[ControlIds.Length],
        Gen.Select(Needs, MaybeCondition, Gen.Int[3, 4], Gen.Int[0, 2]).Array[CriterionIds.Length],
        (controls, criteria) => Samples.Catalogue(
            controls.Select((c, i) => Samples.Control(ControlIds[i], c.Item1, c.Item2)),
            Samples.Edition(Readiness.All, [.. criteria
                .Select((c, i) => (Requirement: c.Item4, Criterion: Samples.Criterion(CriterionIds[i], c.Item1, c.Item3, c.Item2)))
                .GroupBy(c => c.Requirement, c => c.Criterion)
                .Select(group => Samples.Requirement($"r{group.Key}", [.. group]))])));

    public static readonly Gen<ControlEntry> Entry = Gen.Select(
        Gen.Enum<ControlState>(),
        Gen.Frequency((1, Gen.Const((DateOnly?)null)), (4, Day.Select(day => (DateOnly?)day))),
        Gen.OneOf("no such thing here", " ", null),
        (state, date, reason) => new ControlEntry(state, date, reason));

    private static readonly Gen<Profile> Profiles = Gen.Select(
        Gen.OneOf<bool?>(true, false, null).Array[Facts.Length],
        Gen.OneOf<int?>(null, 1, 19, 20, 21, 100, 101),
        (uses, employees) => Samples.Profile(employees, [.. Facts.Zip(uses).Where(f => f.Second is not null).Select(f => (f.First, f.Second!.Value))]));

    private static readonly Gen<DirectAnswer?> Direct = Gen.Frequency(
        (2, Gen.Const((DirectAnswer?)null)),
        (1, Gen.Select(Gen.Enum<DirectState>(), Gen.OneOf("outsourced", "", null), (state, reason) => (DirectAnswer?)new DirectAnswer(state, null, reason))));

    public static readonly Gen<Firm> Firm = Gen.Select(
        Profiles,
        Gen.Frequency((1, Gen.Const((ControlEntry?)null)), (5, Entry.Select(entry => (ControlEntry?)entry))).Array[ControlIds.Length],
        Direct.Array[CriterionIds.Length],
        (profile, entries, direct) => new Firm(
            "whole company",
            profile,
            Known(ControlIds, entries),
            new Dictionary<string, IReadOnlyDictionary<string, DirectAnswer>>(StringComparer.Ordinal) { ["sample@1"] = Known(CriterionIds, direct) }));

    public Edition Edition => Catalogue.Editions[0];

    /// <summary>Cases with a number of firms each.</summary>
    public static Gen<RandomCase> WithFirms(int count) =>
        Gen.Select(Catalogues, Gen.Int[3, 4], Day, Firm.Array[count], (catalogue, star, date, firms) => new RandomCase(catalogue, star, date, firms));

    private static Gen<int?> Bound => Gen.OneOf<int?>(null, 20, 100);

    private static Dictionary<string, T> Known<T>(string[] ids, T?[] values)
        where T : class =>
        ids.Zip(values).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => pair.Second!, StringComparer.Ordinal);
}
