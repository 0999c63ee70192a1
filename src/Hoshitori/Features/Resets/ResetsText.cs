using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.Resets;

/// <summary>The words of setting a new password.</summary>
public static class ResetsText
{
    public static string AskForReset => Pick("パスワードを決め直すリンクを頼む", "Ask for a link to set a new password");

    public static string ResetPassword => Pick("パスワードを決め直す", "Set a new password");

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
