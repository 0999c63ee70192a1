using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Tests.CompanyFiles;

/// <summary>Reading a company file: everything that is said comes through, everything that is wrong is named at its place.</summary>
public sealed class CompanyFileTests
{
    [Fact]
    public void Everything_a_file_says_comes_through()
    {
        var firm = SampleCompany.Read(SampleCompany.Changed("4-4-3-1", "4-4-3-2").Replace("pc-register", "security-policy-adopted", StringComparison.Ordinal)).Firm!;

        Assert.Equal("全社", firm.Scope);
        Assert.Equal(("見本商店", "7000012050002", 28, 30_000_000L, "wholesale", "13"),
            (firm.Profile.Name, firm.Profile.CorporateNumber, firm.Profile.Employees, firm.Profile.CapitalYen, firm.Profile.Industry, firm.Profile.Prefecture));
        Assert.Equal([("remote_work", false), ("servers", true)], firm.Profile.Uses.Select(use => (use.Key, use.Value)).Order());
        Assert.Equal(new ControlEntry(ControlState.InPlace, new(2026, 4, 1)), firm.Controls["security-policy-adopted"]);
        var server = firm.Controls["server-register"];
        Assert.Equal((ControlState.NotApplicable, null, "借りているだけです。", "メモ"), (server.State, server.Date, server.Reason, server.Note));
        Assert.Equal(["契約書", "一覧"], server.Evidence);
        Assert.Equal(new DirectAnswer(DirectState.Partly, new(2026, 5, 1), "一部だけ", "点検表"), firm.Direct["scs@2026-03-27"]["4-4-3-2"]);
        Assert.Equal(DirectState.Met, firm.Direct["security-action@2026-04"]["os-update"].Answer);
    }

    [Fact]
    public void A_voice_says_whose_it_is_and_when_and_others_stand_beside_it()
    {
        var read = SampleCompany.Read(SampleCompany.Changed(
            "state: in-place, date: 2026-04-01",
            "state: in-place, said: 2026-04-02, source: person, others: [{state: absent, source: check, reference: endpoint.updates, said: 2026-04-01, until: 2026-06-01}]"));

        Assert.Empty(read.Problems);
        Assert.Equal(
            [
                new FileVoice("pc-register", AnswerSource.Person, "", new(ControlState.InPlace, null), new(2026, 4, 2), null),
                new FileVoice("pc-register", AnswerSource.Check, "endpoint.updates", new(ControlState.Absent, null), new(2026, 4, 1), new(2026, 6, 1)),
            ],
            read.Voices.Where(voice => voice.Control == "pc-register"));
        Assert.Equal(ControlState.InPlace, read.Firm!.Controls["pc-register"].State);
        Assert.Equal((AnswerSource.Import, null), (read.Voices[^1].Source, read.Voices[^1].Said));
    }

    [Fact]
    public void A_firm_of_which_nothing_is_known_is_a_firm()
    {
        var read = SampleCompany.Read("format: 1\nscope: {name: 全社}\ncompany: {}\n");

        Assert.Empty(read.Problems);
        var edition = SampleCompany.Catalogue.Edition("scs", null)!;
        var result = Interpreter.Evaluate(SampleCompany.Catalogue, edition, 4, read.Firm!, new(2026, 11, 24));
        Assert.Equal(new Summary(153, 0, 0, 153, 0), result.Summary);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("5000000", 5_000_000)]
    [InlineData("9999999", 9_999_999)]
    [InlineData("~", null)]
    public void A_firm_may_have_any_number_of_people(string written, int? people) =>
        Assert.Equal(people, SampleCompany.Read(SampleCompany.Changed("employees: 28", "employees: " + written)).Firm!.Profile.Employees);

    [Theory]
    // Wrong types.
    [InlineData("format: 1", "format: one", "format", "one")]
    [InlineData("format: 1", "format: 2", "format", "2")]
    [InlineData("format: 1", "# no format", "format", "missing")]
    [InlineData("scope: {name: 全社}", "scope: 全社", "scope", "name: value")]
    [InlineData("scope: {name: 全社}", "scope: {name: [全社]}", "scope.name", "Text")]
    [InlineData("scope: {name: 全社}", "scope: {name: \" \"}", "scope.name", "Text")]
    [InlineData("employees: 28", "employees: 二十八", "company.employees", "whole number")]
    [InlineData("employees: 28", "employees: 28.5", "company.employees", "whole number")]
    [InlineData("employees: 28", "employees: -1", "company.employees", "0")]
    [InlineData("employees: 28", "employees: 10000000", "company.employees", "9999999")]
    [InlineData("employees: 28", "employees: 99999999999999999999", "company.employees", "9999999")]
    [InlineData("employees: 28", "employees: 1,000", "company.employees", "without commas")]
    [InlineData("capital_yen: 30000000", "capital_yen: 三千万", "company.capital_yen", "whole number")]
    [InlineData("servers: true", "servers: あり", "company.uses.servers", "true or false")]
    [InlineData("servers: true", "servers: [true]", "company.uses.servers", "true or false")]
    [InlineData("date: 2026-04-01\n", "date: 2026-04-01, evidence: 契約書\n", "controls.pc-register.evidence", "- ")]
    [InlineData("{answer: met}", "met", "direct.security-action@2026-04.os-update", "name: value")]
    // Ids in another case or misspelt, with what was probably meant.
    [InlineData("server-register:", "Server-Register:", "controls.Server-Register", "server-register")]
    [InlineData("server-register:", "server_register:", "controls.server_register", "server-register")]
    [InlineData("servers: true", "Servers: true", "company.uses.Servers", "servers")]
    [InlineData("remote_work: false", "remotework: false", "company.uses.remotework", "remote_work")]
    [InlineData("industry: wholesale", "industry: Wholesale", "company.industry", "wholesale")]
    [InlineData("state: in-place", "state: In-Place", "controls.pc-register.state", "in-place")]
    [InlineData("state: in-place", "state: in_place", "controls.pc-register.state", "in-place")]
    [InlineData("state: in-place", "state: done", "controls.pc-register.state", "partly")]
    [InlineData("answer: partly", "answer: Met", "direct.scs@2026-03-27.4-4-3-1.answer", "met")]
    [InlineData("scs@2026-03-27:", "SCS@2026-03-27:", "direct.SCS@2026-03-27", "scs@2026-03-27")]
    [InlineData("4-4-3-1:", "4-4-3-9:", "direct.scs@2026-03-27.4-4-3-9", "4-4-3-")]
    [InlineData("controls:", "Controls:", "Controls", "controls")]
    [InlineData("company:", "compny:", "compny", "company")]
    [InlineData("reason: \"借", "resaon: \"借", "controls.server-register.resaon", "reason")]
    // Dates that do not exist or are written otherwise.
    [InlineData("date: 2026-04-01", "date: 2026-02-30", "controls.pc-register.date", "exists")]
    [InlineData("date: 2026-04-01", "date: 2026-13-01", "controls.pc-register.date", "exists")]
    [InlineData("date: 2026-04-01", "date: 2025-02-29", "controls.pc-register.date", "exists")]
    [InlineData("date: 2026-04-01", "date: 2026/04/01", "controls.pc-register.date", "2026-10-01")]
    [InlineData("date: 2026-04-01", "date: 令和8年4月1日", "controls.pc-register.date", "2026-10-01")]
    // Numbers with a meaning.
    [InlineData("\"7000012050002\"", "\"7000012050003\"", "company.corporate_number", "13 digits")]
    [InlineData("\"7000012050002\"", "\"700001205000\"", "company.corporate_number", "13 digits")]
    [InlineData("\"7000012050002\"", "\"７０００012050002\"", "company.corporate_number", "13 digits")]
    [InlineData("prefecture: \"13\"", "prefecture: \"48\"", "company.prefecture", "47")]
    [InlineData("prefecture: \"13\"", "prefecture: 東京", "company.prefecture", "47")]
    public void What_is_wrong_is_named_at_its_place(string from, string to, string field, string said)
    {
        var text = SampleCompany.Changed(from, to);

        var read = SampleCompany.Read(text);

        Assert.Null(read.Firm);
        var problem = Assert.Single(read.Problems, problem => problem.Field == field);
        Assert.Contains(said, problem.ToString(english: true), StringComparison.Ordinal);
        Assert.NotEqual(problem.What.Ja, problem.What.En);
        if (!said.Equals("missing", StringComparison.Ordinal))
        {
            Assert.Contains(to.Split('\n')[0], text.Split('\n')[problem.Place.Line - 1], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n# only a comment\n")]
    [InlineData("--- \n")]
    [InlineData("company: {name: 見本")]
    [InlineData("company:\n\tname: 見本\n")]
    [InlineData("company: name: 見本\n")]
    [InlineData("\"company: 1\n")]
    [InlineData("format: 1\nformat: 1\nscope: {name: a}\ncompany: {}\n")]
    [InlineData("just words")]
    [InlineData("- a list\n- of things\n")]
    [InlineData("\0\0\0")]
    [InlineData("%YAML 9.9\n---\nformat: 1\n")]
    [InlineData("<html><body>company</body></html>")]
    [InlineData("{\"format\": 1")]
    [InlineData("format: !!js/function 1\nscope: {name: a}\ncompany: {}\n")]
    public void A_broken_file_gets_a_message_with_a_place(string text)
    {
        var read = SampleCompany.Read(text);

        Assert.Null(read.Firm);
        Assert.All(read.Problems, problem => Assert.True(problem.Place is { Line: >= 1, Column: >= 1 }));
        Assert.NotEmpty(read.Problems);
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\r\n")]
    public void Marks_and_line_ends_of_other_systems_do_no_harm(string mark)
    {
        var text = mark == "\r\n" ? SampleCompany.Text.ReplaceLineEndings(mark) : mark + SampleCompany.Text;

        Assert.NotNull(SampleCompany.Read(text).Firm);
    }

    [Fact]
    public void A_file_that_was_not_saved_as_UTF8_is_refused_at_its_first_unreadable_letter()
    {
        var problem = Assert.Single(SampleCompany.Read(SampleCompany.Changed("見本商店", "\uFFFD\uFFFD\uFFFDX")).Problems);

        Assert.Equal(5, problem.Place.Line);
        Assert.Equal(10, problem.Place.Column);
        Assert.Contains("UTF-8", problem.Mend.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_that_would_grow_without_end_are_refused_unread()
    {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 9).Select(i =>
            $"{(char)('a' + i)}: &{(char)('a' + i)} [{string.Join(',', Enumerable.Repeat("*" + (char)('a' + i - 1), 10))}]\n"));

        Assert.Contains("Anchors", Assert.Single(SampleCompany.Read(bomb).Problems).What.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_sixty_megabytes_is_refused()
    {
        var huge = SampleCompany.Text + "\n#" + new string('x', 60_000_000);

        Assert.Contains("too large", Assert.Single(SampleCompany.Read(huge).Problems).What.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(400_000)]
    public void A_file_nested_without_end_is_refused(int depth)
    {
        Assert.NotEmpty(SampleCompany.Read("format: " + new string('[', depth)).Problems);
        Assert.NotEmpty(SampleCompany.Read("format: " + string.Concat(Enumerable.Repeat("{a: ", depth / 4))).Problems);
        Assert.NotEmpty(SampleCompany.Read(string.Concat(Enumerable.Repeat("- ", depth / 2))).Problems);
    }

    [Fact]
    public void Every_problem_is_told_not_only_the_first()
    {
        var read = SampleCompany.Read(SampleCompany.Changed("employees: 28", "employees: many").Replace("state: in-place", "state: yes", StringComparison.Ordinal).Replace("answer: met", "answer: 1", StringComparison.Ordinal));

        Assert.Equal(["company.employees", "controls.pc-register.state", "direct.security-action@2026-04.os-update.answer"], read.Problems.Select(problem => problem.Field));
    }
}
