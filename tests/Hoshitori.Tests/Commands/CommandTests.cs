using System.Text.Json;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Commands;

/// <summary>The commands as people run them: the built program, real files, exit codes and both outputs.</summary>
public sealed class CommandTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Hoshitori.Host" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    private static readonly string[] LanguageVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static TheoryData<string, int> Examples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var path in Directory.EnumerateFiles(Checkout.At("examples"), "*.yaml").Order(StringComparer.Ordinal))
            {
                data.Add(Path.GetFileNameWithoutExtension(path), 3);
                data.Add(Path.GetFileNameWithoutExtension(path), 4);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_answer_for_a_demo_firm_stays_what_it_was(string firm, int star)
    {
        var number = star.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var expected = Checkout.At("tests", "Hoshitori.Tests", "Commands", "expected", $"{firm}-{number}.json");
        var ran = await Run("evaluate", Checkout.At("examples", firm + ".yaml"), "--scheme", "scs", "--star", number, "--date", "2026-11-23", "--json");
        Assert.Equal("", ran.Errors);
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(expected)!);
            await File.WriteAllTextAsync(expected, ran.Output, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(expected, TestContext.Current.CancellationToken), ran.Output);
        Assert.Equal(JsonDocument.Parse(ran.Output).RootElement.GetProperty("ready").GetBoolean() ? 0 : 1, ran.ExitCode);
    }

    [Fact]
    public async Task The_catalogue_is_sound_and_counted()
    {
        var ran = await Run("catalog", "check", "--json");
        Assert.Equal(0, ran.ExitCode);
        var counts = JsonDocument.Parse(ran.Output).RootElement.GetProperty("counts");
        var scs = counts.GetProperty("editions").EnumerateArray().Single(edition => edition.GetProperty("id").GetString() == "scs@2026-03-27");
        Assert.Equal((43, 153), (scs.GetProperty("requirements").GetInt32(), scs.GetProperty("criteria").GetInt32()));
        Assert.Equal("""{"3":81,"4":72}""", JsonSerializer.Serialize(scs.GetProperty("by_star")));
        var questions = counts.GetProperty("questions").EnumerateArray().ToList();
        Assert.Equal([3, 4], questions.Select(star => star.GetProperty("star").GetInt32()));
        Assert.InRange(questions[0].GetProperty("before").GetInt32(), 81, 120);
        Assert.InRange(questions[1].GetProperty("before").GetInt32(), 153, 215);
        Assert.All(questions, star => Assert.All(star.GetProperty("firms").EnumerateObject(), firm => Assert.InRange(firm.Value.GetInt32(), 1, star.GetProperty("before").GetInt32())));
        Assert.Contains("43 requirements, 153 criteria (81/72)", (await RunIn("en_GB.UTF-8", "catalog", "check")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("controls")]
    [InlineData("criteria")]
    [InlineData("requirements")]
    [InlineData("editions")]
    [InlineData("topics")]
    [InlineData("terms")]
    [InlineData("facts")]
    public async Task Every_kind_can_be_listed(string kind)
    {
        var ran = await Run("catalog", "list", kind, "--json");
        Assert.Equal(0, ran.ExitCode);
        Assert.NotEmpty(JsonDocument.Parse(ran.Output).RootElement.EnumerateArray());
    }

    [Theory]
    [InlineData("pc-register", "ask")]
    [InlineData("4-4-4-2", "controls")]
    [InlineData("4-4-4", "criteria")]
    [InlineData("mfa", "meaning")]
    public async Task Every_part_can_be_shown(string id, string field)
    {
        var ran = await Run("catalog", "show", id, "--json");
        Assert.True(JsonDocument.Parse(ran.Output).RootElement.TryGetProperty(field, out _));
    }

    [Fact]
    public async Task An_item_of_two_editions_shows_the_newest_and_leads_to_the_other()
    {
        var newest = JsonDocument.Parse((await Run("catalog", "show", "password", "--json")).Output).RootElement;
        Assert.Equal("security-action@2026-04", newest.GetProperty("edition").GetString());
        var other = Assert.Single(newest.GetProperty("also_in").EnumerateArray()).GetString()!;
        Assert.Equal("security-action@3.1", JsonDocument.Parse((await Run("catalog", "show", other, "--json")).Output).RootElement.GetProperty("edition").GetString());
    }

    [Fact]
    public async Task The_report_for_people_says_where_the_firm_stands_in_both_languages()
    {
        string[] arguments = ["evaluate", Checkout.At("examples", "wholesaler.yaml"), "--scheme", "scs", "--star", "3", "--date", "2026-11-23"];
        Assert.Contains("★3まで、あと23項目。", (await Run(arguments)).Output, StringComparison.Ordinal);
        Assert.Contains("23 to go to ★3.", (await RunIn("en_US.UTF-8", arguments)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_finds_everything_in_place()
    {
        var ran = await Run("doctor", "--json");
        Assert.All(JsonDocument.Parse(ran.Output).RootElement.EnumerateArray().Where(finding => finding.GetProperty("name").GetString() != "port"),
            finding => Assert.True(finding.GetProperty("ok").GetBoolean(), finding.ToString()));
    }

    [Theory]
    [InlineData("evalute", "evaluate")]
    [InlineData("doctor --jsn", "--json")]
    [InlineData("evaluate x.yaml --star 3", "--scheme")]
    [InlineData("evaluate x.yaml --scheme scs", "--star")]
    [InlineData("evaluate x.yaml --scheme scs --star 5", "4")]
    [InlineData("evaluate examples/maker.yaml --scheme scs --star 2", "★3, ★4")]
    [InlineData("evaluate examples/maker.yaml --scheme scs --star 3 --edition 2020", "scs@2026-03-27")]
    [InlineData("evaluate examples/maker.yaml --scheme scs --star 3 --date 2026-02-30", "2026-02-30")]
    [InlineData("evaluate examples --scheme scs --star 3", "examples")]
    [InlineData("catalog show pc-registre", "pc-register")]
    [InlineData("catalog check --catalog nowhere", "nowhere")]
    [InlineData("catalog list control", "controls")]
    public async Task Wrong_use_names_the_mend_in_the_language_of_the_caller(string line, string names)
    {
        var (japanese, english) = (await Run(line.Split(' ')), await RunIn("en_US.UTF-8", line.Split(' ')));
        Assert.Equal((2, 2, "", ""), (japanese.ExitCode, english.ExitCode, japanese.Output, english.Output));
        Assert.Contains(names, japanese.Errors, StringComparison.Ordinal);
        Assert.Contains(names, english.Errors, StringComparison.Ordinal);
        Assert.Matches("[ぁ-ん]", japanese.Errors);
        Assert.DoesNotMatch("[ぁ-ん]", english.Errors);
    }

    [Theory]
    [InlineData("LANG", "en_GB.UTF-8", "sound")]
    [InlineData("LANG", "C", "sound")]
    [InlineData("LANG", "C.UTF-8", "sound")]
    [InlineData("LANG", "POSIX", "sound")]
    [InlineData("LC_MESSAGES", "en_US.UTF-8", "sound")]
    [InlineData("LANG", "ja_JP.UTF-8", "問題はありません")]
    [InlineData("LANG", "fr_FR.UTF-8", "問題はありません")]
    [InlineData("LANG", "", "問題はありません")]
    public async Task The_language_is_that_of_the_environment(string variable, string value, string said)
    {
        (string, string)[] environment = [.. LanguageVariables.Select(name => (name, name == variable ? value : ""))];
        var ran = await Shell.Run(Program, ["catalog", "check"], Checkout.Root, environment);
        Assert.Contains(said, ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evaluate", "nothing.yaml", "--scheme", "scs", "--star", "3")]
    [InlineData("evaluate", "nothing.yaml", "--scheme", "scs")]
    [InlineData("evaluate", "nothing.yaml", "--scheme", "iso", "--star", "3")]
    [InlineData("catalog", "list", "nothing")]
    [InlineData("catalog", "show", "pc-registre")]
    [InlineData("serve", "--port", "seven")]
    [InlineData("nothing")]
    public async Task Wrong_use_says_what_is_wrong_and_answers_nothing(params string[] arguments)
    {
        var ran = await Run(arguments);
        Assert.Equal(2, ran.ExitCode);
        Assert.Equal("", ran.Output);
        Assert.NotEmpty(ran.Errors);
    }

    [Theory]
    [InlineData("format: 1\nscope: {name: a}\ncompany: {}\ncontrols: {PC-register: {state: in-place}}\n", ":4:12: controls.PC-register", "pc-register")]
    [InlineData("format: 1\nscope: {name: a}\ncompany: {employees: five}\n", ":3:22: company.employees", "five")]
    [InlineData("a: [", ":2:1", "YAML")]
    public async Task A_wrong_file_is_answered_with_line_field_and_mend(string text, string place, string named)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("hoshitori").FullName, "company.yaml");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        var ran = await Run("evaluate", path, "--scheme", "scs", "--star", "3");
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("company.yaml" + place, ran.Errors, StringComparison.Ordinal);
        Assert.Contains(named, ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_60_megabytes_is_refused_without_being_read()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("hoshitori").FullName, "company.yaml");
        await using (var file = File.Create(path))
        {
            file.SetLength(60L * 1024 * 1024);
        }

        var ran = await Run("evaluate", path, "--scheme", "scs", "--star", "3");
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("4MB", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_catalogue_stops_the_start_with_file_line_and_mend()
    {
        var folder = Directory.CreateTempSubdirectory("hoshitori").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "profile.yaml"), "facts:\n  - id: x\n    type: useful\n", TestContext.Current.CancellationToken);
        var ran = await Run("serve", "--catalog", folder, "--port", "5999");
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("profile.yaml:3:11: facts.x.type", ran.Errors, StringComparison.Ordinal);
        Assert.Contains("uses", ran.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("controls/extra.yaml", "topic:\n  id: extra\n  title: {ja: 追加, en: Extra}\n  summary: {ja: 追加。, en: Extra.}\ncontrols:\n  - id: unused\n    topic: extra\n    kind: rule\n    title: {ja: 余り, en: Unused}\n    ask: {ja: 余っていますか。, en: Is it unused?}\n    how: [{ja: 消す, en: Remove}]\n    proof: [{ja: なし, en: None}]\n    owner: it\n    effort_hours: 1\n", ":6:9: unused: No criterion uses it")]
    [InlineData("glossary.yaml", "terms:\n  - id: MFA\n    term: {ja: 多要素認証, en: MFA}\n    meaning: {ja: 二つで確かめる。, en: Two things.}\n", ":2:9: terms[0].id: \"MFA\" has the wrong form")]
    public async Task What_the_check_refuses_is_not_served(string file, string text, string said)
    {
        var folder = Directory.CreateTempSubdirectory("hoshitori").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "controls"));
        await File.WriteAllTextAsync(Path.Combine(folder, file), text, TestContext.Current.CancellationToken);

        var check = await RunIn("en_US.UTF-8", "catalog", "check", "--catalog", folder);
        var serve = await RunIn("en_US.UTF-8", "serve", "--catalog", folder, "--port", "5999");

        Assert.Equal((1, 2), (check.ExitCode, serve.ExitCode));
        Assert.Contains("catalog/" + file + said, check.Errors, StringComparison.Ordinal);
        Assert.Contains("catalog/" + file + said, serve.Errors, StringComparison.Ordinal);
    }

    private static Task<Shell.Result> Run(params string[] arguments) => RunIn("ja_JP.UTF-8", arguments);

    private static Task<Shell.Result> RunIn(string language, params string[] arguments) =>
        Shell.Run(Program, arguments, Checkout.Root, ("LC_ALL", language));
}
