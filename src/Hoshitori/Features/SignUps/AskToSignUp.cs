using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Text;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.SignUps;

/// <summary>Mails a link to the address. A known address gets another mail, and the page the same answer with the same work.</summary>
public static class AskToSignUp
{
    public const string ActionName = "sign-ups.ask";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/sign-up", Post).Requires(ActionName, Permission.Anyone).OnlyOwnForm();

    private static async Task<IResult> Post(HttpContext context, HoshitoriDb db, Changes changes, LinkMail mail, OwnAddress own, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        var back = OwnPath.Or(form["return"], "");
        if (MailAddress.Fold(form["address"]) is not { } address)
        {
            return Page.Of<ShowSignUpPage>(new { Back = back, Address = form["address"].ToString(), Problem = SignUpsText.AddressWrong }, StatusCodes.Status422UnprocessableEntity);
        }

        await changes.Save<bool>(ActionName, async _ =>
        {
            var normal = Person.Normal(address);
            var known = await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedEmail == normal, stop);
            await mail.Send(LinkPurpose.SignUp, address, null, back.Length > 0 ? back : null, dead: known is not null, link => known is null
                ? new Mail(address, SignUpsText.LinkSubject, SignUpsText.LinkBody(link))
                : Language.In(known.Language, () => new Mail(address, SignUpsText.KnownSubject, SignUpsText.KnownBody(own.Of("/sign-in"), own.Of("/reset")))), stop);
            return true;
        }, _ => new AuditNote("address"), stop);
        return Page.Of<AskToSignUpPage>(new { Address = address });
    }
}
