using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;

namespace Hoshitori.Features.Operators;

/// <summary>All organisations of the installation with their totals; nothing of their content.</summary>
public static class ShowInstallation
{
    public const string ActionName = "operators.list-organizations";
    public const string Path = "/operator/organizations";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet(Path, async (OrganizationPages pages, string? name, string? after, CancellationToken stop) =>
            Page.Of<ShowInstallationPage>(new { List = await pages.Read(name ?? "", after, stop), Name = name ?? "" })).Requires(ActionName, Permission.Operator);
}
