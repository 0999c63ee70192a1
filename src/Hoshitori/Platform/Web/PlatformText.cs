using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Platform.Web;

/// <summary>The words of the platform's own pages.</summary>
public static class PlatformText
{
    public static string ErrorTitle(int status) => status switch
    {
        400 or 422 => Pick("送られた内容を読み取れませんでした", "What was sent could not be read"),
        401 => Pick("サインインしてください", "Please sign in"),
        403 => Pick("この操作をする権限がありません", "You may not do this"),
        404 => Pick("ページが見つかりません", "Page not found"),
        405 => Pick("この操作はできません", "This cannot be done here"),
        409 => Pick("ほかの人が先に変更しました", "Somebody else changed it first"),
        413 => Pick("送られたものが大きすぎます", "What was sent is too large"),
        415 => Pick("この形式は受け付けていません", "This format is not accepted"),
        429 => Pick("少し間をおいてください", "Please wait a moment"),
        503 => Pick("いまは保存先につながりません", "The store cannot be reached just now"),
        507 => Pick("保存できませんでした", "This could not be saved"),
        _ => Pick("こちらの不具合です", "Something went wrong on our side"),
    };

    public static string ErrorHelp(int status) => status switch
    {
        400 or 422 => Pick("前のページに戻り、もう一度お試しください。", "Please go back and try again."),
        401 => Pick("サインインすると続けられます。", "You can go on once you have signed in."),
        403 => Pick("必要なときは、会社の代表者にお頼みください。", "If you need it, ask the owner of your organisation."),
        404 => Pick("アドレスを確かめるか、最初のページからお探しください。", "Check the address, or start from the first page."),
        405 => Pick("最初のページからやり直してください。", "Please start again from the first page."),
        409 => Pick("前のページに戻って読み込み直し、今の内容を確かめてください。", "Go back, load the page again and look at what it says now."),
        415 => Pick("案内されている形式でお送りください。", "Please send it in the format asked for."),
        413 => Pick("会社のファイルは1MBまでです。いらない部分を削ってお試しください。", "A company file may have up to 1 MB. Remove what is not needed and try again."),
        429 => Pick("短い間に操作が続きました。1分ほど待ってから、もう一度お試しください。", "There were many requests in a short time. Please wait about a minute and try again."),
        503 => Pick("いまの操作は行われていません。10秒ほど待ってから、前のページに戻ってもう一度お試しください。", "Nothing was done. Please wait about ten seconds, go back and try again."),
        507 => Pick("保存先の空きがなくなったため、いま送った内容は何も保存されていません。これまでに保存したものは残っていて、見ることができます。管理する人に「保存先がいっぱい」と伝え、空きができたら前のページに戻ってもう一度送ってください。", "The disk of the store is full, so nothing of what you just sent was saved. Everything saved before is safe and can be read. Tell the person who runs this that the store is full; when there is room again, go back and send it again."),
        _ => Pick("少し待ってからお試しください。続くときは、下の番号をお知らせください。", "Please try again in a while. If it goes on, tell us the number below."),
    };

    public static string Reference(string number) => Pick($"受付番号 {number}", $"Reference number {number}");

    public static string JsonDoesNotFit => Pick("ここが約束の形と合いません。", "This does not have the form agreed on.");

    public static string BackHome => Pick("最初のページへ", "To the first page");
}
