using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.AuditLogs;

/// <summary>The words of the log's actions.</summary>
public static class AuditLogsText
{
    public static string ShowLog => Pick("操作の記録を見る", "See the log");

    public static string DownloadLog => Pick("すべての記録を書き出す（JSON Lines）", "Download the whole log (JSON Lines)");
}
