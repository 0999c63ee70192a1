using System.Globalization;
using Hoshitori.Platform.Identity;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Organizations;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.ApiTokens;

/// <summary>The words about tokens of programs.</summary>
public static class ApiTokensText
{
    public static string ListTokens => Pick("プログラム用のトークン", "Tokens for programs");

    public static string CreateToken => Pick("トークンを作る", "Make a token");

    public static string RevokeToken => Pick("使えなくする", "Take back");

    public static string DescribeApi => Pick("プログラム用の窓口の説明", "Description of the interface for programs");

    public static string Lede => Pick(
        "社内のシステムなどから、この会社の記録を読み書きするための合い言葉です。使うプログラムごとに一つ作り、人に見せないでください。",
        "A password with which a program of yours reads or changes this organisation's records. Make one for each program and show it to nobody.");

    public static string None => Pick("トークンはまだありません。", "There are no tokens yet.");

    public static string Name => Pick("何に使うか", "What it is for");

    public static string Days => Pick("使える日数（365日まで）", "Days it lives (up to 365)");

    public static string ScopeTitle => Pick("できること", "What it may do");

    public static string Until => Pick("期限", "Until");

    public static string Used => Pick("最後に使われた日時", "Last used");

    public static string Never => Pick("まだ使われていません", "Not used yet");

    public static string Over => Pick("使えません", "Over");

    public static string MadeTitle => Pick("トークンができました", "The token is made");

    public static string ShownOnce => Pick(
        "下の文字は、いまだけ表示しています。すぐにプログラムの設定に写してください。見失ったときは、新しく作り直せます。",
        "The letters below are shown this once. Copy them into the settings of your program now. If they get lost, make a new token.");

    public static string Back => Pick("トークンの一覧へ", "To the list of tokens");

    public static LocalText NameWrong => new(
        $"何に使うかを、{ApiToken.LongestName}文字までで入れてください。", $"Say what it is for, in up to {ApiToken.LongestName} letters.");

    public static LocalText ScopeWrong => new("できることを一つ選んでください。", "Choose what it may do.");

    public static LocalText DaysWrong => new(
        $"日数を1から{ApiToken.LongestLife}までの数字で入れてください。", $"Give the days as a number from 1 to {ApiToken.LongestLife}.");

    public static string ScopeName(TokenScope scope) => scope switch
    {
        TokenScope.Answer => Pick("読むことと、質問に答えること", "Read, and answer questions"),
        TokenScope.Lead => Pick("読む、答える、取り込むなど、責任者の仕事", "Read, answer, import and the rest of a security lead's work"),
        _ => Pick("読むことだけ", "Read only"),
    };

    /// <summary>A day and minute in Japan.</summary>
    public static string Time(DateTime utc) => utc.AddHours(9).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
