using MimeKit;
using MimeKit.Text;

namespace Hoshitori.Platform.Mail;

/// <summary>Makes the message that goes over the wire: fixed headers, one recipient, plain text.</summary>
internal static class MailMessage
{
    /// <returns><c>null</c> when the mail cannot be one: the address is not one address, or a link is no link.</returns>
    public static MimeMessage? Of(Mail mail, string from, Guid id, DateTimeOffset now)
    {
        if (Addressee(mail.To) is not { } to)
        {
            return null;
        }

        var sender = MailboxAddress.Parse(from);
        var message = new MimeMessage
        {
            Date = now,
            // The same for every attempt, so that a mail sent twice in spite of everything is recognised as one.
            MessageId = $"{id:N}@{sender.Domain}",
            Subject = OneLine(mail.Subject),
            Body = new TextPart(TextFormat.Plain) { Text = mail.Body },
        };
        message.From.Add(sender);
        message.To.Add(to);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Unsubscribe is not null)
        {
            if (!Uri.TryCreate(mail.Unsubscribe, UriKind.Absolute, out var link) || (link.Scheme != "https" && link.Scheme != "http"))
            {
                return null;
            }

            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{link.AbsoluteUri}>");
        }

        return message;
    }

    private static MailboxAddress? Addressee(string text) =>
        !text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter)) && text.Count(letter => letter == '@') == 1 && MailboxAddress.TryParse(text, out var address) && address.Address == text
            ? address
            : null;

    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));
}
