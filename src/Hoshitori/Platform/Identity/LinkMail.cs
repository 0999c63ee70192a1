using Hoshitori.Platform.Data;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Web;

namespace Hoshitori.Platform.Identity;

/// <summary>
/// Sends a link to an address. A mailbox is not flooded by it: after three mails the next has to wait, and nobody is told,
/// because the answer must not say what we know of an address.
/// </summary>
public sealed class LinkMail(MagicLinks links, Attempts attempts, Outbox outbox, OwnAddress own)
{
    /// <summary>Address of the page a link leads to.</summary>
    public const string Path = "/links/";

    /// <summary>Inside a change (<see cref="Changes"/>).</summary>
    /// <param name="dead">Mails without a good link, with the same work.</param>
    /// <param name="write">Writes the mail around the link.</param>
    public async Task Send(LinkPurpose purpose, string address, Guid? personId, string? back, bool dead, Func<string, Mail.Mail> write, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (await attempts.Take(stop, Attempts.MailTo(address)) is null)
        {
            outbox.Add(write(own.Of(Path + await links.Make(purpose, address, personId, back, dead, stop))));
        }
    }
}
