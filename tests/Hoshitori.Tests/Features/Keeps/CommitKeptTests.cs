using System.Net;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Tests.Features.Interviews;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Keeps;

public sealed class CommitKeptTests(Site site)
{
    private const string Form = "form[action$='/keep']";

    [Fact]
    public async Task The_25_items_arrive_with_their_source_and_stand_beside_the_questions()
    {
        var owner = await site.NewOwner();
        await site.KeepSheet(owner.Visitor, "partly");
        var seen = await Commit(owner);
        Interviewed.IsRedirect(seen);
        var items = (await site.Picture(owner)).Answers.Direct["security-action@2026-04"];
        Assert.Equal(25, items.Count);
        Assert.All(items.Values, item => Assert.Equal(new DirectAnswer(DirectState.Partly, Interviewed.Day, null, "25項目の自社診断 2026-11-23"), item.Answer));
    }

    [Fact]
    public async Task A_company_file_arrives_whole_beside_what_people_said()
    {
        var owner = await site.NewOwner();
        await site.Say(owner, "pc-register", AnswerSource.Person, ControlState.Absent);
        await Kept.KeepFile(owner.Visitor);
        await Commit(owner);
        var picture = await site.Picture(owner);
        Assert.Equal((28, false), (picture.Profile.Employees!.Value, picture.Profile.Uses["servers"]));
        Assert.Equal(ControlState.Partly, picture.Answers.StandingOf("incident-contacts-listed", Interviewed.Day)!.Counts.Entry.State);
        Assert.Equal("点検表", picture.Answers.Direct["scs@2026-03-27"]["1-2-1-1"].Answer!.Source);
        var standing = picture.Answers.StandingOf("pc-register", Interviewed.Day)!;
        Assert.Equal((ControlState.Absent, AnswerSource.Import, "棚の表"), (standing.Counts.Entry.State, Assert.Single(standing.Disagreeing).Source, standing.Disagreeing.Single().Entry.Note));
        Assert.Equal([AnswerSource.Person, AnswerSource.Import], (await site.Lines(owner, "pc-register")).Select(line => line.Source));
    }

    [Fact]
    public async Task Facts_that_differ_are_replaced_only_when_asked()
    {
        var owner = await site.NewOwner(profile: Profile.Unknown with { Employees = 5 });
        await Kept.KeepFile(owner.Visitor);
        await Commit(owner);
        Assert.Equal(5, (await site.Picture(owner)).Profile.Employees);
        await Kept.KeepFile(owner.Visitor);
        await Commit(owner, ("facts", "replace"));
        Assert.Equal(28, (await site.Picture(owner)).Profile.Employees);
    }

    [Fact]
    public async Task It_can_be_taken_once()
    {
        var owner = await site.NewOwner();
        await Kept.KeepFile(owner.Visitor);
        var page = await owner.Visitor.Get(owner.At("/keep"));
        var both = await Task.WhenAll(owner.Visitor.Submit(page, Form), owner.Visitor.Submit(page, Form));
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.NotFound], both.Select(seen => seen.Status).Order());
        Assert.Single(await site.Lines(owner, "pc-register"));
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.Get("/keep/continue")).Status);
    }

    [Fact]
    public async Task The_scope_of_another_organisation_takes_nothing_and_nothing_is_lost()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        await Kept.KeepFile(ours.Visitor);
        Assert.Equal(HttpStatusCode.NotFound, (await Commit(ours, ("scope", theirs.ScopeId.ToString()))).Status);
        Assert.Empty(await site.Lines(theirs, "pc-register"));
        Interviewed.IsRedirect(await Commit(ours));
    }

    private static async Task<Seen> Commit(Member member, params (string Name, string Value)[] fields) =>
        await member.Visitor.Submit(await member.Visitor.Get(member.At("/keep")), Form, fields);
}
