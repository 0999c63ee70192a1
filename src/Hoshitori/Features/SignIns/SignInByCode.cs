using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Text;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.SignIns;

/// <summary>The second half after the password: a code of the authenticator app, or a recovery code.</summary>
public static class SignInByCode
{
    public const string ActionName = "sign-ins.by-code";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/sign-in/code", Post).Requires(ActionName, Permission.Anyone).LetsIn(SignInWay.PasswordAndCode, SignInWay.RecoveryCode);

    private static async Task<IResult> Post(
        HttpContext context, HoshitoriDb db, Changes changes, SecondFactor second, Arrivals arrivals, Factors factors, Outbox outbox, Seals seals, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        var person = PasswordProof.Open(seals, form[Passkeys.StateField]) is { } proof
            ? await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == proof.Person && row.SecurityStamp == proof.Stamp && !row.IsOperator, stop)
            : null;
        if (person is null)
        {
            return await SignInView.Page(context, form[SignInView.BackField], SignInByPassword.Kept(form), "", SignInsText.TooLate, StatusCodes.Status422UnprocessableEntity);
        }

        if (await second.Count(context, person, ActionName, stop) is { } wait)
        {
            return await SignInByPassword.Slow(context, form, person.Email ?? "", wait);
        }

        var device = Device.Of(context);
        var began = await changes.Save<string>(ActionName, async _ =>
        {
            if (await second.Use(context, person, form["code"].ToString(), stop) is not { } way)
            {
                return new Complaint("code", new("", ""));
            }

            if (way == SignInWay.RecoveryCode)
            {
                var left = (await factors.Of(person, stop)).CodesLeft - 1;
                outbox.Add(Language.In(person.Language, () => new Mail(person.Email!, SignInsText.CodeUsedSubject, SignInsText.CodeUsedBody(person.DisplayName, left))));
            }

            return await arrivals.Begin(person, way, device, isNew: false, stop);
        }, _ => new AuditNote("person:" + person.Id.ToString("N"), new { step = "right" }), stop);
        return began.IsOk
            ? Arrivals.Welcome(context, person, began.Value!, device, form[SignInView.BackField], form[KeptForm.Field])
            : Page.Of<SignInByCodePage>(
                new { State = form[Passkeys.StateField].ToString(), Back = OwnPath.Or(form[SignInView.BackField], ""), Kept = SignInByPassword.Kept(form), Problem = SignInsText.WrongCode },
                StatusCodes.Status422UnprocessableEntity);
    }
}
