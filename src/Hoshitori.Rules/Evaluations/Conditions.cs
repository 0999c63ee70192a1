using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Evaluations;

/// <summary>Three-valued logic over the facts of a profile; <c>null</c> is unknown.</summary>
public static class Conditions
{
    /// <summary>Whether the condition holds for the firm, as far as its profile tells.</summary>
    public static bool? Holds(this Condition condition, Profile profile)
    {
        return condition switch
        {
            Condition.Uses uses => profile.Uses.TryGetValue(uses.Name, out var used) ? used : null,
            Condition.Employees bounds => Within(bounds, profile.Employees),
            Condition.Not not => !not.Inner.Holds(profile),
            Condition.All all => All(all.Members.Select(member => member.Holds(profile))),
            Condition.Any any => !All(any.Members.Select(member => !member.Holds(profile))),
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };
    }

    /// <summary>Only what is known to be false excludes; unknown counts as true, because we ask rather than skip.</summary>
    public static bool Excludes(this Condition? condition, Profile profile) => condition?.Holds(profile) == false;

    /// <summary>The facts a condition looks at; one looked at twice comes twice.</summary>
    public static IEnumerable<string> Facts(this Condition? condition) => condition switch
    {
        Condition.Uses uses => [uses.Name],
        Condition.Not not => not.Inner.Facts(),
        Condition.All all => all.Members.SelectMany(Facts),
        Condition.Any any => any.Members.SelectMany(Facts),
        _ => [],
    };

    private static bool? Within(Condition.Employees bounds, int? employees) =>
        employees is { } count ? !(count < bounds.Min) && !(count > bounds.Max) : null;

    private static bool? All(IEnumerable<bool?> members)
    {
        var values = members.ToList();
        return values.Contains(false) ? false : values.Contains(null) ? null : true;
    }
}
