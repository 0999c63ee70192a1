using System.Net.Sockets;
using System.Text.Json;
using Hoshitori.Platform.Jobs;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Hoshitori.Platform.Mail;

/// <summary>
/// Sends one mail of the queue, at most once: the row says "handed over" before the first byte of the message leaves. What
/// became of a mail whose sending was cut off is not known, so it is shown as <see cref="MaybeSent"/> and not sent again.
/// </summary>
public sealed class SendMail(MailRoute route, JobLedger ledger, TimeProvider clock) : IJobSlice
{
    public const string MaybeSent = "maybe-sent";
    public const string Refused = "refused-by-server";
    public const string NotAMail = "not-a-mail";

    private const int TimeoutMilliseconds = 30_000;
    private const int FirstPermanent = 500;

    public string Kind => Outbox.Kind;

    public bool CanRun => route.Settings is not null;

    public async Task Run(Job job, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (job.HandedOverAt is not null)
        {
            throw new JobGivenUpException(MaybeSent);
        }

        var settings = route.Settings!;
        var mail = JsonSerializer.Deserialize<Mail>(job.Payload)!;
        var message = MailMessage.Of(mail, settings.From, job.Id, clock.GetUtcNow()) ?? throw new JobGivenUpException(NotAMail);
        using var client = new SmtpClient { Timeout = TimeoutMilliseconds };
        await client.ConnectAsync(settings.Host, settings.Port, Protection(settings.Security), stop);
        if (settings.User is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, settings.Password ?? "", stop);
        }

        await ledger.HandOver(job, stop);
        await Deliver(client, message, job);
        await ledger.Finish(job, CancellationToken.None);
        await Leave(client);
    }

    private async Task Deliver(SmtpClient client, MimeKit.MimeMessage message, Job job)
    {
        try
        {
            // Not to be stopped half way: then nobody would know.
            await client.SendAsync(message, CancellationToken.None);
        }
        catch (SmtpCommandException refused)
        {
            // The server said no in so many words, so nothing was sent.
            await ledger.TakeBack(job, CancellationToken.None);
            if ((int)refused.StatusCode >= FirstPermanent)
            {
                throw new JobGivenUpException(Refused);
            }

            throw;
        }
        catch (Exception cut) when (cut is ProtocolException or IOException or SocketException or ServiceNotConnectedException or TimeoutException or OperationCanceledException)
        {
            throw new JobGivenUpException(MaybeSent);
        }
    }

    private static SecureSocketOptions Protection(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    private static async Task Leave(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true);
        }
        catch (Exception rude) when (rude is ProtocolException or IOException or SocketException or ServiceNotConnectedException)
        {
            // The mail is delivered; how the server hangs up does not matter.
        }
    }
}
