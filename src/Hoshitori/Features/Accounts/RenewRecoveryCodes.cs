using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Accounts;

/// <summary>Ten new recovery codes; the old ones are worth nothing from then on.</summary>
public static class RenewRecoveryCodes
{
    public const string ActionName = "accounts.renew-recovery-codes";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/account/codes", Post).Requires(ActionName, Permission.SignedIn).RequiresFresh();

    private static async Task<IResult> Post(Actor actor, Changes changes, Factors factors, Outbox outbox, CancellationToken stop)
    {
        var person = actor.Person!;
        if (person.IsOperator)
        {
            return Results.NotFound();
        }

        var made = await changes.Save<IReadOnlyList<string>>(ActionName, async _ =>
        {
            Notices.FactorChanged(outbox, person, () => AccountsText.CodesRenewed);
            return new Outcome<IReadOnlyList<string>>(OutcomeKind.Ok, await factors.NewCodes(person.Id, stop), []);
        }, _ => new AuditNote("person:" + person.Id.ToString("N")), stop);
        return made.IsOk ? Page.Of<RecoveryCodesPage>(new { Codes = made.Value!, Next = ShowAccount.Path }) : Results.StatusCode(StatusCodes.Status409Conflict);
    }
}
