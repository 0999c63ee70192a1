namespace Hoshitori.Rules.Catalogues;

public enum PeriodUnit
{
    Days,
    Weeks,
    Months,
    Years,
}

/// <summary>A calendar period as the catalogue writes it: <c>PnY</c>, <c>PnM</c>, <c>PnW</c> or <c>PnD</c>.</summary>
public readonly record struct Period(int Count, PeriodUnit Unit);
