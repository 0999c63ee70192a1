using Hoshitori.Features.Answers.Public;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Browser.Tests;

/// <summary>Answering: with scripts and without, by keyboard, on the phone, by two people, when things go wrong.</summary>
public sealed class InterviewJourney(Browser browser)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static TheoryData<string> Paths =>
        ["/questions", "/questions?star=4", "/questions/devices", "/questions/training?page=1", "/questions/all", "/declaration"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Axe_finds_nothing_and_a_phone_needs_no_sideways_scrolling(string path)
    {
        var owner = await Started();
        foreach (var language in new[] { "ja", "en" })
        {
            var page = await browser.Open(owner.At(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language), visitor: owner.Visitor);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(folded => folded.open = true)");
            await page.Finds_nothing(path + " " + language);
        }

        foreach (var width in new[] { 360, 640 })
        {
            var page = await browser.Open(owner.At(path), width, 800, visitor: owner.Visitor);
            var (content, window) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("window.innerWidth"));
            Assert.True(content <= window, FormattableString.Invariant($"{path}: {content} > {window}"));
        }
    }

    [Fact]
    public async Task With_scripts_each_answer_is_saved_at_once_and_can_be_taken_back()
    {
        var owner = await browser.Site.NewOwner();
        var page = await browser.Open(owner.At("/questions"), visitor: owner.Visitor);
        await page.GetByRole(AriaRole.Link, new() { Name = "機器とネットワークの台帳" }).ClickAsync();
        await Choose(page, "pc-register", "はい");
        await Says(page, "pc-register", "保存しました");
        await Assertions.Expect(page.Locator("[data-answered]")).ToContainTextAsync("1問 回答済み");
        await page.Locator("#q-pc-register").GetByText("メモを残す").ClickAsync();
        await page.Locator("#q-pc-register textarea").FillAsync("棚の表にあります");
        await page.Locator("#q-pc-register textarea").BlurAsync();
        await Assertions.Expect(page.Locator("#q-pc-register .saved")).ToHaveTextAsync("保存しました");
        await Until(async () => await Note(owner) == "棚の表にあります");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#q-pc-register textarea")).ToHaveValueAsync("棚の表にあります");
        await page.Locator("#q-pc-register .undo button").ClickAsync();
        await Until(async () => await Note(owner) is null);
        await Assertions.Expect(page.Locator("#q-pc-register input:checked")).ToHaveValueAsync("in-place");
    }

    [Fact]
    public async Task Without_scripts_one_button_saves_the_page_and_a_missing_reason_comes_back()
    {
        var owner = await browser.Site.NewOwner();
        var page = await browser.Open(owner.At("/questions/devices"), scripts: false, visitor: owner.Visitor);
        await Choose(page, "pc-register", "一部");
        await Choose(page, "server-register", "当てはまらない");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存して次へ" }).ClickAsync();
        await Assertions.Expect(page.Locator("#q-server-register .error")).ToContainTextAsync("理由が必要");
        await page.Locator("#q-server-register .reason input").FillAsync("サーバを持っていない");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存して次へ" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2 / 2 ページ");
        Assert.Equal(ControlState.NotApplicable, await State(owner, "server-register"));
    }

    [Fact]
    public async Task On_the_phone_the_work_goes_on_where_it_stopped()
    {
        var owner = await browser.Site.NewOwner();
        var desk = await browser.Open(owner.At("/questions/incidents"), visitor: owner.Visitor);
        foreach (var control in await Controls(desk))
        {
            await Choose(desk, control, "わからない");
            await Says(desk, control, "保存しました");
        }

        var phone = await browser.Open(owner.At("/questions"), 390, 844, visitor: owner.Visitor);
        await phone.GetByRole(AriaRole.Link, new() { Name = "続きから" }).ClickAsync();
        await Assertions.Expect(phone.Locator("main")).ToContainTextAsync("2 / 3 ページ");
        await Assertions.Expect(phone.Locator(".question").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_keyboard_alone_answers_question_after_question()
    {
        var owner = await browser.Site.NewOwner();
        var page = await browser.Open(owner.At("/questions/devices"), visitor: owner.Visitor);
        var controls = await Controls(page);
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("1");
        await Says(page, controls[0], "保存しました");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("3");
        await Says(page, controls[1], "保存しました");
        await page.Keyboard.PressAsync("p");
        await page.Keyboard.PressAsync("ArrowDown");
        await Until(async () => await State(owner, controls[0]) == ControlState.Partly);
        Assert.Equal(ControlState.Absent, await State(owner, controls[1]));
    }

    [Fact]
    public async Task The_later_of_two_sees_the_others_answer_and_decides()
    {
        var owner = await browser.Site.NewOwner();
        var colleague = await browser.Site.Join(owner, Role.Member);
        var hers = await browser.Open(owner.At("/questions/devices"), visitor: owner.Visitor);
        var his = await browser.Open(colleague.At("/questions/devices"), visitor: colleague.Visitor);
        await Choose(his, "pc-register", "はい");
        await Says(his, "pc-register", "保存しました");
        await Choose(hers, "pc-register", "いいえ");
        await Assertions.Expect(hers.Locator("#q-pc-register .alert")).ToContainTextAsync("先に答えました");
        await Assertions.Expect(hers.Locator("#q-pc-register input:checked")).ToHaveValueAsync("absent");
        await hers.Finds_nothing("clash");
        await Screens.Keep(hers, "interview-clash");
        await hers.GetByRole(AriaRole.Button, new() { Name = "自分の答えにする" }).ClickAsync();
        await Until(async () => await State(owner, "pc-register") == ControlState.Absent);
    }

    [Fact]
    public async Task A_dropped_connection_keeps_what_was_written_and_sends_it_again()
    {
        var owner = await browser.Site.NewOwner();
        var page = await browser.Open(owner.At("/questions/devices"), visitor: owner.Visitor);
        await page.Context.SetOfflineAsync(true);
        await Choose(page, "pc-register", "一部");
        await Assertions.Expect(page.Locator(".script-bar")).ToContainTextAsync("つながりが切れました");
        await page.Context.SetOfflineAsync(false);
        await Says(page, "pc-register", "保存しました");
        Assert.Equal(ControlState.Partly, await State(owner, "pc-register"));
    }

    [Fact]
    public async Task A_session_that_is_over_says_so_and_keeps_the_text_until_it_can_be_sent()
    {
        var owner = await browser.Site.NewOwner();
        var page = await browser.Open(owner.At("/questions/devices"), visitor: owner.Visitor);
        var cookies = await page.Context.CookiesAsync();
        await page.Context.ClearCookiesAsync(new() { Name = "hoshitori" });
        await Choose(page, "pc-register", "一部");
        await Assertions.Expect(page.Locator(".script-bar")).ToContainTextAsync("サインインが切れました");
        await Assertions.Expect(page.Locator(".script-bar a")).ToHaveAttributeAsync("href", "/sign-in");
        await page.Finds_nothing("signed out");
        var session = cookies.First(cookie => cookie.Name == "hoshitori");
        await page.Context.AddCookiesAsync([new() { Name = session.Name, Value = session.Value, Url = browser.Address }]);
        await page.Locator(".script-bar").GetByRole(AriaRole.Button).ClickAsync();
        await Says(page, "pc-register", "保存しました");
        Assert.Equal(ControlState.Partly, await State(owner, "pc-register"));
    }

    [Fact]
    public async Task A_colleague_answers_the_topic_handed_to_them()
    {
        var owner = await browser.Site.NewOwner();
        var staff = await browser.Site.Join(owner, Role.Staff);
        var page = await browser.Open(owner.At("/questions/training"), visitor: owner.Visitor);
        await page.GetByText("このまとまりの担当を決める").ClickAsync();
        await page.GetByLabel("担当する人").SelectOptionAsync(staff.PersonId.ToString("N"));
        await page.GetByLabel("いつまでに").FillAsync("2026-12-10");
        await page.GetByRole(AriaRole.Button, new() { Name = "担当を決めて知らせる" }).ClickAsync();
        await Assertions.Expect(page.Locator(".topics")).ToContainTextAsync("2026年12月10日まで");

        var theirs = await browser.Open(staff.At("/questions"), visitor: staff.Visitor);
        await Assertions.Expect(theirs.Locator(".topics .card")).ToHaveCountAsync(1);
        await theirs.GetByRole(AriaRole.Link, new() { Name = "はじめる" }).ClickAsync();
        var control = (await Controls(theirs))[0];
        await Choose(theirs, control, "一部");
        await Says(theirs, control, "保存しました");
    }

    [Fact]
    public async Task The_owner_commits_and_one_star_is_ready_to_declare()
    {
        var owner = await browser.Site.NewOwner();
        var page = await browser.Open(owner.At("/declaration"), scripts: false, visitor: owner.Visitor);
        foreach (var tick in await page.Locator(".ticks input").AllAsync())
        {
            await tick.CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "6か条に取り組むと決める" }).ClickAsync();
        await Assertions.Expect(page.Locator("#one .tag")).ToHaveTextAsync("準備完了");
        await (await browser.Open(owner.At("/declaration"), visitor: owner.Visitor)).Finds_nothing("declaration after committing");
    }

    [Theory]
    [InlineData("interview", "/questions")]
    [InlineData("interview-topic", "/questions/devices?page=1")]
    [InlineData("declaration", "/declaration")]
    public async Task Screenshots_show_the_guide_what_people_see(string name, string path)
    {
        var owner = await Started();
        foreach (var (form, width, height) in new[] { ("desktop", 1280, 1000), ("phone", 390, 844) })
        {
            await Screens.Keep(await browser.Open(owner.At(path), width, height, visitor: owner.Visitor), name, form);
        }
    }

    /// <summary>A firm in the middle of its work: own answers, an import that disagrees, a quick check, a topic handed out.</summary>
    private async Task<Member> Started()
    {
        var owner = await browser.Site.NewOwner("見本電設株式会社", Profile.Unknown with { Name = "見本電設株式会社", Uses = new Dictionary<string, bool> { ["servers"] = false } });
        await browser.Site.Change(owner.OrganizationId, async services =>
        {
            var scopes = services.GetRequiredService<ScopeStore>();
            Statement Said(string control, AnswerSource source, ControlState state, int days) => new(control, source, "", new(state, null), Today.AddDays(-days));
            var ours = browser.Site.Catalogue.Controls.Values.Where(control => control.Topic is "governance" or "accounts" && control.Every is null).Take(14)
                .Select(control => Said(control.Id, AnswerSource.Person, ControlState.InPlace, 9));
            scopes.Add((await scopes.Take(owner.ScopeId, default))!,
                [.. ours, Said("pc-register", AnswerSource.Person, ControlState.InPlace, 20), Said("pc-register", AnswerSource.Import, ControlState.Partly, 2)],
                [new("security-action@2026-04", "policy-adopted", new(DirectState.Met, Today.AddDays(-3), null, "25項目の自社診断 2026-11-20"))]);
        });
        return owner;
    }

    private static async Task<IReadOnlyList<string>> Controls(IPage page) =>
        await page.Locator(".question").EvaluateAllAsync<string[]>("cards => cards.map(card => card.dataset.control)");

    private static Task Choose(IPage page, string control, string answer) =>
        page.Locator("#q-" + control).GetByLabel(answer, new() { Exact = true }).CheckAsync();

    private static Task Says(IPage page, string control, string words) =>
        Assertions.Expect(page.Locator($"#q-{control} .saved")).ToHaveTextAsync(words, new() { Timeout = 15_000 });

    private async Task<ControlState?> State(Member member, string control) => (await Standing(member, control))?.Counts.Entry.State;

    private async Task<string?> Note(Member member) => (await Standing(member, "pc-register"))?.Counts.Entry.Note;

    private async Task<Standing?> Standing(Member member, string control) =>
        (await browser.Site.Look(member.OrganizationId, services => services.GetRequiredService<ScopeStore>().Find(member.ScopeId, default)))!.Answers.StandingOf(control, Today);

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 100 && !await holds(); i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.True(await holds());
    }
}
