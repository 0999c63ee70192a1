using System.Net;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Members;

public sealed class ChangeRoleTests(Site site)
{
    [Fact]
    public async Task It_counts_at_the_next_request_and_is_in_the_log_before_and_after()
    {
        var owner = await site.NewOwner();
        var lead = await site.Join(owner, Role.SecurityLead);
        var open = await lead.Visitor.Get(lead.At("/facts"));
        Assert.Equal(HttpStatusCode.Redirect, (await Invitations.Press(owner, lead.PersonId, "role", ("role", "reader"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.Visitor.Submit(open, "main form", ("u.servers", "no"))).Status);
        var line = await site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<AuditEntry>().OrderBy(entry => entry.Sequence).LastAsync());
        Assert.Equal(("members.change-role", "person:" + lead.PersonId.ToString("N"), "{\"role\":[\"security-lead\",\"reader\"]}"), (line.Action, line.Subject, line.Detail));
    }

    [Fact]
    public async Task The_last_owner_stays_one()
    {
        var owner = await site.NewOwner();
        var refused = await Invitations.Press(owner, owner.PersonId, "role", ("role", "reader"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("経営者が一人もいなくなる", refused.One("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_owners_lowering_each_other_at_once_leave_one()
    {
        var first = await site.NewOwner();
        var second = await site.Join(first, Role.Owner);
        var answers = await Task.WhenAll(
            Invitations.Press(first, second.PersonId, "role", ("role", "reader")),
            Invitations.Press(second, first.PersonId, "role", ("role", "reader")));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_later_of_two_people_is_told()
    {
        var owner = await site.NewOwner();
        var member = await site.Join(owner, Role.Member);
        var page = await owner.Visitor.Get(owner.At("/members"));
        var form = $"form[action$='/{member.PersonId}/role']";
        await owner.Visitor.Submit(page, form, ("role", "staff"));
        Assert.Equal(HttpStatusCode.Conflict, (await owner.Visitor.Submit(page, form, ("role", "reader"))).Status);
    }

    [Theory]
    [InlineData(Role.Owner, HttpStatusCode.UnprocessableEntity)]
    [InlineData(Role.SecurityLead, HttpStatusCode.Forbidden)]
    [InlineData(Role.Member, HttpStatusCode.Forbidden)]
    [InlineData(Role.Staff, HttpStatusCode.Forbidden)]
    [InlineData(Role.Reader, HttpStatusCode.Forbidden)]
    public async Task Only_owners_change_roles(Role role, HttpStatusCode status)
    {
        var owner = await site.NewOwner();
        var member = await site.Join(owner, role);
        Assert.Equal(status, await PermissionTable.Try(member.Visitor, HttpMethod.Post, member.At($"/members/{owner.PersonId}/role")));
    }

    [Fact]
    public async Task A_member_of_another_organisation_is_not_found()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        Assert.Equal(HttpStatusCode.NotFound, await PermissionTable.Try(ours.Visitor, HttpMethod.Post, ours.At($"/members/{theirs.PersonId}/role")));
    }
}
