using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Mail;
using Hoshitori.Rules.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Support;

/// <summary>Somebody who signed up by the pages, with what they wrote down.</summary>
public sealed record Account(Site Site, Visitor Visitor, string Address, string Password, byte[] Key, IReadOnlyList<string> Codes)
{
    /// <summary>What the authenticator app shows now.</summary>
    public string Code => OneTimeCode.At(Key, Site.Clock.GetUtcNow().UtcDateTime);

    /// <summary>Goes as far as the page that asks for the code.</summary>
    public async Task<Seen> GivePassword(Visitor visitor, string? password = null) =>
        await visitor.Submit(await visitor.Get("/sign-in"), "form[action='/sign-in/password']", ("address", Address), ("password", password ?? Password));

    /// <summary>Signs in with password and code on another browser.</summary>
    public async Task<Visitor> SignIn()
    {
        var visitor = Site.NewVisitor();
        // The code of the step before was used to sign up.
        Site.Clock.Advance(TimeSpan.FromSeconds(OneTimeCode.StepSeconds));
        var done = await visitor.Submit(await GivePassword(visitor), "form[action='/sign-in/code']", ("code", Code));
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        return visitor;
    }
}

/// <summary>Signing up as a visitor does, and the mails that were promised.</summary>
public static partial class SigningUp
{
    public const string Password = "三毛猫 と 縁側 と 夏みかん";

    /// <summary>Reads something as the store has it, outside any organisation.</summary>
    public static async Task<T> LookAround<T>(this Site site, Func<IServiceProvider, Task<T>> look)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider);
    }

    public static async Task<IReadOnlyList<Mail>> MailsTo(this Site site, string address) => await site.LookAround(async services =>
    {
        var mails = await services.GetRequiredService<HoshitoriDb>().Set<Job>().AsNoTracking().Where(job => job.Kind == Outbox.Kind).OrderBy(job => job.Id).ToListAsync();
        return mails.Select(job => JsonSerializer.Deserialize<Mail>(job.Payload)!).Where(mail => mail.To == address).ToList();
    });

    /// <summary>The path of the link to sign up in the mail to an address.</summary>
    public static Task<string> LinkTo(this Site site, string address) => site.LinkTo(address, "】メールアドレスの確認");

    /// <summary>The path of the link in the mail to an address whose subject has this in it. Mails of one moment have no order.</summary>
    public static async Task<string> LinkTo(this Site site, string address, string subject) =>
        LinkIn((await site.MailsTo(address)).Last(mail => mail.Subject.Contains(subject, StringComparison.Ordinal)));

    public static string LinkIn(Mail mail) => Link().Match(mail.Body).Groups["path"].Value;

    /// <summary>Proves a new address, as far as the page that asks for a way in.</summary>
    public static async Task<Seen> ProveAddress(this Site site, Visitor visitor, string address, string back = "")
    {
        await visitor.Submit(await visitor.Get("/sign-up" + (back.Length > 0 ? "?return=" + Uri.EscapeDataString(back) : "")), "form[action='/sign-up']", ("address", address));
        var opened = await visitor.Get(await site.LinkTo(address));
        Assert.Equal("/sign-up/finish", opened.Response.Headers.Location?.OriginalString);
        return await visitor.Get("/sign-up/finish");
    }

    public static async Task<Account> SignUp(this Site site, string address, string name = "見本 花子")
    {
        var visitor = site.NewVisitor();
        await site.ProveAddress(visitor, address);
        var app = await visitor.Submit(await visitor.Get("/sign-up/password"), "form[action='/sign-up/password']", ("name", name), ("password", Password));
        var key = KeyOn(app);
        var codes = await visitor.Submit(app, "form[action='/sign-up/code']", ("code", OneTimeCode.At(key, site.Clock.GetUtcNow().UtcDateTime)));
        Assert.Equal(HttpStatusCode.OK, codes.Status);
        return new(site, visitor, address, Password, key, CodesOn(codes));
    }

    /// <summary>Somebody who signed up with a passkey.</summary>
    public static async Task<(Visitor Visitor, SoftPasskey Passkey)> SignUpByPasskey(this Site site, string address)
    {
        var (visitor, passkey) = (site.NewVisitor(), new SoftPasskey(site.Address));
        var codes = await passkey.Send(visitor, await site.ProveAddress(visitor, address), "form[action='/sign-up/passkey']", ("name", "見本 次郎"));
        Assert.Equal(HttpStatusCode.OK, codes.Status);
        return (visitor, passkey);
    }

    /// <summary>The key a page shows for typing by hand.</summary>
    public static byte[] KeyOn(Seen page)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(page.One(".setup code").TextContent.Where(letter => letter != ' ').Select(letter => Convert.ToString(letters.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2))];
    }

    public static IReadOnlyList<string> CodesOn(Seen page) => [.. page.All(".codes code").Select(code => code.TextContent)];

    public static Task<Person> PersonOf(this Site site, string address) => site.LookAround(services =>
    {
        var normal = Person.Normal(address);
        return services.GetRequiredService<HoshitoriDb>().Users.AsNoTracking().FirstAsync(row => row.NormalizedEmail == normal);
    });

    /// <summary>Puts a hash in place of a person's, as an older release or a reset would have left it.</summary>
    public static Task SetHash(this Site site, string address, string hash) => site.Change(null, async services =>
    {
        var normal = Person.Normal(address);
        (await services.GetRequiredService<HoshitoriDb>().Users.FirstAsync(row => row.NormalizedEmail == normal)).SetPassword(hash);
    });

    public static Task MakeOperator(this Site site, string address) => site.LookAround(services =>
    {
        var normal = Person.Normal(address);
        return services.GetRequiredService<HoshitoriDb>().Users.Where(row => row.NormalizedEmail == normal).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsOperator, true));
    });

    public static async Task<Guid> AddPerson(this Site site, string address, bool isDemo)
    {
        var id = Guid.CreateVersion7();
        await site.Change(null, services =>
        {
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            services.GetRequiredService<HoshitoriDb>().Add(new Person
            {
                Id = id, UserName = id.ToString("N"), NormalizedUserName = Person.Normal(id.ToString("N")), Email = address, NormalizedEmail = Person.Normal(address),
                DisplayName = address, IsDemo = isDemo, CreatedAt = now, SecurityStamp = "x",
            });
            return Task.CompletedTask;
        });
        return id;
    }

    public static Task<List<AuditEntry>> AuditOf(this Site site, string action) => site.LookAround(services =>
        services.GetRequiredService<HoshitoriDb>().Set<AuditEntry>().AsNoTracking().Where(entry => entry.Action == action).OrderBy(entry => entry.Sequence).ToListAsync());

    public static Task<List<MagicLink>> Links(this Site site) => site.LookAround(services => services.GetRequiredService<HoshitoriDb>().Set<MagicLink>().AsNoTracking().ToListAsync());

    public static async Task<bool> IsSignedIn(this Visitor visitor) => (await visitor.Get("/account")).Status == HttpStatusCode.OK;

    [GeneratedRegex("http://localhost:[0-9]+(?<path>/links/[A-Za-z0-9_-]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
