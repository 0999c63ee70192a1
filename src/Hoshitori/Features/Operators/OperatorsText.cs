using Hoshitori.Features.Answers.Public;
using Hoshitori.Rules.Evaluations;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.Operators;

/// <summary>The words of the operator's pages and of the consent to look.</summary>
public static class OperatorsText
{
    public static string SetUpOperator => Pick("運用者を登録する", "Set up the operator");

    public static string ShowInstallation => Pick("組織の一覧を見る（運用者）", "See all organisations (operator)");

    public static string LookIntoOrganization => Pick("運用者が中身を見た", "The operator looked inside");

    public static string ShowConsent => Pick("運用者に見せるかどうかを見る", "See whether the operator may look");

    public static string GrantConsent => Pick("24時間、運用者に見せる", "Let the operator look for 24 hours");

    public static string WithdrawConsent => Pick("見せるのをやめる", "Stop letting the operator look");

    public static string LinkGone => Pick("このリンクは使えません。期限が過ぎたか、もう使われました。", "This link does not work: it expired or was used.");

    public static string LinkGoneMend => Pick("運用者がまだいなければ、星取を起動し直すと新しいリンクが出ます。", "If there is no operator yet, start Hoshitori again and it prints a new link.");

    public static string SetUpLede => Pick("運用者は、この星取を動かす人です。最初の一人をここで登録します。", "The operator runs this installation. The first one is set up here.");

    public static string SetUpTotals => Pick("どんな組織があり、どこまで進んだかを、数で見られます。", "The operator sees which organisations there are and how far they came, in numbers.");

    public static string SetUpConsent => Pick("組織の中身は、その経営者が許したときだけ見られ、見たことは組織に伝わります。", "The content of an organisation is seen only when its owner allows it, and the organisation sees that it was.");

    public static string SetUpPasskey => Pick("サインインはパスキーだけです。", "Signing in works with a passkey only.");

    public static string SetUpButton => Pick("パスキーで登録する", "Sign up with a passkey");

    public static string InstallationTitle => Pick("組織の一覧", "Organisations");

    public static string InstallationLede => Pick("数だけを示します。中身は、経営者が許した組織だけ見られます。", "Numbers only. What is inside can be seen where an owner allows it.");

    public static string SearchLabel => Pick("名前のはじめ", "Beginning of the name");

    public static string NoneFound => Pick("当てはまる組織はありません。", "There is no such organisation.");

    public static string NameColumn => Pick("組織", "Organisation");

    public static string NumberColumn => Pick("法人番号（申告）", "Corporate number (claimed)");

    public static string Claimed => Pick("　申告（未確認）", " (claimed, not verified)");

    public static string SharedNumber => Pick("同じ番号がほかにも", "Claimed twice");

    public static string MembersColumn => Pick("メンバー", "Members");

    public static string ScopesColumn => Pick("適用範囲", "Scopes");

    public static string AnsweredColumn => Pick("回答", "Answered");

    public static string ReadyColumn => Pick("準備完了", "Ready");

    public static string Demo => Pick("見本", "Demo");

    public static string ReadyNote => Pick("「準備完了」は自己診断で、最後に変わったときのものです。認められたという意味ではありません。", "\"Ready\" is self-assessed, as of the last change. It does not mean confirmed.");

    public static string Share(int answered, int asked) => asked == 0 ? "—" : $"{answered * 100 / asked}%";

    public static string Ready(OrganizationTotals totals)
    {
        var stars = string.Join(' ', new[] { totals.Ready1, totals.Ready2, totals.Ready3, totals.Ready4 }.Select((count, index) => count > 0 ? "★" + (char)('1' + index) : "").Where(star => star.Length > 0));
        return stars.Length == 0 ? "—" : stars;
    }

    public static string NoConsent => Pick("この組織の経営者は、中身を見ることを許していません。必要なら、組織の「設定」から24時間だけ許すよう頼んでください。", "The owner of this organisation does not let you look inside. If you need to, ask them to allow it for 24 hours in their settings.");

    public static string LookNoted(DateTime until) => Pick($"見たことは、この組織の記録に残りました。見られるのは{until:M月d日 H:mm}までです。", $"Your look is in the organisation's log. You may look until {until.ToString("d MMM, H:mm", English)}.");

    public static string Verdicts(Summary summary) => Pick(
        $"できている {summary.Met}・まだ {summary.Unmet}・わからない {summary.Unknown}・当てはまらない {summary.NotApplicable}",
        $"Met {summary.Met}, not yet {summary.Unmet}, unknown {summary.Unknown}, does not apply {summary.NotApplicable}");

    public static string CriteriaTitle => Pick("評価基準", "Criteria");

    public static string CriterionColumn => Pick("評価基準", "Criterion");

    public static string VerdictColumn => Pick("判定", "Verdict");

    public static string ConsentTitle => Pick("運用者に見せる", "Let the operator look");

    public static string ConsentLede => Pick("星取を動かしている運用者は、ふだん中身を見られません。困ったときだけ、24時間、見てもらうことができます。いつでもやめられます。", "The operator who runs Hoshitori cannot see inside. When you need help you can let them look for 24 hours, and stop it at any time.");

    public static string ConsentUntil(DateTime until) => Pick($"{until:M月d日 H:mm}まで、運用者が見られます。", $"The operator may look until {until.ToString("d MMM, H:mm", English)}.");

    public static string NoConsentNow => Pick("今は、だれにも見せていません。", "Nobody outside may look now.");

    public static string OwnersDecide => Pick("決められるのは、経営者です。", "Owners decide this.");

    public static string LooksTitle => Pick("運用者が見た記録", "When the operator looked");

    public static string NeverLooked => Pick("まだ一度も見ていません。", "The operator never looked.");

    public static string Moment(DateTime at) => Pick($"{at:yyyy年M月d日 H:mm}", at.ToString("d MMM yyyy, H:mm", English));
}
