using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Rules.Tests.Catalogues;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("P1Y", 1, PeriodUnit.Years)]
    [InlineData("P12M", 12, PeriodUnit.Months)]
    [InlineData("P2W", 2, PeriodUnit.Weeks)]
    [InlineData("P90D", 90, PeriodUnit.Days)]
    public void A_period_is_read_and_written_alike(string text, int count, PeriodUnit unit)
    {
        var period = Period.Parse(text);

        Assert.Equal(new Period(count, unit), period);
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PY")]
    [InlineData("1Y")]
    [InlineData("P1")]
    [InlineData("P11")]
    [InlineData("P0Y")]
    [InlineData("P-1Y")]
    [InlineData("P1H")]
    [InlineData("p1Y")]
    [InlineData("P1y")]
    [InlineData("P 1Y")]
    [InlineData("X1Y")]
    [InlineData("P1Y6M")]
    [InlineData("P99999999999Y")]
    public void Anything_else_is_no_period(string text) => Assert.Null(Period.Parse(text));
}
