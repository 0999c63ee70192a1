namespace Hoshitori.Rules.Firms;

/// <summary>A Japanese corporate number (法人番号): 13 digits, the first of which checks the other twelve.</summary>
public static class CorporateNumber
{
    private const int Length = 13;

    /// <summary>
    /// True for 13 digits with the right check digit: 9 minus the remainder by 9 of the sum of the other twelve, weighted
    /// 1, 2, 1, 2 … from the right (order of the Ministry of Finance on corporate numbers, 法人番号の指定等に関する省令).
    /// </summary>
    public static bool IsValid(string number) =>
        number.Length == Length && number.All(char.IsAsciiDigit) && number[0] - '0' == CheckDigit(number.AsSpan(1));

    private static int CheckDigit(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            // Twelve digits: the weights that end with 1 begin with 2.
            sum += (body[i] - '0') * (i % 2 == 0 ? 2 : 1);
        }

        return 9 - (sum % 9);
    }
}
