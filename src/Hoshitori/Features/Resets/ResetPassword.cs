using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Text;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Resets;

/// <summary>Sets the new password of a mailed link. It signs nobody in: the second factor is still to be shown.</summary>
public static class ResetPassword
{
    public const string ActionName = "resets.set-password";

    public static void Map(FeatureRoutes routes)
    {
        routes.Pages.MapGet("/reset/password", Get).Requires(ActionName, Permission.Anyone);
        routes.Pages.MapPost("/reset/password", Post).Requires(ActionName, Permission.Anyone);
    }

    private static async Task<IResult> Get(HttpContext context, MagicLinks links, CancellationToken stop) =>
        await links.Find(LinkCookie.Read(context.Request), LinkPurpose.NewPassword, stop) is null ? Gone() : Page.Of<ResetPasswordPage>(new { });

    private static async Task<IResult> Post(
        HttpContext context, HoshitoriDb db, Changes changes, MagicLinks links, Affiliations affiliations, Passwords passwords, Sessions sessions, Attempts attempts, Outbox outbox, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        var token = LinkCookie.Read(context.Request);
        var person = await links.Find(token, LinkPurpose.NewPassword, stop) is { } found
            ? await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == found.PersonId && !row.IsOperator, stop)
            : null;
        if (person is null)
        {
            return Gone();
        }

        var password = form["password"].ToString();
        if (Passwords.FaultOf(password, person.DisplayName, person.Email!, await affiliations.Names(person.Id, stop)) is { } fault)
        {
            return Page.Of<ResetPasswordPage>(new { Problem = PasswordWords.Of(fault) }, StatusCodes.Status422UnprocessableEntity);
        }

        var hash = passwords.Hash(password);
        var done = await changes.Save<Guid>(ActionName, async _ =>
        {
            if (await links.Find(token, LinkPurpose.NewPassword, stop) is not { } link || await db.Users.FirstOrDefaultAsync(row => row.Id == link.PersonId, stop) is not { } row)
            {
                return OutcomeKind.NotFound;
            }

            links.Use(link);
            row.SetPassword(hash);
            await sessions.End(row.Id, null, stop);
            await attempts.Forgive(stop, Attempts.Account(row.Email!));
            outbox.Add(Language.In(row.Language, () => new Mail(row.Email!, ResetsText.ChangedSubject, ResetsText.ChangedBody(row.DisplayName))));
            return row.Id;
        }, id => new AuditNote("person:" + id.ToString("N")), stop);
        if (!done.IsOk)
        {
            return Gone();
        }

        LinkCookie.Clear(context);
        return Page.Of<ResetDonePage>(new { });
    }

    private static RazorComponentResult Gone() => Page.Of<ResetGonePage>(new { }, StatusCodes.Status410Gone);
}
