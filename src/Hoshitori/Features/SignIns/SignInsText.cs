using System.Globalization;
using Hoshitori.Rules.Accounts;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.SignIns;

/// <summary>The words of signing in.</summary>
public static class SignInsText
{
    public static string ShowSignIn => Pick("サインインのページを見る", "See the sign-in page");

    public static string SignInByPasskey => Pick("パスキーでサインインする", "Sign in with a passkey");

    public static string SignInByPassword => Pick("パスワードを確かめる", "Check a password");

    public static string SignInByCode => Pick("確認コードでサインインする", "Sign in with a code");

    public static string SignInAsDemo => Pick("見本の人としてサインインする", "Sign in as somebody of the demo");

    public static string StartOpenId => Pick("ほかのサービスでのサインインを始める", "Start signing in elsewhere");

    public static string FinishOpenId => Pick("ほかのサービスでのサインインを終える", "Finish signing in elsewhere");

    public static string ShowProve => Pick("本人確認のページを見る", "See the page that asks again who you are");

    public static string ProveByPasskey => Pick("パスキーで本人確認をする", "Show again by passkey who you are");

    public static string ProveByCode => Pick("確認コードで本人確認をする", "Show again by code who you are");

    public static string ProveByOpenId => Pick("ほかのサービスで本人確認をする", "Show again elsewhere who you are");

    public static string SignOut => Pick("サインアウトする", "Sign out");

    public static string Title => Pick("サインイン", "Sign in");

    public static string PasskeyTitle => Pick("パスキーで", "With a passkey");

    public static string PasskeyLede => Pick("指紋や顔、端末の暗証番号で入れます。", "Your fingerprint, face or the PIN of your device lets you in.");

    public static string PasskeyButton => Pick("パスキーでサインイン", "Sign in with a passkey");

    public static string PasskeyFailed => Pick("パスキーを確かめられませんでした。もう一度お試しください。", "The passkey could not be checked. Please try again.");

    public static string PasskeyNeedsScripts => Pick(
        "パスキーには、ブラウザのJavaScriptが必要です。使えないときは、パスワードと確認コードで進めます。",
        "Passkeys need JavaScript in the browser. Without it, a password and a code work as well.");

    public static string PasskeyWrong => Pick(
        "パスキーを確かめられませんでした。もう一度お試しください。別の端末のパスキーかもしれません。",
        "The passkey could not be checked. Please try again; it may be one of another device.");

    public static string PasswordTitle => Pick("パスワードで", "With a password");

    public static string Address => Pick("メールアドレス", "E-mail address");

    public static string Password => Pick("パスワード", "Password");

    public static string Next => Pick("次へ", "Next");

    public static string Forgot => Pick("パスワードを忘れたとき", "Forgot the password");

    public static string ElsewhereTitle => Pick("ほかのサービスで", "With another service");

    public static string ElsewhereLoses => Pick(
        "入力した内容は、ほかのサービスでのサインインには引き継げません。",
        "What you typed cannot be carried through signing in with another service.");

    public static string SignInWith(string provider) => Pick($"{provider}でサインイン", $"Sign in with {provider}");

    public static string DemoTitle => Pick("見本の人として", "As somebody of the demo");

    public static string DemoLede => Pick("押すだけで入れます。見本のときだけの入り口です。", "One press lets you in. This door exists in the demo only.");

    public static string OperatorMark => Pick("（運営）", " (operator)");

    public static string NoAccount => Pick("はじめての方は、", "New here?");

    public static string SignUp => Pick("登録する（無料）", "Sign up (free)");

    public static string SessionOver => Pick("時間がたったので、サインインが切れました", "You were signed out because time passed");

    public static string StillThere => Pick("入力した内容は残っています。確かめたあと、続きを送れます。", "What you typed is still here. You can send it on afterwards.");

    public static string NotKept => Pick(
        "ファイルや大きな内容は残せませんでした。お手数ですが、もう一度送ってください。",
        "Files and large content could not be kept. Please send them again.");

    public static string WrongPassword => Pick("メールアドレスかパスワードが違います。", "The address or the password is wrong.");

    public static string WrongCode => Pick("コードが違うか、もう使われています。次のコードに変わるのを待ってお試しください。", "The code is wrong or was used already. Wait for the next one and try again.");

    public static string TooLate => Pick("時間がたちすぎました。もう一度パスワードから始めてください。", "That took too long. Please start again with the password.");

    public static string Wait(TimeSpan wait) => wait.TotalSeconds < 90
        ? Pick($"何度か違ったので、{Number(wait.TotalSeconds)}秒お待ちください。パスキーなら、すぐに入れます。", $"Several tries were wrong: please wait {Number(wait.TotalSeconds)} seconds. A passkey lets you in at once.")
        : Pick($"何度か違ったので、{Number(wait.TotalMinutes)}分お待ちください。パスキーなら、すぐに入れます。", $"Several tries were wrong: please wait {Number(wait.TotalMinutes)} minutes. A passkey lets you in at once.");

    public static string CodeTitle => Pick("確認コード", "Code");

    public static string Code => Pick("確認コード", "Code");

    public static string CodeHelp => Pick("認証アプリの6桁の数字。アプリがないときは、回復コードを1つ。", "The six digits of your authenticator app. Without the app: one of your recovery codes.");

    public static string NoCode => Pick(
        "認証アプリも回復コードもないときは、パスキーでサインインしてください。どれもないときは、会社の管理者にご相談ください。",
        "With neither app nor recovery code, sign in with a passkey. With none of them, ask the administrator of your company.");

    public static string ProveTitle => Pick("本人確認", "Is it you?");

    public static string ProveLede => Pick("大切な変更の前に、もう一度確かめます。5分間は、くり返し聞きません。", "Before an important change we ask once more. For five minutes we will not ask again.");

    public static string ProveByPasskeyButton => Pick("パスキーで確かめる", "Confirm with a passkey");

    public static string ProveByCodeButton => Pick("コードで確かめる", "Confirm with the code");

    public static string OperatorsByPasskey => Pick("運営の人は、パスキーだけを使えます。", "Operators can use passkeys only.");

    public static string ProviderAway => Pick("そのサービスにつながりません。少し待つか、別の方法でお試しください。", "That service cannot be reached. Wait a while or use another way.");

    public static string ProviderWrong => Pick("そのサービスでのサインインを確かめられませんでした。もう一度お試しください。", "The sign-in at that service could not be checked. Please try again.");

    public static string MailNotProved => Pick(
        "そのサービスではメールアドレスが確認されていません。まず「登録する」から登録し、アカウントのページでつないでください。",
        "That service has not verified an e-mail address. Please sign up first and then connect it on your account page.");

    public static string AddressTaken => Pick(
        "同じメールアドレスのアカウントがあります。いつもの方法でサインインし、アカウントのページでこのサービスをつないでください。",
        "There is an account with the same address. Sign in your usual way and connect this service on your account page.");

    public static string LinkedElsewhere => Pick("そのサービスの人は、別のアカウントにつながっています。", "That person of the service is connected to another account.");

    public static string KeptTitle => Pick("入力した内容", "What you typed");

    public static string KeptLede => Pick("ここまで残っています。よければ、続きを送ってください。", "It is all still here. If it looks right, send it on.");

    public static string SendOn => Pick("続きを送る", "Send it on");

    public static string LeaveIt => Pick("送らずに進む", "Go on without sending");

    public static string CodesTitle => Pick("回復コード", "Recovery codes");

    public static string CodesLede => Pick(
        "端末をなくしたときの鍵です。印刷するか書き写して、金庫など安全な場所にしまってください。ここでしか見られません。",
        "These are your keys when a device is lost. Print or copy them and keep them in a safe place. They are shown only here.");

    public static string CodesNote => Pick("1つのコードは1回だけ使えます。印刷は、ブラウザの印刷でできます。", "Each code works once. Print this page from the browser.");

    public static string CodesKept => Pick("しまいました。先へ進む", "I have kept them. Go on");

    public static string AppStep1 => Pick("スマートフォンの認証アプリで、この四角い模様を読み取ります。", "Scan this picture with an authenticator app on your phone.");

    public static string QrAlt => Pick("認証アプリで読み取るQRコード", "QR code for the authenticator app");

    public static string ByHand => Pick("読み取れないときは、この文字を手で入れます", "If it cannot be scanned, type these letters");

    public static string AppStep2 => Pick("アプリに出た6桁の数字", "The six digits the app shows");

    public static string NewPassword => Pick("新しいパスワード", "New password");

    public static string PasswordHelp => Pick(
        "12文字以上。記号や数字を混ぜる決まりはありません。覚えやすい言葉をいくつか並べるのがおすすめです。貼り付けもできます。",
        "At least 12 characters. No mix of signs is asked for: a few words in a row are good. Pasting is fine.");

    /// <summary>Why a password was refused.</summary>
    public static string Of(PasswordFault fault) => fault switch
    {
        PasswordFault.TooShort => Pick("12文字以上にしてください。言葉を3つ4つ並べると、長くても覚えられます。", "Please use at least 12 characters. Three or four words in a row are long and easy to keep in mind."),
        PasswordFault.TooLong => Pick("128文字までにしてください。", "Please use at most 128 characters."),
        PasswordFault.Leaked => Pick("よそで漏れたパスワードの一覧にある言葉です。別のものにしてください。", "This is on the list of passwords leaked elsewhere. Please choose another."),
        _ => Pick("お名前や会社名、メールアドレス、星取の名前から当てられそうです。別の言葉を足してください。", "It could be guessed from your name, your company, your address or the name of this product. Please add other words."),
    };

    public static string NewDeviceSubject => Pick("【星取】新しい端末でのサインイン", "[Hoshitori] Sign-in on a new device");

    public static string NewDeviceBody(string name, string device, string place, DateTimeOffset at) => Pick(
        $"{name} さん\n\n新しい端末でサインインがありました。\n\n日時: {Japan(at)}（日本時間）\n端末: {device}\nネットワーク: {place}\n\nご自身なら、何もしなくて大丈夫です。\n心当たりがないときは、アカウントのページで「ほかのサインインをすべて終える」を押し、パスワードを変えてください。\n",
        $"Dear {name},\n\nyour account was used to sign in on a new device.\n\nWhen: {Japan(at)} (Japan time)\nDevice: {device}\nNetwork: {place}\n\nIf it was you, nothing needs to be done.\nIf not, end all other sign-ins on your account page and change your password.\n");

    public static string CodeUsedSubject => Pick("【星取】回復コードが使われました", "[Hoshitori] A recovery code was used");

    public static string CodeUsedBody(string name, int left) => Pick(
        $"{name} さん\n\n回復コードでサインインがありました。残りは{left}個です。\nなくした端末があれば、アカウントのページで外してください。\n心当たりがないときは、すぐにパスワードを変えてください。\n",
        $"Dear {name},\n\na recovery code was used to sign in. {left} are left.\nIf a device is lost, remove it on your account page.\nIf it was not you, change your password at once.\n");

    public static string FactorSubject => Pick("【星取】サインインの方法が変わりました", "[Hoshitori] Your ways of signing in have changed");

    public static string LinkedBody(string name, string provider) => Pick(
        $"{name} さん\n\n「{provider}」でサインインできるようになりました。\n心当たりがないときは、アカウントのページで外し、パスワードを変えてください。\n",
        $"Dear {name},\n\nyou can now sign in with {provider}.\nIf it was not you, remove it on your account page and change your password.\n");

    private static string Number(double value) => Math.Ceiling(value).ToString(CultureInfo.InvariantCulture);

    private static string Japan(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(9)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
