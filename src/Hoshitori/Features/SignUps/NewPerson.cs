using Hoshitori.Features.Operators.Public;
using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Text;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.SignUps;

/// <summary>Makes the account once the address is proved and a way in is chosen; all of it in one change.</summary>
internal sealed class NewPerson(HoshitoriDb db, Changes changes, MagicLinks links, OperatorSetup setup, Factors factors, Arrivals arrivals, TimeProvider clock)
{
    /// <summary>Where somebody new goes who wanted nothing in particular.</summary>
    public const string Start = "/organizations/new";

    private sealed record Made(Person Person, string Token, IReadOnlyList<string> Codes, string Back);

    /// <param name="addFactors">Adds the chosen way in; <c>false</c> when it does not hold.</param>
    /// <returns>The page with the recovery codes, for an operator their first page, or what stands in the way: the link is gone (not found), the way in does not hold (invalid).</returns>
    public async Task<Outcome<IResult>> Make(
        HttpContext context, string action, Guid id, string name, SignInWay way, Func<Person, Task<bool>> addFactors, CancellationToken stop)
    {
        var device = Device.Of(context);
        var made = await changes.Save<Made>(action, async _ =>
        {
            if (await links.Find(LinkCookie.Read(context.Request), stop) is not { OpensAccount: true } link
                || await IsTaken(Person.Normal(link.Address), id, stop))
            {
                return OutcomeKind.NotFound;
            }

            var isOperator = link.Purpose == LinkPurpose.OperatorSignUp;
            if (isOperator && (way != SignInWay.Passkey || !await setup.Use(stop)))
            {
                return OutcomeKind.NotFound;
            }

            var person = Person.New(id, link.Address, name, Language.Code, clock.GetUtcNow().UtcDateTime, isOperator);
            db.Add(person);
            if (!await addFactors(person))
            {
                return OutcomeKind.Invalid;
            }

            links.Use(link);
            var token = await arrivals.Begin(person, way, device, isNew: true, stop);
            // A recovery code stands in for an app beside a password, and an operator has neither.
            return new Made(person, token, isOperator ? [] : await factors.NewCodes(id, stop), link.Return ?? Start);
        }, done => new AuditNote("person:" + done.Person.Id.ToString("N"), new { way, done.Person.IsOperator }), stop);
        if (!made.IsOk)
        {
            return made.Kind;
        }

        Arrivals.LetIn(context, made.Value!.Person, made.Value.Token);
        device.Remember(context);
        LinkCookie.Clear(context);
        return new Outcome<IResult>(OutcomeKind.Ok,
            made.Value.Person.IsOperator ? Results.Redirect(made.Value.Back) : Page.Of<RecoveryCodesPage>(new { made.Value.Codes, Next = made.Value.Back }), []);
    }

    private Task<bool> IsTaken(string normal, Guid id, CancellationToken stop) => db.Users.AnyAsync(row => row.NormalizedEmail == normal || row.Id == id, stop);
}
