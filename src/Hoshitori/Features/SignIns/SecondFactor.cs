using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.SignIns;

/// <summary>Codes of the app and recovery codes, counted like passwords so that nobody guesses them.</summary>
internal sealed class SecondFactor(Changes changes, Attempts attempts, Factors factors)
{
    private sealed record Counted(TimeSpan? Wait);

    /// <summary>Counts the try before it is looked at.</summary>
    /// <returns>How long to wait; <c>null</c> when the try may go on.</returns>
    public async Task<TimeSpan?> Count(HttpContext context, Person person, string action, CancellationToken stop)
    {
        var counted = await changes.Save<Counted>(action, async _ => new Counted(await attempts.Take(stop, Keys(context, person))),
            tried => tried.Wait is null ? new AuditNote("person:" + person.Id.ToString("N"), new { step = "tried" }) : null, stop);
        return counted.IsOk ? counted.Value!.Wait : TimeSpan.FromSeconds(1);
    }

    /// <summary>Uses up the code and forgets the failures; inside a change.</summary>
    /// <returns>Which kind it was; <c>null</c> when it is no good.</returns>
    public async Task<SignInWay?> Use(HttpContext context, Person person, string typed, CancellationToken stop)
    {
        SignInWay? way = await factors.UseAppCode(person.Id, typed, stop) ? SignInWay.PasswordAndCode
            : await factors.UseRecoveryCode(person.Id, typed, stop) ? SignInWay.RecoveryCode : null;
        if (way is not null)
        {
            await attempts.Forgive(stop, Keys(context, person));
        }

        return way;
    }

    private static string[] Keys(HttpContext context, Person person) => [Attempts.Code(person.Id), Attempts.Network(context.Connection.RemoteIpAddress?.ToString())];
}
