using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Text;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.SignIns.Public;

/// <summary>What happens when somebody has proved who they are: a session starts, and a new device is told of by mail.</summary>
public sealed class Arrivals(HoshitoriDb db, Sessions sessions, Outbox outbox, Actor actor, TimeProvider clock)
{
    /// <summary>Where people go who wanted nothing in particular.</summary>
    public const string Start = "/organizations";

    /// <summary>Starts the session; inside a change.</summary>
    /// <returns>The token for the cookie.</returns>
    public async Task<string> Begin(Person person, SignInWay way, Device device, bool isNew, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(device);
        actor.ActAs("person:" + person.Id.ToString("N"));
        var isKnown = isNew || person.IsDemo || await db.Set<Session>().AnyAsync(row => row.PersonId == person.Id && row.DeviceId == device.Id, stop);
        if (!isKnown)
        {
            var at = clock.GetUtcNow();
            outbox.Add(Language.In(person.Language, () => new Mail(person.Email!, SignInsText.NewDeviceSubject, SignInsText.NewDeviceBody(person.DisplayName, device.Name, device.Place, at))));
        }

        return await sessions.Start(person.Id, way, device, stop);
    }

    /// <summary>Gives the browser its session and sends it on: to what was typed before, else to where it wanted to go.</summary>
    public static IResult Welcome(HttpContext context, Person person, string token, Device device, string? back, string? kept)
    {
        ArgumentNullException.ThrowIfNull(device);
        LetIn(context, person, token);
        device.Remember(context);
        return KeptForm.Open(context.RequestServices.GetRequiredService<Seals>(), kept) is { } form
            ? Page.Of<KeptFormPage>(new { Form = form })
            : Results.Redirect(OwnPath.Or(back, Start));
    }

    /// <summary>Gives the browser its session; a page that follows at once carries form tokens of the person.</summary>
    public static void LetIn(HttpContext context, Person person, string token)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(person);
        SessionCookie.Write(context, token);
        context.User = SessionCookie.PrincipalOf(person);
        if (!context.Request.Cookies.ContainsKey(RequestLanguage.Name))
        {
            RequestLanguage.Remember(context, person.Language);
        }
    }
}
