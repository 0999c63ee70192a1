using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Tests.Firms;

public sealed class CorporateNumberTests
{
    [Theory]
    [InlineData("7000012050002")] // National Tax Agency
    [InlineData("8000012010038")] // Digital Agency
    [InlineData("2000012020001")] // Ministry of Internal Affairs and Communications
    public void Published_numbers_are_valid(string number) => Assert.True(CorporateNumber.IsValid(number));

    [Theory]
    [InlineData("")]
    [InlineData("700001205000")]
    [InlineData("70000120500020")]
    [InlineData("000012050002")]
    [InlineData("6000012050002")] // wrong check digit
    [InlineData("7000012050003")] // wrong last digit
    [InlineData("7000012050020")] // neighbours swapped
    [InlineData("7000012050OO2")] // letters that look like digits
    [InlineData("700001205B002")] // a letter that would pass the check
    [InlineData("700001205000２")] // a full-width digit
    [InlineData("7000-12050002")]
    public void Anything_else_is_not(string number) => Assert.False(CorporateNumber.IsValid(number));

    [Fact]
    public void A_wrong_digit_is_always_noticed_except_nine_for_nought()
    {
        const string number = "7000012050002";
        for (var at = 1; at < number.Length; at++)
        {
            for (var digit = '1'; digit <= '8'; digit++)
            {
                var changed = number[..at] + digit + number[(at + 1)..];
                Assert.Equal(number[at] == digit, CorporateNumber.IsValid(changed));
            }
        }
    }
}
