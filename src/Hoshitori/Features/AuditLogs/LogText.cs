using System.Globalization;
using Hoshitori.Platform.Time;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.AuditLogs;

/// <summary>The words of the log's page.</summary>
public static class LogText
{
    /// <summary>How the log writes instants: UTC, with as many digits of the second as there are.</summary>
    private const string Instants = "yyyy-MM-ddTHH:mm:ss.FFFFFFFK";

    public static string Title => Pick("操作の記録", "Log");

    public static string Lede => Pick("だれが、いつ、何をしたか。あとから書き換えることはできません。", "Who did what, and when. It cannot be changed afterwards.");

    public static string PersonLabel => Pick("人でしぼる", "One person");

    public static string Everybody => Pick("全員", "Everybody");

    public static string Filter => Pick("しぼる", "Show");

    public static string Nothing => Pick("記録はありません。", "Nothing is recorded.");

    public static string When => Pick("いつ", "When");

    public static string Who => Pick("だれが", "Who");

    public static string What => Pick("何を", "What");

    public static string Older => Pick("前の記録へ", "Older lines");

    public static string Operator => Pick("運用者", "Operator");

    public static string About(string subject) => Pick($"：{subject}", $": {subject}");

    public static string Moment(DateTime at) => Pick($"{at:yyyy/MM/dd HH:mm}", at.ToString("d MMM yyyy, HH:mm", English));

    public static string Actor(string label) => label.Split(':')[0] switch
    {
        "person" => Pick("いなくなった人", "Somebody who is gone"),
        "token" => Pick("APIのトークン", "An API token"),
        "job" => Pick("自動の処理", "Background work"),
        "command" => Pick("管理コマンド", "A command on the server"),
        _ => Pick("サインイン前の人", "Somebody not signed in"),
    };

    public static string Field(string name) => name switch
    {
        "role" => Pick("役割", "Role"),
        "targetStar" => Pick("目指す星", "Target star"),
        "renamed" => Pick("名前を変えた", "Renamed"),
        "numberChanged" => Pick("法人番号を変えた", "Corporate number changed"),
        "hasNumber" => Pick("法人番号", "Corporate number"),
        "code" => Pick("番地", "Code"),
        "sends" => Pick("送った回数", "Mails sent"),
        "until" => Pick("期限", "Until"),
        "expiresAt" => Pick("期限", "Until"),
        "step" => Pick("段階", "Step"),
        "wasConfirmed" => Pick("メンバーだった", "Was a member"),
        _ => name,
    };

    public static string Value(string value) => value switch
    {
        "owner" => Pick("経営者", "owner"),
        "security-lead" => Pick("セキュリティ責任者", "security lead"),
        "member" => Pick("担当者", "member"),
        "staff" => Pick("従業員", "staff"),
        "reader" => Pick("閲覧者", "reader"),
        "yes" => Pick("はい", "yes"),
        "no" => Pick("いいえ", "no"),
        "ask" => Pick("申し出", "asked"),
        "start" => Pick("開始", "started"),
        "delete" => Pick("実行", "done"),
        "" => Pick("（なし）", "(none)"),
        _ => DateTime.TryParseExact(value, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant) ? Moment(instant.InJapan()) : value,
    };
}
