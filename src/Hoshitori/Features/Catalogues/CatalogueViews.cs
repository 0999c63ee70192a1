using System.Text.Json.Serialization;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Features.Catalogues;

/// <summary>An expression over controls, for programs: one control, all of, or any of.</summary>
public sealed record NeedsView(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Control = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<NeedsView>? All = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<NeedsView>? Any = null)
{
    public static NeedsView Of(Needs needs) => needs switch
    {
        Needs.One one => new(Control: one.ControlId),
        Needs.All all => new(All: [.. all.Members.Select(Of)]),
        Needs.Any any => new(Any: [.. any.Members.Select(Of)]),
        _ => new(),
    };
}

/// <summary>Bounds of a number of employees, both inclusive; a missing one is open.</summary>
public sealed record EmployeesView(int? Min, int? Max);

/// <summary>A condition over the facts of a firm, for programs; one of its parts is there.</summary>
public sealed record ConditionView(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Uses = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EmployeesView? Employees = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ConditionView? Not = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ConditionView>? All = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ConditionView>? Any = null)
{
    public static ConditionView? Of(Condition? condition) => condition is null ? null : Known(condition);

    private static ConditionView Known(Condition condition) => condition switch
    {
        Condition.Uses uses => new(Uses: uses.Name),
        Condition.Employees employees => new(Employees: new(employees.Min, employees.Max)),
        Condition.Not not => new(Not: Known(not.Inner)),
        Condition.All all => new(All: [.. all.Members.Select(Known)]),
        Condition.Any any => new(Any: [.. any.Members.Select(Known)]),
        _ => new(),
    };
}

/// <summary>A control of the catalogue, for programs. Texts name words of the glossary as <c>[[id]]</c>.</summary>
/// <param name="EffortHours">Own work to put in place, typical firm of 30 people.</param>
/// <param name="Every">How often it must be repeated: <c>P1Y</c>, <c>P3M</c>.</param>
/// <param name="AppliesWhen">When false for a firm the control is not asked.</param>
public sealed record CatalogueControl(
    string Id, string Topic, ControlKind Kind, LocalText Title, LocalText Ask, LocalText? Why, IReadOnlyList<LocalText> How, IReadOnlyList<LocalText> Proof,
    ControlOwner Owner, decimal EffortHours, string? Every, ConditionView? AppliesWhen)
{
    public static CatalogueControl Of(Control control)
    {
        ArgumentNullException.ThrowIfNull(control);
        return new(
            control.Id, control.Topic, control.Kind, control.Title, control.Ask, control.Why, control.How, control.Proof,
            control.Owner, control.EffortHours, control.Every?.ToString(), ConditionView.Of(control.AppliesWhen));
    }
}

/// <summary>An official threshold or list of a criterion, for programs.</summary>
public sealed record ParameterView(string Name, IReadOnlyList<string> Values);

/// <summary>A criterion of an edition, for programs. Its text is our summary, never the official wording.</summary>
/// <param name="Star">Lowest star that asks for it.</param>
/// <param name="When">When false for a firm the criterion is not applicable.</param>
/// <param name="Gate">How it decides a declaration.</param>
public sealed record CatalogueCriterion(
    string Id, string Requirement, int Star, LocalText? Title, LocalText Summary, LocalText? Question, NeedsView Needs, ConditionView? When, Gate Gate,
    string? Frequency, IReadOnlyList<ParameterView> Parameters, IReadOnlyList<string> Refs, Confidence Confidence)
{
    public static CatalogueCriterion Of(Requirement requirement, Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        ArgumentNullException.ThrowIfNull(criterion);
        return new(
            criterion.Id, requirement.Id, criterion.Star, criterion.Title, criterion.Summary, criterion.Question, NeedsView.Of(criterion.Needs), ConditionView.Of(criterion.When),
            criterion.Gate, criterion.Frequency, [.. criterion.Parameters.Select(parameter => new ParameterView(parameter.Name, parameter.Values))], criterion.Refs, criterion.Confidence);
    }
}

/// <summary>A requirement of an edition with the ids of its criteria, for programs.</summary>
public sealed record CatalogueRequirement(string Id, string Category, LocalText Title, LocalText Summary, IReadOnlyList<string> Criteria)
{
    public static CatalogueRequirement Of(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return new(requirement.Id, requirement.Category, requirement.Title, requirement.Summary, [.. requirement.Criteria.Select(criterion => criterion.Id)]);
    }
}
