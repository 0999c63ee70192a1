using System.Text.Json;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Tenancy;

namespace Hoshitori.Platform.Mail;

/// <summary>A mail in the reader's language; plain text, written by us. Nothing a user typed goes into the subject.</summary>
/// <param name="To">One address, checked before.</param>
/// <param name="Unsubscribe">Address of a page that ends mails of this kind, for the header mail programs show as a button; <c>null</c> where there is nothing to end.</param>
public sealed record Mail(string To, string Subject, string Body, string? Unsubscribe = null);

/// <summary>Promises a mail in the same transaction as the change it follows from; a worker sends it.</summary>
public sealed class Outbox(HoshitoriDb db, Tenant tenant, TimeProvider clock)
{
    public const string Kind = "mail.send";

    /// <param name="key">Two mails with one key are one mail; <c>null</c> for a mail of its own.</param>
    public void Add(Mail mail, string? key = null)
    {
        var now = clock.GetUtcNow();
        db.Add(new Job
        {
            Id = Guid.CreateVersion7(now),
            OrganizationId = tenant.OrganizationId,
            Kind = Kind,
            Payload = JsonSerializer.Serialize(mail),
            Key = key,
            CreatedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
        });
    }
}
