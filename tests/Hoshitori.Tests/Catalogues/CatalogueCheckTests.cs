using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.Catalogues.Check;

namespace Hoshitori.Tests.Catalogues;

/// <summary>Every check is seen refusing a catalogue broken in one place, and naming that place.</summary>
public sealed class CatalogueCheckTests
{
    private const string Controls = "controls/devices.yaml";
    private const string Scs = "schemes/scs/2026-03-27.yaml";
    private const string Action = "schemes/security-action/2026-04.yaml";

    [Fact]
    public void The_small_catalogue_is_sound()
    {
        using var small = new SmallCatalogue();

        Assert.Empty(small.Check());
    }

    [Fact]
    public void The_catalogue_of_the_product_is_sound() =>
        Assert.Equal("", string.Join('\n', CatalogueCheck.Whole(CatalogueSource.Load(CatalogueFiles.Default)).Select(finding => finding.Problem.ToString(english: true))));

    /// <summary>What files say is refused on the line where it is said.</summary>
    [Theory]
    // References.
    [InlineData(Scs, "needs: {all: [pc-register,", "needs: {all: [pc-registr,", "pc-registr", "pc-register")]
    [InlineData(Scs, "refs: [4-4-3-1]", "refs: [4-4-3-9]", "4-4-3-9", "4-4-3-1")]
    [InlineData(Scs, "{uses: remote_work}", "{uses: remote_wrk}", "remote_wrk", "remote_work")]
    [InlineData(Action, "[[backup]]", "[[backpu]]", "backpu", "backup")]
    [InlineData(Scs, "source: S1, confidence", "source: S9, confidence", "4-5-2.source", "S1")]
    [InlineData(Scs, "now: {ja: もうない。, en: Gone.}", "now: {ja: もうない。, en: もうない。}", "scs@2026-03-27.en", "holds Japanese")]
    [InlineData(Scs, "    category: \"4\"", "    category: \"5\"", "\"5\"", "4")]
    [InlineData(Controls, "{uses: servers}", "{uses: servrs}", "servrs", "servers")]
    [InlineData(Controls, "[[backup|写し]]", "[[backap|写し]]", "backap", "backup")]
    [InlineData("profile.yaml", "[[backup]]", "[[bakup]]", "bakup", "backup")]
    [InlineData("threats/quick-check.yaml", "[os-update]", "[os-updat]", "os-updat", "os-update")]
    // Reach.
    [InlineData(Scs, "needs: {all: [pc-register, quick-updates]}", "needs: {all: [quick-updates]}", "pc-register", "No criterion uses it")]
    [InlineData(Scs, "{employees: {min: 2, max: 300}}", "{not: {uses: remote_work}}", "4-4-3-2.when", "can never hold")]
    [InlineData(Scs, "{min: 2, max: 300}", "{min: 300, max: 2}", "4-4-3-2.when", "can never hold")]
    [InlineData(Controls, "applies_when: {uses: servers}", "applies_when: {all: [{uses: servers}, {not: {uses: servers}}]}", "server-register.applies_when", "can never hold")]
    [InlineData(Scs, "when: {all: [{uses: remote_work}, {employees: {min: 2, max: 300}}]}", "when: {not: {uses: servers}}", "server-register.applies_when", "contradicts")]
    // Translations.
    [InlineData(Controls, "en: Register of servers}", "en: サーバの台帳}", "server-register.en", "holds Japanese")]
    [InlineData(Controls, "{ja: サーバの台帳,", "{ja: Register of servers,", "server-register.ja", "is not Japanese")]
    [InlineData(Action, "en: Not yet}", "en: まだ}", "security-action@2026-04.en", "holds Japanese")]
    // Links.
    [InlineData("threats/quick-check.yaml", "{ja: 自動更新を確かめます。,", "{ja: \"[[backup]]を取ります。\",", "updates.ja", "Write the words out")]
    [InlineData("threats/quick-check.yaml", "en: They use weaknesses.}", "en: \"They wipe the [[backup]].\"}", "updates.en", "Write the words out")]
    [InlineData(Action, "{ja: 自動にします。,", "{ja: \"[[backup]]も取ります。\",", "os-update.ja", "Write the words out")]
    [InlineData(Scs, "{ja: サーバも。,", "{ja: \"[[backup]]も。\",", "4-4-3-2.ja", "Write the words out")]
    [InlineData("glossary.yaml", "en: A copy kept elsewhere.", "en: \"A [[backup]] kept elsewhere.\"", "backup.en", "Write the words out")]
    [InlineData(Controls, "[[backup|写し]]", "[[backup|写し", "quick-updates.ja", "Close it")]
    // Thresholds.
    [InlineData(Scs, "max_days: 14", "max_days: 15", "parameters.max_days", "15")]
    [InlineData(Controls, "within 14 days", "within two weeks", "parameters.max_days", "English")]
    [InlineData(Controls, "１４日以内", "二週間以内", "parameters.max_days", "Japanese")]
    // Threats.
    [InlineData("threats/quick-check.yaml", "items: [os-update]", "items: [pc-register]", "pc-register", "There is no")]
    [InlineData(Action, "- id: os-update", "- id: os-updates", "os-update", "os-updates")]
    public void A_catalogue_that_contradicts_itself_is_refused(string file, string from, string to, string names, string mends)
    {
        using var small = new SmallCatalogue();
        small.Change(file, from, to);

        var findings = small.Check().Where(finding => !finding.IsWarning).Select(finding => finding.Problem.ToString(english: true)).ToList();

        Assert.Contains(findings, said => said.Contains(names, StringComparison.Ordinal) && said.Contains(mends, StringComparison.Ordinal));
        Assert.All(findings, said => Assert.Matches(@"^catalog/[a-z0-9/.-]+\.yaml:[1-9][0-9]*:[1-9][0-9]*: ", said));
    }

    [Fact]
    public void A_criterion_has_at_most_six_controls()
    {
        using var small = new SmallCatalogue();
        string[] more = [.. Enumerable.Range(1, 7).Select(i => "extra-" + Said(i))];
        AddControls(small, more);
        small.Change(Scs, "needs: {all: [pc-register, quick-updates]}", $"needs: {{all: [pc-register, quick-updates, {string.Join(", ", more)}]}}");

        Assert.Contains(small.Check(), finding => finding.Problem.What.En.Contains("1 to 6", StringComparison.Ordinal) && finding.Problem.Field == "4-4-3-1.needs");
    }

    [Theory]
    [InlineData(3, 118, false)]
    [InlineData(3, 119, true)]
    [InlineData(4, 212, false)]
    [InlineData(4, 213, true)]
    public void A_star_asks_no_more_questions_than_its_budget(int star, int extra, bool refused)
    {
        // Two controls of the small catalogue count for star 3, three for star 4.
        using var small = new SmallCatalogue();
        AddControls(small, [.. Enumerable.Range(1, extra).Select(i => "extra-" + Said(i))]);
        var criteria = Enumerable.Range(1, extra).Select(i => $$"""

                  - id: 4-4-4-{{i}}
                    star: {{star}}
                    summary: {ja: 約束, en: Promise}
                    needs: extra-{{i}}
                    confidence: official
            """);
        small.Change(Scs, "        refs: [4-4-3-1]\n        confidence: official", "        refs: [4-4-3-1]\n        confidence: official" + string.Concat(criteria));

        string[] expected = refused ? ["★" + Said(star)] : [];
        Assert.Equal(expected, small.Check().Where(finding => !finding.IsWarning).Select(finding => finding.Problem.Field));
    }

    [Theory]
    [InlineData("PCの台帳はありますか。", "PCの台帳がありますか。", true)]
    [InlineData("ＰＣの台帳が、ありますか？", "PCの台帳がありますか。", true)]
    [InlineData("すべてのPCに、更新プログラムを14日以内に入れていますか。", "全PCに更新プログラムを14日以内に適用していますか。", true)]
    [InlineData("事故のときの連絡先の一覧を作り、全員に配っていますか。", "事故の際の連絡先一覧をつくり、全員に配っていますか。", true)]
    [InlineData("社員が辞めるとき、その日のうちにIDを止めていますか。", "退職する社員のIDを、その日のうちに止めていますか。", true)]
    [InlineData("メールの送り先を確かめていますか。", "PCの台帳がありますか。", false)]
    [InlineData("PCの台帳はありますか。", "サーバの一覧はありますか。", false)]
    public void Two_questions_that_read_alike_deserve_a_second_look(string one, string other, bool warned)
    {
        using var small = new SmallCatalogue();
        AskBoth(small, one, other);

        Assert.Equal(warned, small.Check().Any(finding => finding.IsWarning && finding.Problem.Field == "server-register.ask"));
        Assert.DoesNotContain(small.Check(), finding => !finding.IsWarning);
    }

    [Fact]
    public void A_pair_that_was_looked_at_is_not_reported_again()
    {
        using var small = new SmallCatalogue();
        AskBoth(small, "PCの台帳はありますか。", "PCの台帳がありますか。");
        small.Write("lookalikes.yaml", Lookalike("server-register", "pc-register"));

        Assert.Empty(small.Check());
    }

    [Theory]
    [InlineData("server-register", "pc-register")]
    [InlineData("pc-register", "no-such-control")]
    public void A_pair_that_is_not_alike_any_more_is_reported(string one, string other)
    {
        using var small = new SmallCatalogue();
        small.Write("lookalikes.yaml", Lookalike(one, other));

        Assert.Contains(small.Check(), finding => finding.IsWarning && finding.Problem.Field == one + "+" + other);
    }

    [Fact]
    public void Questions_asked_of_different_firms_may_read_alike()
    {
        using var small = new SmallCatalogue();
        small.Change(Controls, "借りているものも含めて、サーバの一覧を毎年直していますか。", "PCの台帳がありますか。");

        Assert.Empty(small.Check());
    }

    private static void AskBoth(SmallCatalogue small, string one, string other)
    {
        small.Change(Controls, "PCの台帳がありますか。", one);
        small.Change(Controls, "借りているものも含めて、サーバの一覧を毎年直していますか。", other);
        small.Change(Controls, "    applies_when: {uses: servers}", "");
    }

    private static string Lookalike(string one, string other) =>
        $"lookalikes: [{{one: {one}, other: {other}, differ: {{ja: 違います。, en: They differ.}}}}]";

    private static void AddControls(SmallCatalogue small, IEnumerable<string> ids) => small.Write("controls/extra.yaml", """
        topic:
          id: extra
          title: {ja: 追加, en: Extra}
          summary: {ja: 追加です。, en: Extra.}
        controls:
        """ + string.Concat(ids.Select(id => $$"""

          - id: {{id}}
            topic: extra
            kind: rule
            title: {ja: 約束, en: Promise}
            ask: {ja: "{{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}}", en: Is it promised?}
            how:
              - {ja: 書きます。, en: Write it.}
            proof:
              - {ja: 紙, en: Paper}
            owner: owner
            effort_hours: 1
        """)));

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
