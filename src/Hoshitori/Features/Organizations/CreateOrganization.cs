using System.Security.Cryptography;
using Hoshitori.Features.Organizations.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Organizations;

/// <summary>Founds an organisation: its first scope is the whole company, who founds it owns it.</summary>
public static class CreateOrganization
{
    public const string ActionName = "organizations.create";
    public const string TicketField = "ticket";
    public const string BackField = "return";

    /// <summary>Organisations one person may own.</summary>
    public const int MostOwned = 20;

    private const string Path = "/organizations/new";

    public static void Map(FeatureRoutes routes)
    {
        routes.Pages.MapGet(Path, ([FromQuery(Name = BackField)] string? back, IDataProtectionProvider protection, Actor actor, TimeProvider clock) =>
            Form(OrganizationForm.Empty, Ticket(protection, actor, Guid.CreateVersion7(clock.GetUtcNow())), back, [])).Requires(ActionName, Permission.SignedIn);
        routes.Pages.MapPost(Path, Post).Requires(ActionName, Permission.SignedIn);
    }

    private static async Task<IResult> Post(
        HttpRequest request, IDataProtectionProvider protection, Actor actor, Tenant tenant, Handler handler, CancellationToken stop)
    {
        var sent = await request.ReadFormAsync(stop);
        var form = OrganizationForm.Read(sent);
        if (IdOf(protection, actor, sent[TicketField].ToString()) is not { } id)
        {
            return Results.Redirect(Path);
        }

        tenant.Set(id);
        var outcome = await handler.Run(form, stop);
        return outcome.Kind == OutcomeKind.Ok
            ? Results.Redirect(OwnPath.Or(sent[BackField], $"/o/{outcome.Value!.Code}/facts?new=1"))
            : Form(form, sent[TicketField].ToString(), sent[BackField], outcome.Complaints);
    }

    private static RazorComponentResult Form(OrganizationForm form, string ticket, string? back, IReadOnlyList<Complaint> complaints) =>
        Page.Of<CreateOrganizationPage>(new { Form = form, Ticket = ticket, Back = OwnPath.Or(back, ""), Complaints = complaints }, complaints.Count == 0 ? 200 : StatusCodes.Status422UnprocessableEntity);

    /// <summary>The id of the organisation to be travels in its form, protected, so that a form sent twice founds one organisation.</summary>
    private static string Ticket(IDataProtectionProvider protection, Actor actor, Guid id) => Protector(protection, actor).Protect(id.ToString("N"));

    private static Guid? IdOf(IDataProtectionProvider protection, Actor actor, string ticket)
    {
        try
        {
            return Guid.ParseExact(Protector(protection, actor).Unprotect(ticket), "N");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IDataProtector Protector(IDataProtectionProvider protection, Actor actor) =>
        protection.CreateProtector("organizations.new", actor.PersonId.ToString("N"));

    /// <summary>The handler behind the form.</summary>
    public sealed class Handler(HoshitoriDb db, Changes changes, Memberships memberships, Founding founding, Actor actor)
    {
        /// <summary>The organisation of the tenant's id; the one founded before when the form comes again.</summary>
        public async Task<Outcome<Organization>> Run(OrganizationForm form, CancellationToken stop)
        {
            if (form.Check() is { Count: > 0 } complaints)
            {
                return complaints;
            }

            var founded = await db.Set<Organization>().AsNoTracking().FirstOrDefaultAsync(stop);
            if (founded is not null)
            {
                return founded;
            }

            var mine = await memberships.Of(actor.PersonId, stop);
            if (mine.Count(found => found.Membership.Role == Role.Owner) >= MostOwned)
            {
                return new Complaint("", new($"一人が持てる組織は{MostOwned}までです。使わない組織を消すか、ほかの人にまかせてください。", $"One person may own {MostOwned} organisations at most. Delete one that is not used, or hand one over."));
            }

            return await changes.Save<Organization>(
                ActionName,
                _ => Task.FromResult<Outcome<Organization>>(founding.Add(form.PlainName, form.PlainNumber, Profile.Unknown).Organization),
                organization => new AuditNote("organization:" + organization.OrganizationId.ToString("N"), new { organization.Code, HasNumber = organization.CorporateNumber is not null }),
                stop);
        }
    }
}
