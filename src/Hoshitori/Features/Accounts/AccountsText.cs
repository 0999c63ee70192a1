using System.Globalization;
using Hoshitori.Platform.Identity;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.Accounts;

/// <summary>The words of one's own account.</summary>
public static class AccountsText
{
    public static string ShowAccount => Pick("自分のアカウントを見る", "See one's own account");

    public static string ChangeName => Pick("名前と言語を変える", "Change name and language");

    public static string AskForNewAddress => Pick("新しいメールアドレスの確認を頼む", "Ask to confirm a new address");

    public static string ConfirmAddress => Pick("新しいメールアドレスを確定する", "Confirm a new address");

    public static string AddPasskey => Pick("パスキーを追加する", "Add a passkey");

    public static string ChangePassword => Pick("パスワードを変える", "Change the password");

    public static string SetUpCodeApp => Pick("認証アプリをつなぐ", "Connect an authenticator app");

    public static string RemoveWayIn => Pick("サインインの方法を外す", "Remove a way of signing in");

    public static string RenewRecoveryCodes => Pick("回復コードを作り直す", "Make new recovery codes");

    public static string EndSessions => Pick("ほかのサインインを終える", "End other sign-ins");

    public static string LinkOpenId => Pick("ほかのサービスをつなぐ", "Connect another service");

    public static string Title => Pick("アカウント", "Account");

    public static string MeTitle => Pick("あなた", "You");

    public static string Name => Pick("お名前", "Your name");

    public static string LanguageLabel => Pick("ページとメールの言語", "Language of pages and mails");

    public static string Save => Pick("保存する", "Save");

    public static string NameMissing => Pick("お名前を60文字までで入れてください。", "Please give a name of at most 60 characters.");

    public static string AddressTitle => Pick("メールアドレス", "E-mail address");

    public static string ChangeAddress => Pick("変える", "Change it");

    public static string NewAddress => Pick("新しいメールアドレス", "New address");

    public static string OldAddress => Pick("今のメールアドレス", "Present address");

    public static string SendLink => Pick("確認のメールを送る", "Send a link");

    public static string AddressWrong => Pick("メールアドレスの形を確かめてください。今のアドレスとは別のものを入れます。", "Please check the address; it must be another than the present one.");

    public static string ConfirmTitle => Pick("メールアドレスを変えますか", "Change the address?");

    public static string ConfirmAddressButton => Pick("このアドレスに変える", "Change to this address");

    public static string GoneTitle => Pick("このリンクはもう使えません", "This link no longer works");

    public static string GoneLede => Pick("使い終わったか、時間がたったか、別の人のリンクです。", "It was used, is too old, or belongs to somebody else.");

    public static string Back => Pick("アカウントへ戻る", "Back to the account");

    public static string WaysTitle => Pick("サインインの方法", "Ways of signing in");

    public static string Passkeys => Pick("パスキー", "Passkeys");

    public static string NoPasskey => Pick("まだありません。指紋や顔で入れて、いちばん安全です。", "None yet. It is the safest way: your fingerprint or face lets you in.");

    public static string AddPasskeyLede => Pick("この端末の指紋や顔、暗証番号で入れるようにします。", "Your fingerprint, face or the PIN of this device will let you in.");

    public static string MakePasskey => Pick("パスキーを作る", "Make a passkey");

    public static string PasskeyName => Pick("パスキーの名前（端末がわかるように）", "Name of the passkey (so that you know the device)");

    public static string PasskeyWrong => Pick("パスキーを作れませんでした。もう一度お試しください。", "The passkey could not be made. Please try again.");

    public static string PasswordAndApp => Pick("パスワードと認証アプリ", "Password and authenticator app");

    public static string Password => Pick("パスワード", "Password");

    public static string App => Pick("認証アプリ", "Authenticator app");

    public static string Set => Pick("設定済み", "set");

    public static string NotSet => Pick("なし", "none");

    public static string Change => Pick("変える", "Change");

    public static string SetUp => Pick("設定する", "Set up");

    public static string Since(DateTimeOffset at) => Pick($"{Day(at)}から", $"since {Day(at)}");

    public static string Codes => Pick("回復コード", "Recovery codes");

    public static string CodesLeft(int left) => Pick($"残り{left}個", $"{left} left");

    public static string NewCodes => Pick("回復コードを作り直す", "Make new codes");

    public static string Elsewhere => Pick("ほかのサービス", "Other services");

    public static string Connect(string provider) => Pick($"{provider}をつなぐ", $"Connect {provider}");

    public static string ProviderAway => Pick("そのサービスにつながりません。少し待ってお試しください。", "That service cannot be reached. Please try again in a while.");

    public static string Remove => Pick("外す", "Remove");

    public static string RemoveThe(string what) => Pick($"「{what}」を外す", $"Remove {what}");

    public static string LastWay => Pick("最後のサインイン方法は外せません。先に別の方法を追加してください。", "The last way of signing in cannot be removed. Add another first.");

    public static string SessionsTitle => Pick("サインイン中の端末", "Where you are signed in");

    public static string ThisOne => Pick("この端末", "this device");

    public static string SessionLine(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return Pick(
            $"{Minute(session.StartedAt)}から・最後の利用 {Minute(session.SeenAt)}・{session.Place}",
            $"since {Minute(session.StartedAt)}, last used {Minute(session.SeenAt)}, {session.Place}");
    }

    public static string End => Pick("終える", "End");

    public static string EndThe(string device) => Pick($"{device}のサインインを終える", $"End the sign-in on {device}");

    public static string EndOthers => Pick("ほかのサインインをすべて終える", "End all other sign-ins");

    public static string SignOut => Pick("サインアウト", "Sign out");

    public static string PasswordTitle => Pick("パスワード", "Password");

    public static string SetPassword => Pick("このパスワードにする", "Set this password");

    public static string EndsOthers => Pick("変えると、ほかの端末のサインインはすべて終わります。", "Changing it ends all sign-ins on other devices.");

    public static string AppTitle => Pick("認証アプリをつなぐ", "Connect an authenticator app");

    public static string ConnectApp => Pick("つなぐ", "Connect");

    public static string CodeWrong => Pick("コードが違います。アプリに今出ている6桁を入れてください。", "The code is wrong. Type the six digits the app shows now.");

    public static string TooLate => Pick("時間がたちすぎました。もう一度読み取ってください。", "That took too long. Please scan again.");

    /// <summary>What was just done; <c>null</c> for anything we do not say.</summary>
    public static string? DoneOf(string what) => what switch
    {
        "name" => Pick("保存しました。", "Saved."),
        "address-asked" => Pick("新しいアドレスに確認のメールを送りました。リンクを開くと変わります。", "We have sent a mail to the new address. Open its link to change over."),
        "address" => Pick("メールアドレスを変えました。", "The address is changed."),
        "passkey" => Pick("パスキーを追加しました。", "The passkey is added."),
        "password" => Pick("パスワードを変えました。ほかの端末のサインインは終わりました。", "The password is changed. Sign-ins on other devices have ended."),
        "app" => Pick("認証アプリをつなぎました。", "The authenticator app is connected."),
        "removed" => Pick("サインインの方法を外しました。", "The way of signing in is removed."),
        "ended" => Pick("サインインを終えました。", "The sign-in has ended."),
        "linked" => Pick("ほかのサービスをつなぎました。", "The other service is connected."),
        _ => null,
    };

    public static string FactorSubject => Pick("【星取】サインインの方法が変わりました", "[Hoshitori] Your ways of signing in have changed");

    public static string FactorBody(string name, string what) => Pick(
        $"{name} さん\n\n{what}\n\n心当たりがないときは、アカウントのページで「ほかのサインインをすべて終える」を押し、サインインの方法を確かめてください。\n",
        $"Dear {name},\n\n{what}\n\nIf it was not you, end all other sign-ins on your account page and look through your ways of signing in.\n");

    public static string PasskeyAdded => Pick("パスキーが追加されました。", "A passkey was added.");

    public static string PasswordChanged => Pick("パスワードが変わりました。", "The password was changed.");

    public static string AppChanged => Pick("認証アプリがつながりました。", "An authenticator app was connected.");

    public static string WayRemoved => Pick("サインインの方法が1つ外されました。", "A way of signing in was removed.");

    public static string CodesRenewed => Pick("回復コードが作り直されました。前のコードは使えません。", "New recovery codes were made. The old ones no longer work.");

    public static string AddressSubject => Pick("【星取】新しいメールアドレスの確認", "[Hoshitori] Confirm your new address");

    public static string AddressBody(string link) => Pick(
        $"星取のアカウントをこのメールアドレスに変えるには、次のリンクを開いてください（24時間、1回だけ使えます）。\n\n{link}\n\n心当たりがないときは、このメールを捨ててください。何も起きません。\n",
        $"To move your Hoshitori account to this address, open this link (good once, within 24 hours):\n\n{link}\n\nIf this was not you, throw this mail away. Nothing will happen.\n");

    public static string AddressTakenBody => Pick(
        "星取のアカウントをこのメールアドレスに変える操作がありましたが、このアドレスはもう別のアカウントで使われています。何も変わっていません。\n",
        "Somebody wanted to move a Hoshitori account to this address, but another account uses it already. Nothing has changed.\n");

    public static string MovedSubject => Pick("【星取】メールアドレスが変わりました", "[Hoshitori] Your address has changed");

    public static string MovedBody(string name) => Pick(
        $"{name} さん\n\n星取のアカウントのメールアドレスが変わりました。この知らせは、前のアドレスと新しいアドレスの両方に送っています。\n心当たりがないときは、会社の管理者と運営にすぐお知らせください。\n",
        $"Dear {name},\n\nthe address of your Hoshitori account has changed. This note goes to both the old and the new address.\nIf it was not you, tell the administrator of your company and the operator at once.\n");

    private static string Day(DateTimeOffset at) => Japan(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Minute(DateTime at) => Japan(new DateTimeOffset(at)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset Japan(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(9));
}
