using Hoshitori.Rules.Accounts;

namespace Hoshitori.Rules.Tests.Accounts;

/// <summary>A password must not be made of a name everybody at the company knows (ASVS 6.1.2, 6.2.11).</summary>
public sealed class PasswordNameTests
{
    [Theory]
    [InlineData("株式会社サクラ電設", "さくら電設2026!!!")]
    [InlineData("株式会社サクラ電設", "サクラ電設の123456")]
    [InlineData("㈱サクラ電設", "サクラ電設--サクラ電設")]
    [InlineData("有限会社　山田 金物店", "山田金物店1234567")]
    [InlineData("Sakura Denki Co., Ltd.", "SAKURA-denki-99")]
    [InlineData("見本内科クリニック（見本）", "みほん見本内科くりにっく12")]
    public void A_company_name_with_a_little_hung_on_is_refused(string company, string password) =>
        Assert.Equal(PasswordFault.Named, PasswordRules.FaultOf(password, [company], _ => false));

    [Theory]
    [InlineData("株式会社サクラ電設", "三毛猫 と 縁側 と サクラ電設")]
    [InlineData("株式会社サクラ電設", "株式会社という言葉の入った文")]
    [InlineData("", "ただのひらがなだけのことば")]
    public void Enough_of_something_else_is_good(string company, string password) =>
        Assert.Null(PasswordRules.FaultOf(password, [company], _ => false));
}
