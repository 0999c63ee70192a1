using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;

namespace Hoshitori.Features.AuditLogs;

/// <summary>The organisation's log, newest first, 50 lines a page, of one person or of all.</summary>
public static class ShowLog
{
    public const string ActionName = "audit-logs.show";
    public const string Path = "/log";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapGet(Path, async (LogReader reader, string? person, long? before, CancellationToken stop) =>
        {
            Guid? of = Guid.TryParse(person, out var id) ? id : null;
            return Page.Of<ShowLogPage>(new { Log = await reader.Read(of, before, stop), Person = of });
        }).Requires(ActionName, Permission.Lead);
}
