using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Organizations;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.Members;

/// <summary>The words of members and invitations.</summary>
public static class MembersText
{
    public static string ListMembers => Pick("メンバーを見る", "See the members");

    public static string ListInvitations => Pick("返事を待っている招待を見る", "See the open invitations");

    public static string InviteMember => Pick("メンバーを招く", "Invite a member");

    public static string ResendInvitation => Pick("招待を送り直す", "Send again");

    public static string WithdrawInvitation => Pick("招待を取り消す", "Withdraw");

    public static string AcceptInvitation => Pick("招待を受ける", "Accept the invitation");

    public static string ConfirmMember => Pick("メンバーと認める", "Confirm");

    public static string ChangeRole => Pick("役割を変える", "Change a role");

    public static string RemoveMember => Pick("メンバーから外す", "Remove");

    public static string AskForRecovery => Pick("入り直しを申し出る", "Ask to let them in again");

    public static string AskToo => Pick("入り直しに賛成する", "Agree to let them in again");

    public static string AskForRecoveryOne(string name) => Pick($"{name}さんの入り直しを申し出る", $"Ask to let {name} in again");

    public static string RecoveryHelp => Pick(
        "サインインの方法をすべてなくした人のためです。本人以外の経営者二人が申し出ると、本人にメールが届き、24時間たつと入り直せます。",
        "For somebody who lost every way of signing in. When two owners other than them ask, they get a mail and can set a new way in after 24 hours.");

    public static string RecoveryAsked => Pick("入り直しの申し出あり", "asked to be let in again");

    public static string RecoveryAskedDone => Pick("申し出ました。7日のうちに、もう一人の経営者が同じように申し出ると始まります。", "You have asked. It starts when another owner asks the same within 7 days.");

    public static string RecoveryStarted => Pick(
        "本人にメールを送りました。24時間たつと、本人はメールのリンクから入り直せます。ほかの組織にも入っている人は、この方法では入り直せません（メールに書いてあります）。",
        "We have sent them a mail. After 24 hours they can set a new way in by its link. Somebody who belongs to other organisations too cannot be let in this way; the mail says so.");

    public static LocalText RecoveryOfOneself { get; } = new("自分の入り直しは申し出られません。ほかの経営者に頼んでください。", "You cannot ask this for yourself. Ask other owners.");

    public static LocalText RecoveryOfOperator { get; } = new("運用者は、この方法では入り直せません。", "An operator cannot be let in this way.");

    public static LocalText RecoveryNeedsOwners { get; } = new(
        "入り直しには、本人のほかに経営者が二人必要です。本人が回復コードを持っていれば、「パスワードを忘れたとき」から入れます。どちらもなければ、別のメールアドレスで招き直してください。",
        "This takes two owners beside them. With a recovery code they can come in by \"Forgot the password\"; otherwise invite them again with another mail address.");

    public static string RecoverySubject => Pick("【星取】入り直しの申し出がありました", "[Hoshitori] Owners asked to let you in again");

    public static string RecoveryBody(string name, string organization, string link, DateTime from, DateTime until) => Pick(
        $"{name} さん\n\n「{organization}」の経営者二人が、あなたがサインインの方法をすべてなくしたので入り直せるように、と申し出ました。\n\n入り直すとき：{from:M月d日 H:mm}から{until:M月d日 H:mm}まで（日本時間）に次のリンクを開き、新しいパスワードを決めます。それまで、このメールを残しておいてください。\n\n{link}\n\n頼んでいないとき：同じリンクを開いて「やめさせる」を押してください。いつもの方法でサインインするだけでも、申し出は取り消されます。\n",
        $"Dear {name},\n\ntwo owners of {organization} say that you lost every way of signing in, and asked to let you in again.\n\nTo come in again: open this link between {from.ToString("d MMM, H:mm", English)} and {until.ToString("d MMM, H:mm", English)} (Japan time) and set a new password. Keep this mail until then.\n\n{link}\n\nIf you did not want this: open the same link and stop it. Signing in as usual cancels it too.\n");

    public static string RecoveryElsewhereBody(string name, string organization) => Pick(
        $"{name} さん\n\n「{organization}」の経営者二人が、あなたの入り直しを申し出ました。しかし、あなたはほかの組織にも入っているので、一つの組織の申し出では入り直せません。何も変わっていません。\n\n回復コードがあれば、「パスワードを忘れたとき」から入れます。なければ、別のメールアドレスで招き直してもらってください。\n",
        $"Dear {name},\n\ntwo owners of {organization} asked to let you in again. Because you belong to other organisations too, one of them alone cannot do that. Nothing has changed.\n\nWith a recovery code you can come in by \"Forgot the password\". Otherwise let them invite you again with another mail address.\n");

    public static string NotDone => Pick("できませんでした", "This was not done");

    public static string WaitingTitle => Pick("招待を受けた人がいます", "Somebody accepted an invitation");

    public static string WaitingText => Pick("本人に間違いないか確かめてから認めてください。認めるまで、中身は何も見られません。", "Make sure it is really them before you confirm. Until then they see nothing.");

    public static string ConfirmOne(string name) => Pick($"{name}さんをメンバーと認める", $"Confirm {name}");

    public static string TurnAway => Pick("断る", "Turn away");

    public static string TurnAwayOne(string name) => Pick($"{name}さんを断る", $"Turn away: {name}");

    public static string Change => Pick("変える", "Change");

    public static string ChangeOne(string name) => Pick($"{name}さんの役割を変える、外す", $"Change the role of {name}, or remove them");

    public static string RemoveOne(string name) => Pick($"{name}さんをメンバーから外す", $"Remove {name}");

    public static string You => Pick("（あなた）", " (you)");

    public static string InviteText => Pick("メールで招待のリンクを送ります。届いた人だけが、7日のあいだに1回使えます。", "We mail a link that works once, for seven days, for that address only.");

    public static string AddressLabel => Pick("メールアドレス", "Mail address");

    public static string RoleLabel => Pick("役割", "Role");

    public static string RolesHelp => Pick("役割でできること", "What the roles may do");

    public static string SendInvitation => Pick("招待を送る", "Send the invitation");

    public static string OpenTitle => Pick("返事を待っている招待", "Open invitations");

    public static string OpenUntil(DateTime time) => Pick($"{time:M月d日 H:mm}まで", $"until {time.ToString("d MMM, H:mm", English)}");

    public static string ResendOne(string address) => Pick($"{address}への招待を送り直す", $"Send again: the invitation to {address}");

    public static string WithdrawOne(string address) => Pick($"{address}への招待を取り消す", $"Withdraw the invitation to {address}");

    public static string Invited => Pick("招待を送りました。", "The invitation is on its way.");

    public static string Withdrawn => Pick("招待を取り消しました。", "The invitation was withdrawn.");

    public static string Confirmed => Pick("メンバーになりました。", "They are a member now.");

    public static string RoleChanged => Pick("役割を変えました。", "The role was changed.");

    public static string Removed => Pick("メンバーから外しました。", "They are no longer a member.");

    public static string InvitationTitle => Pick("組織への招待", "An invitation");

    public static string OrganizationLabel => Pick("組織", "Organisation");

    public static string InvitedTo(string organization, string by) => Pick($"{by}さんが、あなたを「{organization}」に招いています。", $"{by} invites you to \"{organization}\".");

    public static string AcceptNote => Pick("招待を受けたあと、組織の人があなたを確認すると入れるようになります。", "After you accept, somebody of the organisation confirms you; then you can enter.");

    public static string CannotUse(InvitationFinding finding) => finding switch
    {
        InvitationFinding.OtherAddress => Pick("この招待は、別のメールアドレスあてです", "This invitation is for another address"),
        InvitationFinding.AlreadyMember => Pick("もうメンバーです", "You are a member already"),
        InvitationFinding.Used => Pick("この招待は、もう使われました", "This invitation was used already"),
        InvitationFinding.Withdrawn => Pick("この招待は、取り消されました", "This invitation was withdrawn"),
        InvitationFinding.Expired => Pick("この招待は、期限が過ぎました", "This invitation has expired"),
        _ => Pick("この招待は見つかりません", "There is no such invitation"),
    };

    public static string What(InvitationFinding finding) => finding switch
    {
        InvitationFinding.OtherAddress => Pick("何も変わっていません。招待は、届いた本人だけが使えます。", "Nothing was changed. Only the person it was sent to can use it."),
        InvitationFinding.AlreadyMember => Pick("そのまま組織に入れます。", "You can enter the organisation."),
        InvitationFinding.Used => Pick("招待は1回だけ使えます。あなたが使ったのなら、組織の人の確認を待っています。", "An invitation works once. If it was you, the organisation has yet to confirm you."),
        InvitationFinding.Nothing => Pick("リンクが途中で切れていないか確かめてください。送り直された招待があれば、新しいほうのリンクだけが使えます。", "Check that the link is complete. If the invitation was sent again, only the newest link works."),
        _ => Pick("必要なら、招いた人にもう一度送ってもらってください。", "If you still need it, ask the person who invited you to send it again."),
    };

    public static string SignedInAs(string address) => Pick($"今は {address} でサインインしています。", $"You are signed in as {address}.");

    public static string OtherAddressMend => Pick("招待が届いたアドレスでサインインし直すか、招いた人に、今のアドレスあてに送ってもらってください。", "Sign in with the address the invitation was sent to, or ask for an invitation to the address you use.");

    public static string Meaning(Role role) => role switch
    {
        Role.Owner => Pick("すべてのことができます。役割を変える、組織を消す、も含みます。", "May do everything, changing roles and deleting the organisation included."),
        Role.SecurityLead => Pick("取り組みを進めます。質問を割り当て、会社の概要を保ち、人を招きます。", "Leads the work: hands out questions, keeps the facts, invites people."),
        Role.Member => Pick("すべての質問に答えられます。", "Answers every question."),
        Role.Staff => Pick("割り当てられた質問だけを見て、答えます。", "Sees and answers only what was handed to them."),
        _ => Pick("答えと結果を見るだけです。", "Looks at answers and results, changes nothing."),
    };

    public static string InvitationSubject => Pick("星取：組織への招待が届いています", "Hoshitori: you are invited to an organisation");

    public static string InvitationBody(string organization, string by, string role, string link) => Pick(
        $"""
        {by}さんが、あなたを星取の組織「{organization}」に招いています（役割：{role}）。

        下のリンクを開くと、内容を見て受けるかどうかを決められます。
        {link}

        リンクは7日のあいだ、1回だけ、このメールアドレスでサインインした人が使えます。
        心当たりがなければ、何もしないでください。
        """,
        $"""
        {by} invites you to the organisation "{organization}" on Hoshitori (role: {role}).

        Open this link to see what it is and to decide:
        {link}

        It works once, for seven days, for the person who signs in with this address.
        If you do not expect this, do nothing.
        """);

    public static string AcceptedSubject => Pick("星取：招待した人が受けました", "Hoshitori: your invitation was accepted");

    public static string AcceptedBody(string organization, string name, string link) => Pick(
        $"""
        {name}さんが「{organization}」への招待を受けました。

        本人に間違いないか確かめて、メンバーのページで認めてください。それまでは何も見られません。
        {link}
        """,
        $"""
        {name} accepted the invitation to "{organization}".

        Make sure it is them and confirm on the page of members. Until then they see nothing.
        {link}
        """);
}
