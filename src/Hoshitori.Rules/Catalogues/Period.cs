using System.Globalization;

namespace Hoshitori.Rules.Catalogues;

public enum PeriodUnit
{
    Days,
    Weeks,
    Months,
    Years,
}

/// <summary>A calendar period as the catalogue writes it: <c>PnY</c>, <c>PnM</c>, <c>PnW</c> or <c>PnD</c>.</summary>
public readonly record struct Period(int Count, PeriodUnit Unit)
{
    private const string Letters = "DWMY"; // in the order of PeriodUnit

    /// <summary>Reads <c>P1Y</c> and its like; <c>null</c> when the text is no period of at least one unit.</summary>
    public static Period? Parse(string text)
    {
        if (text.Length < 3 || text[0] != 'P')
        {
            return null;
        }

        var unit = Letters.IndexOf(text[^1], StringComparison.Ordinal);
        var isCount = int.TryParse(text.AsSpan(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        return unit >= 0 && isCount && count > 0 ? new Period(count, (PeriodUnit)unit) : null;
    }

    /// <summary>The period as the catalogue writes it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P{Count}{Letters[(int)Unit]}");
}
