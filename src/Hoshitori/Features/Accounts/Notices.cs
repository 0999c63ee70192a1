using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Text;

namespace Hoshitori.Features.Accounts;

/// <summary>Tells a person by mail what changed about their ways in, so that a thief's change is noticed.</summary>
internal static class Notices
{
    /// <param name="what">The change in one sentence, in the language of the moment it is read.</param>
    public static void FactorChanged(Outbox outbox, Person person, Func<string> what) =>
        outbox.Add(Language.In(person.Language, () => new Mail(person.Email!, AccountsText.FactorSubject, AccountsText.FactorBody(person.DisplayName, what()))));
}
