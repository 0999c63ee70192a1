using Hoshitori.Features.Operators.Public;
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

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/sign-up", Post).Requires(ActionName, Permission.Anyone);

    private static async Task<IResult> Post(HttpContext context, HoshitoriDb db, Changes changes, LinkMail mail, OperatorSetup setup, OwnAddress own, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        var (back, marker) = (OwnPath.Or(form["return"], ""), form[OperatorSetup.MarkerField].ToString());
        if (MailAddress.Fold(form["address"]) is not { } address)
        {
            return Page.Of<ShowSignUpPage>(new { Back = back, Marker = marker, Address = form["address"].ToString(), Problem = SignUpsText.AddressWrong }, StatusCodes.Status422UnprocessableEntity);
        }

        var isOperator = marker.Length > 0;
        var asked = await changes.Save<bool>(ActionName, async _ =>
        {
            if (isOperator && !await setup.Promise(marker, stop))
            {
                return OutcomeKind.NotFound;
            }

            var normal = Person.Normal(address);
            var known = await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedEmail == normal, stop);
            var (purpose, next) = isOperator ? (LinkPurpose.OperatorSignUp, OperatorSetup.Start) : (LinkPurpose.SignUp, back);
            await mail.Send(purpose, address, null, next.Length > 0 ? next : null, dead: known is not null, link => known is null
                ? new Mail(address, SignUpsText.LinkSubject, isOperator ? SignUpsText.OperatorLinkBody(link) : SignUpsText.LinkBody(link))
                : Language.In(known.Language, () => new Mail(address, SignUpsText.KnownSubject, SignUpsText.KnownBody(own.Of("/sign-in"), own.Of("/reset")))), stop);
            return true;
        }, _ => new AuditNote("address"), stop);
        return asked.IsOk ? Page.Of<AskToSignUpPage>(new { Address = address, Marker = marker }) : OpenLink.Gone();
    }
}
