using Hoshitori.Features.Members.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Web;

namespace Hoshitori.Features.Members;

/// <summary>Writes the mail with a fresh link; the links sent before stop working.</summary>
public sealed class InvitationMail(Outbox outbox, Actor actor, OwnAddress own, TimeProvider clock)
{
    /// <summary>Mails for one invitation, so that nobody is pestered in our name.</summary>
    public const int MostSends = 4;

    /// <summary>Call inside the change that adds or renews the invitation.</summary>
    public void Send(Invitation invitation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        var token = InvitationToken.New(invitation.OrganizationId);
        invitation.TokenHash = token.Hash;
        invitation.ExpiresAt = clock.GetUtcNow().UtcDateTime + Rules.Organizations.InvitationLife.Whole;
        invitation.Sends++;
        var link = own.Of(AcceptInvitation.PathOf(token.Text));
        outbox.Add(new Mail(
            invitation.Address,
            MembersText.InvitationSubject,
            MembersText.InvitationBody(NameInMail.Of(actor.Organization!.Name), NameInMail.Of(actor.Person!.DisplayName), Ui.UiText.Of(invitation.Role), link)));
    }
}
