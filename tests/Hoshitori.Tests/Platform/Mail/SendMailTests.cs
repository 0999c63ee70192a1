using System.Text.Json;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Mail;
using Hoshitori.Tests.Support;
using Letter = Hoshitori.Platform.Mail.Mail;

namespace Hoshitori.Tests.Platform.Mail;

/// <summary>Mails of the queue, read back byte for byte at a mail server.</summary>
public sealed class SendMailTests
{
    private static readonly Letter Hello = new("taro@example.test", "確認のお願い", "下のリンクを開いてください。\nhttps://example.test/x");

    [Fact]
    public async Task A_mail_goes_out_once_and_its_content_leaves_the_queue()
    {
        await using var sink = new SmtpSink();
        await using var shop = await Workshop.Open(To(sink));
        await shop.Put(Row(shop, Hello with { Unsubscribe = "https://example.test/stop" }));
        Assert.Equal(1, await shop.RunAll());
        Assert.Equal(0, await shop.RunAll());

        var mail = Assert.Single(sink.All);
        Assert.Equal(["RCPT TO:<taro@example.test>"], mail.To.Select(Bare));
        Assert.Equal("MAIL FROM:<stars@example.test>", Bare(mail.From));
        Assert.Contains("List-Unsubscribe: <https://example.test/stop>", mail.Headers);
        Assert.Single(mail.Headers, header => header.StartsWith("Subject: ", StringComparison.Ordinal));
        var job = Assert.Single(await shop.Jobs());
        Assert.Equal(("{}", true, null, null), (job.Payload, job.DoneAt is not null, job.FailedAt, job.LastError));
    }

    private static readonly string[] Payloads =
    [
        .. from end in new[] { "\r\n", "\n", "\r", "\r\n\r\n", "\0", "\u2028", "\u0085", "\r\n.\r\n", "\u000b", "\r\n " }
           from rest in new[] { "Bcc: evil@example.test", "RCPT TO:<evil@example.test>", "Content-Type: text/html", "\r\nbody of theirs", "MAIL FROM:<evil@example.test>", "DATA", ".", "QUIT" }
           select end + rest,
    ];

    [Fact]
    public async Task Nothing_a_person_typed_becomes_a_header_or_a_recipient()
    {
        await using var sink = new SmtpSink();
        await using var shop = await Workshop.Open(To(sink));
        var addressed = Payloads.Select(payload => Row(shop, Hello with { To = "taro@example.test" + payload })).ToList();
        await shop.Put([
            .. addressed,
            .. Payloads.Select(payload => Row(shop, Hello with { Subject = "件名" + payload, Body = "本文" + payload })),
            .. Payloads.Select(payload => Row(shop, Hello with { Unsubscribe = "https://example.test/" + payload })),
        ]);
        await shop.RunAll();

        Assert.Equal(80, Payloads.Length);
        Assert.Equal(2 * Payloads.Length, sink.All.Count); // those with the payload in the address never leave
        Assert.All(sink.All, mail =>
        {
            Assert.Equal(["RCPT TO:<taro@example.test>"], mail.To.Select(Bare));
            Assert.Equal("MAIL FROM:<stars@example.test>", Bare(mail.From));
            Assert.Equal(
                ["Auto-Submitted", "Content-Transfer-Encoding", "Content-Type", "Date", "From", "MIME-Version", "Message-Id", "Subject", "To"],
                mail.Headers.Select(header => header.Split(':')[0]).Where(name => name != "List-Unsubscribe").Order(StringComparer.Ordinal));
            Assert.DoesNotContain("text/html", mail.Headers.Single(header => header.StartsWith("Content-Type", StringComparison.Ordinal)), StringComparison.Ordinal);
        });
        var jobs = (await shop.Jobs()).ToDictionary(job => job.Id);
        Assert.All(addressed, row => Assert.Equal((SendMail.NotAMail, true), (jobs[row.Id].LastError, jobs[row.Id].FailedAt is not null)));
    }

    [Fact]
    public async Task An_address_that_is_not_exactly_one_is_given_up()
    {
        await using var sink = new SmtpSink();
        await using var shop = await Workshop.Open(To(sink));
        string[] addresses = ["a@example.test, b@example.test", "a@example.test b@example.test", "Taro <a@example.test>", "", "taro", "a@b@c"];
        await shop.Put([.. addresses.Select(address => Row(shop, Hello with { To = address }))]);
        await shop.RunAll();
        Assert.Empty(sink.All);
        Assert.All(await shop.Jobs(), job => Assert.Equal(SendMail.NotAMail, job.LastError));
    }

    [Fact]
    public async Task Without_a_server_mails_wait_and_lose_no_attempt()
    {
        await using var shop = await Workshop.Open();
        await shop.Put(Row(shop, Hello));
        Assert.Equal(0, await shop.RunAll());
        var job = Assert.Single(await shop.Jobs());
        Assert.Equal((0, null, null), (job.Attempts, job.DoneAt, job.FailedAt));
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_the_message_leaves_a_mail_that_may_be_sent()
    {
        await using var sink = new SmtpSink { HangsUpAfterData = true };
        await using var shop = await Workshop.Open(To(sink));
        await shop.Put(Row(shop, Hello));
        await shop.RunAll();
        shop.Clock.Advance(TimeSpan.FromDays(1));
        await shop.RunAll();
        Assert.Single(sink.All);
        var job = Assert.Single(await shop.Jobs());
        Assert.Equal((SendMail.MaybeSent, true), (job.LastError, job.FailedAt is not null));
    }

    [Fact]
    public async Task After_a_crash_in_the_middle_of_sending_nothing_is_sent_again()
    {
        await using var sink = new SmtpSink();
        await using var shop = await Workshop.Open(To(sink));
        var row = Row(shop, Hello);
        row.HandedOverAt = shop.Clock.GetUtcNow().UtcDateTime;
        row.Attempts = 1;
        row.LeasedUntil = shop.Clock.GetUtcNow().UtcDateTime.AddMinutes(3);
        await shop.Put(row);
        Assert.Equal(0, await shop.RunAll());
        shop.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(1, await shop.RunAll());
        Assert.Empty(sink.All);
        Assert.Equal(SendMail.MaybeSent, Assert.Single(await shop.Jobs()).LastError);
    }

    [Theory]
    [InlineData("450 later", 5, "SmtpCommandException")]
    [InlineData("550 nobody here", 1, SendMail.Refused)]
    public async Task A_refusal_for_now_is_tried_again_and_one_for_good_is_not(string answer, int attempts, string reason)
    {
        await using var sink = new SmtpSink { AnswerToRecipient = answer };
        await using var shop = await Workshop.Open(To(sink));
        await shop.Put(Row(shop, Hello));
        for (var day = 0; day < 8; day++)
        {
            await shop.RunAll();
            shop.Clock.Advance(TimeSpan.FromDays(1));
        }

        var job = Assert.Single(await shop.Jobs());
        Assert.Equal((attempts, reason, true), (job.Attempts, job.LastError, job.FailedAt is not null));
        Assert.Empty(sink.All);
    }

    [Theory]
    [InlineData(true)]  // STARTTLS with a certificate nobody trusts
    [InlineData(false)] // no STARTTLS at all
    public async Task Without_trusted_TLS_nothing_is_sent_where_TLS_is_asked_for(bool offers)
    {
        await using var sink = new SmtpSink { OffersTls = offers };
        await using var shop = await Workshop.Open(To(sink) with { Security = MailSecurity.StartTls });
        await shop.Put(Row(shop, Hello));
        await shop.RunAll();
        Assert.Empty(sink.All);
        var job = Assert.Single(await shop.Jobs());
        Assert.Equal((1, null, null, null), (job.Attempts, job.HandedOverAt, job.DoneAt, job.FailedAt));
    }

    [Theory]
    [InlineData("mail.example.test", "none", "this machine only")]
    [InlineData("localhost", "ssl3", "starttls")]
    public void Settings_that_would_send_in_the_open_are_refused(string host, string security, string says)
    {
        var settings = new Dictionary<string, string> { ["Mail__Host"] = host, ["Mail__From"] = "a@example.test", ["Mail__Security"] = security };
        Assert.Contains(says, Assert.Throws<InvalidOperationException>(() => MailSettings.Of(settings.GetValueOrDefault)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_ask_for_TLS_unless_told_otherwise()
    {
        var settings = new Dictionary<string, string> { ["Mail__Host"] = "mail.example.test", ["Mail__From"] = "a@example.test" };
        Assert.Equal((MailSecurity.StartTls, 587), (MailSettings.Of(settings.GetValueOrDefault)!.Security, MailSettings.Of(settings.GetValueOrDefault)!.Port));
        settings["Mail__Port"] = "465";
        Assert.Equal(MailSecurity.Tls, MailSettings.Of(settings.GetValueOrDefault)!.Security);
        Assert.Null(MailSettings.Of(_ => null));
    }

    private static MailSettings To(SmtpSink sink) => new("127.0.0.1", sink.Port, "stars@example.test", MailSecurity.None);

    private static Job Row(Workshop shop, Letter mail) => shop.NewJob(Outbox.Kind, JsonSerializer.Serialize(mail));

    /// <summary>Without the parameters after the address.</summary>
    private static string Bare(string line) => line[..(line.IndexOf('>', StringComparison.Ordinal) + 1)];
}
