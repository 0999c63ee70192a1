using System.Net;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Interviews;

public sealed class ShowAllQuestionsTests(Site site)
{
    [Fact]
    public async Task Every_question_of_the_star_is_on_the_page_once()
    {
        var owner = await site.NewOwner();
        var (three, four) = (await owner.Visitor.Get(owner.At("/questions/all?star=3")), await owner.Visitor.Get(owner.At("/questions/all?star=4")));
        var ids = four.All(".question").Select(card => card.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.True(ids.Count > three.All(".question").Length && three.All(".question").Length > 80);
        // The framework reads at most 1024 fields of a form.
        Assert.True(four.All("form.interview input:not([type=radio]), form.interview textarea").Length + ids.Count < 1000);
    }

    [Theory]
    [InlineData(Role.Reader, HttpStatusCode.OK)]
    [InlineData(Role.Staff, HttpStatusCode.Forbidden)]
    public async Task Readers_see_it_and_staff_do_not(Role role, HttpStatusCode status)
    {
        var member = await site.Join(await site.NewOwner(), role);
        Assert.Equal(status, (await member.Visitor.Get(member.At("/questions/all"))).Status);
    }

    [Fact]
    public async Task Another_organisation_does_not_exist()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        Assert.Equal(HttpStatusCode.NotFound, (await ours.Visitor.Get(theirs.At("/questions/all"))).Status);
    }
}
