using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Text;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Resets;

/// <summary>Mails a link to set a new password. Known or not, the answer and the work are the same.</summary>
public static class AskForReset
{
    public const string ActionName = "resets.ask";

    public static void Map(FeatureRoutes routes)
    {
        routes.Pages.MapGet("/reset", () => Page.Of<AskForResetPage>(new { Address = "" })).Requires(ActionName, Permission.Anyone);
        routes.Pages.MapPost("/reset", Post).Requires(ActionName, Permission.Anyone);
    }

    private static async Task<IResult> Post(HttpContext context, HoshitoriDb db, Changes changes, LinkMail mail, OwnAddress own, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        if (MailAddress.Fold(form["address"]) is not { } address)
        {
            return Page.Of<AskForResetPage>(new { Address = form["address"].ToString(), Problem = ResetsText.AddressWrong }, StatusCodes.Status422UnprocessableEntity);
        }

        await changes.Save<bool>(ActionName, async _ =>
        {
            var normal = Person.Normal(address);
            var person = await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedEmail == normal, stop);
            var isGood = person is { IsOperator: false };
            await mail.Send(LinkPurpose.NewPassword, address, isGood ? person!.Id : null, null, dead: !isGood, link => Language.In(person?.Language ?? Language.Code, () => person switch
            {
                null => new Mail(address, ResetsText.Subject, ResetsText.UnknownBody(own.Of("/sign-up"))),
                { IsOperator: true } => new Mail(address, ResetsText.Subject, ResetsText.OperatorBody(own.Of("/sign-in"))),
                _ => new Mail(address, ResetsText.Subject, ResetsText.LinkBody(link)),
            }), stop);
            return true;
        }, _ => new AuditNote("address"), stop);
        return Page.Of<AskForResetSentPage>(new { Address = address });
    }
}
