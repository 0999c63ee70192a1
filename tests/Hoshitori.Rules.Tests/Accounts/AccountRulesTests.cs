using System.Text;
using Hoshitori.Rules.Accounts;

namespace Hoshitori.Rules.Tests.Accounts;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("Hanako@Example.CO.JP", "hanako@example.co.jp")]
    [InlineData(" a@b.example ", "a@b.example")]
    [InlineData("ａｄｍｉｎ＠ｅｘａｍｐｌｅ．ｊｐ", "admin@example.jp")]
    [InlineData("a+tag.b@例え.テスト", "a+tag.b@xn--r8jz45g.xn--zckzah")]
    public void Spellings_of_one_mailbox_are_one(string typed, string folded) => Assert.Equal(folded, MailAddress.Fold(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@b.example")]
    [InlineData("a@")]
    [InlineData("a@b")]
    [InlineData("a@b@c.example")]
    [InlineData("a@b.example,c@d.example")]
    [InlineData("a@b.example\nBcc: c@d.example")]
    [InlineData("a b@c.example")]
    [InlineData("\"a b\"@c.example")]
    [InlineData("a..b@c.example")]
    [InlineData(".a@c.example")]
    [InlineData("a.@c.example")]
    [InlineData("аdmin@example.jp")] // a Cyrillic letter
    [InlineData("花子@example.jp")]
    [InlineData("a@-b.example")]
    [InlineData("a@b..example")]
    [InlineData("a@b.example.")]
    [InlineData("a@127.0.0.1")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("a\u0000@b.example")]
    [InlineData("a\ud800@b.example")]
    public void Anything_else_is_none(string? typed) => Assert.Null(MailAddress.Fold(typed));

    [Fact]
    public void Lengths_end_where_mail_ends_them()
    {
        var label = new string('b', 60);
        Assert.NotNull(MailAddress.Fold(new string('a', 64) + "@b.example"));
        Assert.Null(MailAddress.Fold(new string('a', 65) + "@b.example"));
        Assert.NotNull(MailAddress.Fold($"a@{label}.{label}.{label}.{label}.example"));
        Assert.Null(MailAddress.Fold($"aaa@{label}.{label}.{label}.{label}.example"));
    }
}

public sealed class OneTimeCodeTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>The last six of the eight digits of RFC 6238, appendix B.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, OneTimeCode.At(Key, At(seconds)));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void One_step_before_and_after_counts(int seconds, bool counts) =>
        Assert.Equal(counts, OneTimeCode.StepOf(Key, OneTimeCode.At(Key, At(10_000 + seconds)), At(10_000), 0) is not null);

    [Fact]
    public void A_step_counts_once_and_older_ones_never_again()
    {
        var step = OneTimeCode.StepOf(Key, OneTimeCode.At(Key, At(10_000)), At(10_000), 0)!.Value;
        Assert.Equal(10_000 / 30, step);
        Assert.Null(OneTimeCode.StepOf(Key, OneTimeCode.At(Key, At(10_000)), At(10_000), step));
        Assert.Null(OneTimeCode.StepOf(Key, OneTimeCode.At(Key, At(9_970)), At(10_000), step));
        Assert.Equal(step + 1, OneTimeCode.StepOf(Key, OneTimeCode.At(Key, At(10_030)), At(10_000), step));
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("28708a")]
    [InlineData("２８７０８２")]
    public void Anything_but_six_digits_is_wrong(string code) => Assert.Null(OneTimeCode.StepOf(Key, code, At(59), 0));

    private static DateTime At(long seconds) => DateTime.UnixEpoch.AddSeconds(seconds);
}

public sealed class AttemptDelayTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 30)]
    [InlineData(5, 60)]
    [InlineData(6, 120)]
    [InlineData(8, 480)]
    [InlineData(9, 900)]
    [InlineData(10_000, 900)]
    public void Waits_double_from_the_fourth_failure_to_a_quarter_of_an_hour(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), AttemptDelay.After(failures));

    [Fact]
    public void Ten_thousand_guesses_one_a_second_are_twenty_tries()
    {
        var (tries, next) = (0, 0);
        for (var second = 0; second < 10_000; second++)
        {
            if (second >= next)
            {
                tries++;
                next = second + (int)AttemptDelay.After(tries).TotalSeconds;
            }
        }

        Assert.InRange(tries, 10, 20);
    }
}

public sealed class PasswordRulesTests
{
    private static bool IsLeaked(string word) => word is "password" or "dragon" or "1qaz2wsx3edc";

    [Theory]
    [InlineData("elevenlong1", PasswordFault.TooShort)]
    [InlineData("𠮷𠮷𠮷𠮷𠮷𠮷", PasswordFault.TooShort)] // six characters, twelve code units
    [InlineData("1qaz2wsx3edc", PasswordFault.Leaked)]
    [InlineData("1QAZ2WSX3EDC", PasswordFault.Leaked)]
    [InlineData("dragon123456!!", PasswordFault.Leaked)]
    [InlineData("dragondragon", PasswordFault.Leaked)]
    [InlineData("aaaaaaaaaaaa", PasswordFault.Leaked)]
    [InlineData("abcabcabcabc", PasswordFault.Leaked)]
    [InlineData("hoshitori-2026", PasswordFault.Named)]
    [InlineData("ホシトリほしとり2026", PasswordFault.Named)]
    [InlineData("security1234567", PasswordFault.Named)]
    [InlineData("yamada.taro.99", PasswordFault.Named)]
    [InlineData("山田太郎1234567山田太郎", PasswordFault.Named)]
    public void What_attackers_try_first_is_refused(string password, PasswordFault fault) =>
        Assert.Equal(fault, PasswordRules.FaultOf(password, ["山田 太郎", "yamada.taro"], IsLeaked));

    [Theory]
    [InlineData("twelve chars")]
    [InlineData("yamada drinks green tea at nine")]
    [InlineData("ただのひらがなだけのことば")]
    [InlineData("48151623421081557326")]
    public void Everything_else_is_fine(string password) => Assert.Null(PasswordRules.FaultOf(password, ["山田 太郎", "yamada.taro", "li"], IsLeaked));

    [Fact]
    public void Length_is_counted_in_characters()
    {
        Assert.Null(PasswordRules.FaultOf(string.Concat(Enumerable.Range(0, 128).Select(i => char.ConvertFromUtf32(0x20000 + i))), [], IsLeaked));
        Assert.Equal(PasswordFault.TooLong, PasswordRules.FaultOf(string.Concat(Enumerable.Range(0, 129).Select(i => (char)('一' + i))), [], IsLeaked));
    }
}

public sealed class Base32Tests
{
    /// <summary>RFC 4648, section 10, without padding.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Letters_are_those_of_the_standard(string text, string letters) => Assert.Equal(letters, Base32.Write(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("abcd-efgh", "ABCDEFGH")]
    [InlineData("ａｂｃｄ　ｅｆｇｈ", "ABCDEFGH")]
    [InlineData("0bcd 1fg8", "OBCDIFGB")]
    [InlineData("abcd-efg", null)]
    [InlineData("abcd-efg!", null)]
    [InlineData("abcd-efg9", null)]
    public void What_is_typed_by_hand_is_understood(string typed, string? letters) => Assert.Equal(letters, Base32.Fold(typed, 8));

    [Fact]
    public void Groups_are_of_four() => Assert.Equal("ABCD-EFGH-IJ", Base32.Grouped("ABCDEFGHIJ"));
}

public sealed class PersonNameTests
{
    [Theory]
    [InlineData(" 山田 太郎 ", "山田 太郎")]
    [InlineData("か\u3099く", "がく")]
    public void A_line_of_text_is_a_name(string typed, string name) => Assert.Equal(name, PersonName.Clean(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u3000 ")]
    [InlineData("a\nb")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u2028b")]
    [InlineData("a\ud800")]
    public void Anything_else_is_not(string? typed) => Assert.Null(PersonName.Clean(typed));

    [Fact]
    public void Sixty_characters_are_the_most()
    {
        Assert.NotNull(PersonName.Clean(new string('名', 60)));
        Assert.Null(PersonName.Clean(new string('名', 61)));
    }
}

public sealed class WaysInTests
{
    [Theory]
    [InlineData(1, false, false, 0, false, false, false)]
    [InlineData(2, false, false, 0, false, true, false)]
    [InlineData(1, true, true, 0, false, true, true)]
    [InlineData(1, true, false, 0, false, false, true)]
    [InlineData(0, true, true, 0, false, false, false)]
    [InlineData(1, false, false, 1, false, true, false)]
    [InlineData(1, true, true, 0, true, false, true)]
    [InlineData(2, false, false, 0, true, true, false)]
    public void The_last_way_in_stays(int passkeys, bool password, bool app, int logins, bool isOperator, bool mayRemovePasskey, bool mayDropPassword)
    {
        var ways = new WaysIn(passkeys, password, app, logins, isOperator);
        Assert.Equal((mayRemovePasskey, mayDropPassword), (ways.MayRemovePasskey, ways.MayDropPassword));
    }

    [Fact]
    public void A_login_elsewhere_goes_only_beside_another_way()
    {
        Assert.False(new WaysIn(0, false, false, 1, false).MayUnlink);
        Assert.False(new WaysIn(0, true, false, 1, false).MayUnlink);
        Assert.True(new WaysIn(0, true, true, 1, false).MayUnlink);
        Assert.False(new WaysIn(2, true, true, 0, false).MayUnlink);
    }
}
