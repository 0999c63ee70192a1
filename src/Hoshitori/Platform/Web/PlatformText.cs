using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Platform.Web;

/// <summary>The words of the platform's own pages.</summary>
public static class PlatformText
{
    public static string ErrorTitle(int status) => status switch
    {
        400 or 422 => Pick("送られた内容を読み取れませんでした", "What was sent could not be read"),
        404 => Pick("ページが見つかりません", "Page not found"),
        405 => Pick("この操作はできません", "This cannot be done here"),
        413 => Pick("送られたものが大きすぎます", "What was sent is too large"),
        _ => Pick("こちらの不具合です", "Something went wrong on our side"),
    };

    public static string ErrorHelp(int status) => status switch
    {
        400 or 422 => Pick("前のページに戻り、もう一度お試しください。", "Please go back and try again."),
        404 => Pick("アドレスを確かめるか、最初のページからお探しください。", "Check the address, or start from the first page."),
        405 => Pick("最初のページからやり直してください。", "Please start again from the first page."),
        413 => Pick("会社のファイルは1MBまでです。いらない部分を削ってお試しください。", "A company file may have up to 1 MB. Remove what is not needed and try again."),
        _ => Pick("少し待ってからお試しください。続くときは、下の番号をお知らせください。", "Please try again in a while. If it goes on, tell us the number below."),
    };

    public static string Reference(string number) => Pick($"受付番号 {number}", $"Reference number {number}");

    public static string BackHome => Pick("最初のページへ", "To the first page");
}
