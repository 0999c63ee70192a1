using System.Globalization;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.SignIns;

/// <summary>The first half of signing in by password. An unknown address costs the same work and gets the same answer.</summary>
public static class SignInByPassword
{
    public const string ActionName = "sign-ins.by-password";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/sign-in/password", Post).Requires(ActionName, Permission.Anyone);

    /// <summary>The try as it was counted: how long to wait, or whose it is.</summary>
    private sealed record Try(TimeSpan? Wait, Person? Person);

    private static async Task<IResult> Post(
        HttpContext context, HoshitoriDb db, Changes changes, Attempts attempts, Passwords passwords, Seals seals, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        var typed = form["address"].ToString();
        var address = MailAddress.Fold(typed) ?? "";
        string[] keys = [Attempts.Account(address), Attempts.Network(context.Connection.RemoteIpAddress?.ToString())];
        var counted = await changes.Save<Try>(ActionName, async _ =>
        {
            var normal = Person.Normal(address);
            // Operators sign in by passkey only; to a password they are nobody.
            var person = await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedEmail == normal && !row.IsOperator, stop);
            return new Try(await attempts.Take(stop, keys), person);
        }, tried => tried.Wait is null ? new AuditNote(tried.Person is { } known ? "person:" + known.Id.ToString("N") : "person:unknown", new { step = "tried" }) : null, stop);
        if (!counted.IsOk || counted.Value!.Wait is { } wait && wait > TimeSpan.Zero)
        {
            return await Slow(context, form, typed, counted.Value?.Wait ?? TimeSpan.FromSeconds(1));
        }

        var (right, rehash) = passwords.Check(counted.Value.Person, form["password"].ToString());
        if (!right)
        {
            return await SignInView.Page(context, form[SignInView.BackField], form[KeptForm.Field], typed, SignInsText.WrongPassword, StatusCodes.Status422UnprocessableEntity);
        }

        var person = counted.Value.Person!;
        await changes.Save<bool>(ActionName, async _ =>
        {
            await attempts.Forgive(stop, keys);
            if (rehash)
            {
                var row = await db.Users.FirstAsync(row => row.Id == person.Id, stop);
                row.PasswordHash = passwords.Hash(form["password"].ToString());
            }

            return true;
        }, _ => new AuditNote("person:" + person.Id.ToString("N"), new { step = "right" }), stop);
        return Page.Of<SignInByCodePage>(new { State = PasswordProof.Close(seals, person), Back = OwnPath.Or(form[SignInView.BackField], ""), Kept = Kept(form) });
    }

    internal static string? Kept(IFormCollection form) => form.TryGetValue(KeptForm.Field, out var kept) ? kept.ToString() : null;

    internal static Task<IResult> Slow(HttpContext context, IFormCollection form, string typed, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return SignInView.Page(context, form[SignInView.BackField], Kept(form), typed, SignInsText.Wait(wait), StatusCodes.Status429TooManyRequests);
    }
}
