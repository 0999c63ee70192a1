using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.SignUps;

/// <summary>The words of signing up.</summary>
public static class SignUpsText
{
    public static string ShowSignUp => Pick("登録のページを見る", "See the sign-up page");

    public static string AskToSignUp => Pick("登録のリンクを頼む", "Ask for a link to sign up");

    public static string OpenLink => Pick("メールのリンクを開く", "Open a mailed link");

    public static string ChooseWayIn => Pick("入り方を選ぶ", "Choose a way in");

    public static string SignUpWithPasskey => Pick("パスキーで登録する", "Sign up with a passkey");

    public static string ChoosePassword => Pick("パスワードを決める", "Choose a password");

    public static string SignUpWithPassword => Pick("パスワードと認証アプリで登録する", "Sign up with a password and an app");

    public static string Title => Pick("登録", "Sign up");

    public static string Lede => Pick("メールアドレスだけで始められます。無料です。会社のことは、あとで聞きます。", "An e-mail address is enough to begin. It is free. We ask about your company later.");

    public static string OperatorLede => Pick("運用者として登録します。まず、メールアドレスを確かめます。", "You are signing up as the operator. First we confirm your e-mail address.");

    public static string OperatorTitle => Pick("運用者のパスキー", "Passkey of the operator");

    public static string OperatorPasskey => Pick(
        "運用者はパスキーだけで入ります。パスワードや、ほかのサービスでは入れません。登録したらすぐ、アカウントのページで2つ目のパスキーも作ってください。",
        "The operator signs in with a passkey only, never with a password or another service. Right after signing up, make a second passkey on your account page.");

    public static string Address => Pick("メールアドレス", "E-mail address");

    public static string SendLink => Pick("確認のメールを送る", "Send me a link");

    public static string HaveAccount => Pick("登録がお済みなら、", "Signed up already?");

    public static string SignIn => Pick("サインイン", "Sign in");

    public static string AddressWrong => Pick(
        "メールアドレスの形を確かめてください。例: hanako@example.co.jp（@の前は半角の英数字）",
        "Please check the address. It should look like hanako@example.co.jp.");

    public static string SentTitle => Pick("メールを送りました", "We have sent a mail");

    public static string SentLede(string address) => Pick($"{address} に届いたメールのリンクを開いてください。", $"Open the link in the mail to {address}.");

    public static string SentLife => Pick("リンクは24時間、1回だけ使えます。スマートフォンで開いても構いません。", "The link works once, within 24 hours. You may open it on your phone.");

    public static string SentLifeOperator => Pick("リンクは、起動のときに出たリンクの期限（30分）まで、1回だけ使えます。", "The link works once, until the link printed at start expires (30 minutes).");

    public static string SentNothing => Pick("数分待っても届かないときは、迷惑メールの箱とアドレスの打ち間違いを確かめてください。", "If nothing arrives within minutes, look into the spam folder and check the address.");

    public static string OtherAddress => Pick("アドレスを直して、もう一度送る", "Correct the address and send again");

    public static string GoneTitle => Pick("このリンクはもう使えません", "This link no longer works");

    public static string GoneLede => Pick("使い終わったか、時間がたったリンクです。登録がお済みなら、サインインへ進んでください。", "It was used or is too old. If you have signed up already, go to sign in.");

    public static string ChooseTitle => Pick("入り方を決める", "Choose how to sign in");

    public static string Proved(string address) => Pick($"{address} を確認しました。あと少しです。", $"{address} is confirmed. Nearly done.");

    public static string PasskeyTitle => Pick("パスキー（おすすめ）", "Passkey (recommended)");

    public static string PasskeyLede => Pick("指紋や顔、端末の暗証番号で入れます。覚えるものがなく、偽のサイトにだまされません。", "Your fingerprint, face or device PIN lets you in. Nothing to remember, and fake sites cannot trick you.");

    public static string PasskeyButton => Pick("パスキーを作って登録する", "Make a passkey and sign up");

    public static string PasskeyWrong => Pick("パスキーを作れませんでした。もう一度お試しください。", "The passkey could not be made. Please try again.");

    public static string Name => Pick("お名前", "Your name");

    public static string NameHelp => Pick("会社の人に見える名前です。あとで変えられます。", "Your colleagues see it. You can change it later.");

    public static string NameMissing => Pick("お名前を60文字までで入れてください。", "Please give a name of at most 60 characters.");

    public static string PasswordTitle => Pick("パスワードと認証アプリ", "Password and authenticator app");

    public static string PasswordLede => Pick("パスワードに加えて、スマートフォンの認証アプリが必要です。", "Besides the password you need an authenticator app on a phone.");

    public static string PasswordButton => Pick("パスワードで登録する", "Sign up with a password");

    public static string PasswordStep => Pick("まずパスワードを決めます。次に認証アプリをつなぎます。", "First the password, then the authenticator app.");

    public static string NextApp => Pick("次へ（認証アプリ）", "Next: the app");

    public static string RatherPasskey => Pick("やはりパスキーにする", "Rather a passkey");

    public static string AppTitle => Pick("認証アプリをつなぐ", "Connect an authenticator app");

    public static string AppLede => Pick("会社の弱点を預かる場所なので、パスワードだけでは入れないようにします。", "This place knows where companies are weak, so a password alone does not open it.");

    public static string Finish => Pick("登録を終える", "Finish signing up");

    public static string CodeWrong => Pick("コードが違います。アプリに今出ている6桁を入れてください。スマートフォンの時計も確かめてください。", "The code is wrong. Type the six digits the app shows now, and check the clock of the phone.");

    public static string LinkSubject => Pick("【星取】メールアドレスの確認", "[Hoshitori] Confirm your e-mail address");

    public static string LinkBody(string link) => Pick(
        $"星取への登録を続けるには、次のリンクを開いてください（24時間、1回だけ使えます）。\n\n{link}\n\n心当たりがないときは、このメールを捨ててください。何も起きません。\n",
        $"To go on signing up for Hoshitori, open this link (good once, within 24 hours):\n\n{link}\n\nIf this was not you, throw this mail away. Nothing will happen.\n");

    public static string OperatorLinkBody(string link) => Pick(
        $"星取の運用者としての登録を続けるには、次のリンクを開いてください（30分、1回だけ使えます）。\n\n{link}\n\n心当たりがないときは、リンクを開かず、星取を動かしている人に知らせてください。\n",
        $"To go on signing up as the operator of Hoshitori, open this link (good once, within 30 minutes):\n\n{link}\n\nIf this was not you, do not open it and tell whoever runs this Hoshitori.\n");

    public static string KnownSubject => Pick("【星取】登録は済んでいます", "[Hoshitori] You are signed up already");

    public static string KnownBody(string signIn, string reset) => Pick(
        $"このメールアドレスは、もう星取に登録されています。次のページからサインインできます。\n\n{signIn}\n\nパスワードを忘れたときはこちらへ。\n\n{reset}\n\n心当たりがないときは、このメールを捨ててください。何も起きません。\n",
        $"This address is signed up for Hoshitori already. You can sign in here:\n\n{signIn}\n\nIf you forgot the password:\n\n{reset}\n\nIf this was not you, throw this mail away. Nothing will happen.\n");
}
