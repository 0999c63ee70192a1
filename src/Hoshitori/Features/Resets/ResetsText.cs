using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.Resets;

/// <summary>The words of setting a new password.</summary>
public static class ResetsText
{
    public static string AskForReset => Pick("パスワードを決め直すリンクを頼む", "Ask for a link to set a new password");

    public static string ResetPassword => Pick("パスワードを決め直す", "Set a new password");

    public static string ShowRecovery => Pick("入り直しのページを見る", "See the page to come in again");

    public static string FinishRecovery => Pick("入り直す", "Come in again");

    public static string StopRecovery => Pick("入り直しの申し出をやめさせる", "Stop being let in again");

    public static string RecoveryTitle => Pick("入り直し", "Coming in again");

    public static string RecoveryLede(string name) => Pick(
        $"{name} さんがサインインの方法をすべてなくしたので入り直せるように、と経営者二人が申し出ました。",
        $"Two owners say that {name} lost every way of signing in, and asked to let them in again.");

    public static string RecoveryFrom(DateTime from) => Pick($"入り直せるのは、{from:M月d日 H:mm}からです。そのときに、同じリンクをもう一度開いてください。", $"You can come in again from {from.ToString("d MMM, H:mm", English)} on. Open the same link again then.");

    public static string RecoveryDoes => Pick(
        "新しいパスワードを決めると、なくしたパスキー・認証アプリ・つないだサービスは外れ、新しい回復コードが出ます。パスワードと回復コードで入ったら、アカウントのページでパスキーを作ってください。",
        "When you set a new password, the lost passkeys, authenticator app and connected services are removed and you get new recovery codes. Sign in with the password and one of the codes, then make a passkey on your account page.");

    public static string Recover => Pick("このパスワードで入り直す", "Come in again with this password");

    public static string NotWanted => Pick("頼んでいないとき", "If you did not want this");

    public static string StopLede => Pick("やめさせると、このリンクは使えなくなり、何も変わりません。いつもの方法でサインインしても取り消されます。", "Stopping it makes this link worthless, and nothing changes. Signing in as usual cancels it too.");

    public static string Stop => Pick("やめさせる", "Stop it");

    public static string StoppedTitle => Pick("入り直しをやめさせました", "It is stopped");

    public static string StoppedLede => Pick("何も変わっていません。だれが申し出たかは、組織の「操作の記録」で見られます。", "Nothing has changed. The log of your organisation shows who asked.");

    public static string RecoveryGoneTitle => Pick("この入り直しは、もう使えません", "This is over");

    public static string RecoveryGoneLede => Pick(
        "使い終わったか、やめさせたか、期限が過ぎたか、その間にサインインがありました。まだ入れないときは、経営者二人にもう一度申し出てもらってください。",
        "It was used, stopped or is too old, or you signed in meanwhile. If you still cannot come in, let two owners ask again.");

    public static string RecoveredSubject => Pick("【星取】入り直しが済みました", "[Hoshitori] You have come in again");

    public static string RecoveredBody(string name) => Pick(
        $"{name} さん\n\n新しいパスワードと回復コードができ、前のパスキー・認証アプリ・つないだサービスは外れました。サインインはすべて終わりました。\n心当たりがないときは、組織の経営者と運用者にすぐ知らせてください。\n",
        $"Dear {name},\n\nyou have a new password and new recovery codes; the former passkeys, app and connected services are removed, and all sign-ins have ended.\nIf it was not you, tell the owners of your organisation and the operator at once.\n");

    public static string Title => Pick("パスワードを忘れたとき", "Forgot the password");

    public static string Lede => Pick("登録したメールアドレスに、決め直すためのリンクを送ります。", "We send a link to your address with which you can set a new one.");

    public static string Address => Pick("メールアドレス", "E-mail address");

    public static string Send => Pick("リンクを送る", "Send the link");

    public static string AddressWrong => Pick("メールアドレスの形を確かめてください。", "Please check the address.");

    public static string SecondFactorStays => Pick(
        "決め直しても、サインインには認証アプリか回復コードが要ります。パスキーがあれば、パスワードなしで入れます。",
        "Afterwards you still need your authenticator app or a recovery code to sign in. With a passkey you need no password.");

    public static string SentTitle => Pick("メールを送りました", "We have sent a mail");

    public static string SentLede(string address) => Pick($"{address} に届いたメールのリンクを、30分以内に開いてください。", $"Open the link in the mail to {address} within 30 minutes.");

    public static string BackToSignIn => Pick("サインインへ", "To sign in");

    public static string NewTitle => Pick("新しいパスワード", "New password");

    public static string Set => Pick("このパスワードにする", "Set this password");

    public static string EndsSessions => Pick("決め直すと、ほかの端末のサインインはすべて終わります。", "Setting it ends all sign-ins on other devices.");

    public static string DoneTitle => Pick("パスワードを決め直しました", "The new password is set");

    public static string DoneLede => Pick("新しいパスワードと、認証アプリか回復コードでサインインしてください。", "Sign in with the new password and your authenticator app or a recovery code.");

    public static string GoneTitle => Pick("このリンクはもう使えません", "This link no longer works");

    public static string GoneLede => Pick("リンクは30分、1回だけ使えます。", "A link works once, within 30 minutes.");

    public static string Again => Pick("もう一度送る", "Send another");

    public static string Subject => Pick("【星取】パスワードの決め直し", "[Hoshitori] Set a new password");

    public static string LinkBody(string link) => Pick(
        $"新しいパスワードを決めるには、次のリンクを開いてください（30分、1回だけ使えます）。\n\n{link}\n\n心当たりがないときは、このメールを捨ててください。今のパスワードはそのままです。\n",
        $"To set a new password, open this link (good once, within 30 minutes):\n\n{link}\n\nIf this was not you, throw this mail away. Your password stays as it is.\n");

    public static string UnknownBody(string signUp) => Pick(
        $"パスワードの決め直しを頼まれましたが、このメールアドレスは登録されていません。別のアドレスで登録したかもしれません。\n\n登録はこちらです。\n\n{signUp}\n\n心当たりがないときは、このメールを捨ててください。\n",
        $"A new password was asked for, but this address is not signed up. Perhaps you used another address.\n\nYou can sign up here:\n\n{signUp}\n\nIf this was not you, throw this mail away.\n");

    public static string OperatorBody(string signIn) => Pick(
        $"運営の人は、パスワードではなくパスキーでサインインします。\n\n{signIn}\n",
        $"Operators sign in with a passkey, not with a password.\n\n{signIn}\n");

    public static string ChangedSubject => Pick("【星取】パスワードが変わりました", "[Hoshitori] Your password has changed");

    public static string ChangedBody(string name) => Pick(
        $"{name} さん\n\nパスワードが新しくなり、ほかの端末のサインインはすべて終わりました。\n心当たりがないときは、「パスワードを忘れたとき」からすぐに決め直してください。\n",
        $"Dear {name},\n\nyour password is new, and all sign-ins on other devices have ended.\nIf it was not you, set another one at once by \"Forgot the password\".\n");
}
