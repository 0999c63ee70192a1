using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Accounts;

/// <summary>Mails a link to the new address; the old one stays until it is opened. Whether the new one is taken is not told.</summary>
public static class AskForNewAddress
{
    public const string ActionName = "accounts.ask-for-new-address";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/account/address", Post).Requires(ActionName, Permission.SignedIn).RequiresFresh();

    private static async Task<IResult> Post(HttpContext context, Actor actor, HoshitoriDb db, Changes changes, LinkMail mail, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        if (MailAddress.Fold(form["address"]) is not { } address || address == actor.Person!.Email)
        {
            return await ShowAccount.View(context, null, AccountsText.AddressWrong, null, StatusCodes.Status422UnprocessableEntity);
        }

        await changes.Save<bool>(ActionName, async _ =>
        {
            var normal = Person.Normal(address);
            var isTaken = await db.Users.AnyAsync(row => row.NormalizedEmail == normal, stop);
            await mail.Send(LinkPurpose.NewAddress, address, actor.PersonId, null, dead: isTaken, link => isTaken
                ? new Mail(address, AccountsText.AddressSubject, AccountsText.AddressTakenBody)
                : new Mail(address, AccountsText.AddressSubject, AccountsText.AddressBody(link)), stop);
            return true;
        }, _ => new AuditNote("person:" + actor.PersonId.ToString("N")), stop);
        return ShowAccount.After("address-asked");
    }
}
