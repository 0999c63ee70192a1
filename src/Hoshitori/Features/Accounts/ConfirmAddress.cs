using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Accounts;

/// <summary>Moves the account to the address whose mailed link was opened; the old address is told too.</summary>
public static class ConfirmAddress
{
    public const string ActionName = "accounts.confirm-address";

    public static void Map(FeatureRoutes routes)
    {
        routes.Pages.MapGet("/account/address/confirm", Get).Requires(ActionName, Permission.SignedIn);
        routes.Pages.MapPost("/account/address/confirm", Post).Requires(ActionName, Permission.SignedIn);
    }

    private static async Task<IResult> Get(HttpContext context, Actor actor, MagicLinks links, CancellationToken stop) =>
        await links.Find(LinkCookie.Read(context.Request), LinkPurpose.NewAddress, stop) is { } link && link.PersonId == actor.PersonId
            ? Page.Of<ConfirmAddressPage>(new { Old = actor.Person!.Email!, New = link.Address })
            : Gone(context);

    private static async Task<IResult> Post(HttpContext context, Actor actor, HoshitoriDb db, Changes changes, MagicLinks links, Outbox outbox, CancellationToken stop)
    {
        var done = await changes.Save<bool>(ActionName, async _ =>
        {
            if (await links.Find(LinkCookie.Read(context.Request), LinkPurpose.NewAddress, stop) is not { } link || link.PersonId != actor.PersonId)
            {
                return OutcomeKind.NotFound;
            }

            var normal = Person.Normal(link.Address);
            if (await db.Users.AnyAsync(row => row.NormalizedEmail == normal, stop))
            {
                return OutcomeKind.NotFound;
            }

            links.Use(link);
            var person = await db.Users.FirstAsync(row => row.Id == actor.PersonId, stop);
            var old = person.Email!;
            person.SetAddress(link.Address);
            foreach (var address in new[] { old, link.Address })
            {
                outbox.Add(new Mail(address, AccountsText.MovedSubject, AccountsText.MovedBody(person.DisplayName)));
            }

            return true;
        }, _ => new AuditNote("person:" + actor.PersonId.ToString("N")), stop);
        LinkCookie.Clear(context);
        return done.IsOk ? ShowAccount.After("address") : Gone(context);
    }

    private static RazorComponentResult Gone(HttpContext context)
    {
        LinkCookie.Clear(context);
        return Page.Of<ConfirmAddressGonePage>(new { }, StatusCodes.Status410Gone);
    }
}
