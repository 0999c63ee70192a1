using System.Text.Json;
using System.Text.RegularExpressions;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Mail;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Members;

/// <summary>Invites as a person would, and reads the link from the mail.</summary>
internal static class Invitations
{
    public const string Form = "form[action$='/members/invitations']";

    private static readonly Regex Link = new("/invitations/[A-Za-z0-9_-]+", RegexOptions.NonBacktracking);

    public static async Task<Seen> Send(Member by, string address, string role = "member") =>
        await by.Visitor.Submit(await by.Visitor.Get(by.At("/members")), Form, ("address", address), ("role", role));

    /// <summary>Address of the newest mail's link to somebody.</summary>
    /// <param name="except">A link known before: mails of one moment have no order.</param>
    public static async Task<string> LinkTo(Site site, Member of, string address, string except = "") =>
        (await MailsTo(site, of, address)).Select(mail => Link.Match(mail.Body).Value).Last(link => link != except);

    public static Task<List<Mail>> MailsTo(Site site, Member of, string address) => site.Look(of.OrganizationId, async services =>
    {
        var jobs = await services.GetRequiredService<HoshitoriDb>().Set<Job>().Where(job => job.OrganizationId == of.OrganizationId && job.Kind == Outbox.Kind).ToListAsync();
        return jobs.OrderBy(job => job.Id).Select(job => JsonSerializer.Deserialize<Mail>(job.Payload)!).Where(mail => mail.To == address).ToList();
    });

    /// <summary>Somebody new, invited and with the link open.</summary>
    public static async Task<(Member Guest, string Link)> Guest(Site site, Member owner, string role = "member")
    {
        var (id, visitor) = await site.NewPerson();
        var address = $"p{id:N}@example.test";
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await Send(owner, address, role)).Status);
        return (owner with { Visitor = visitor, PersonId = id }, await LinkTo(site, owner, address));
    }

    public static async Task<Seen> Accept(Member guest, string link) => await guest.Visitor.Submit(await guest.Visitor.Get(link), "main form");

    /// <summary>Sends one of the small forms of the list.</summary>
    public static async Task<Seen> Press(Member by, Guid id, string what, params (string, string)[] fields) =>
        await by.Visitor.Submit(await by.Visitor.Get(by.At("/members")), $"form[action$='/{id}/{what}']", fields);
}
