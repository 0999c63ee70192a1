using Hoshitori.Features.Members.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Members;

/// <summary>Writes the mail with a fresh link; the links sent before stop working.</summary>
public sealed class InvitationMail(HoshitoriDb db, Outbox outbox, Actor actor, OwnAddress own, TimeProvider clock)
{
    /// <summary>Mails for one invitation, so that nobody is pestered in our name.</summary>
    public const int MostSends = 4;

    /// <summary>Call inside the change that adds or renews the invitation.</summary>
    public async Task Send(Invitation invitation, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        var token = InvitationToken.New(invitation.OrganizationId);
        invitation.TokenHash = token.Hash;
        invitation.ExpiresAt = clock.GetUtcNow().UtcDateTime + Rules.Organizations.InvitationLife.Whole;
        invitation.Sends++;
        var link = own.Of(AcceptInvitation.PathOf(token.Text));
        // A program invites in the name of the owner who made its token: that is whom the reader knows.
        var by = await db.Users.AsNoTracking().Where(person => person.Id == actor.AnswerableId).Select(person => person.DisplayName).FirstAsync(stop);
        outbox.Add(new Mail(
            invitation.Address,
            MembersText.InvitationSubject,
            MembersText.InvitationBody(NameInMail.Of(actor.Organization!.Name), NameInMail.Of(by), Ui.UiText.Of(invitation.Role), link)));
    }
}
