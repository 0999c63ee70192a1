using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Tests.Firms;

public sealed class PrefecturesTests
{
    [Fact]
    public void There_are_47_from_Hokkaido_to_Okinawa()
    {
        Assert.Equal(47, Prefectures.All.Count);
        Assert.Equal(("01", "北海道"), (Prefectures.All[0].Code, Prefectures.All[0].Name.Ja));
        Assert.Equal(("47", "Okinawa"), (Prefectures.All[^1].Code, Prefectures.All[^1].Name.En));
    }

    [Theory]
    [InlineData("13", "東京都")]
    [InlineData("27", "大阪府")]
    [InlineData("26", "京都府")]
    [InlineData("00", null)]
    [InlineData("48", null)]
    [InlineData("1", null)]
    [InlineData("１３", null)]
    [InlineData(null, null)]
    public void A_code_finds_its_prefecture(string? code, string? name) => Assert.Equal(name, Prefectures.Find(code)?.Name.Ja);
}
