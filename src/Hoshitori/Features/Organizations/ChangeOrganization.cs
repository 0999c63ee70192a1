using System.Globalization;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Organizations;

/// <summary>Changes name and corporate number. The number stays a claim.</summary>
public static class ChangeOrganization
{
    public const string ActionName = "organizations.change";
    public const string VersionField = "version";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost(ShowSettings.Path, Post).Requires(ActionName, Permission.Own);

    private static async Task<IResult> Post(HttpRequest request, Changes changes, HoshitoriDb db, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        var sent = await request.ReadFormAsync(stop);
        var form = OrganizationForm.Read(sent);
        var outcome = await changes.Save(ActionName, halt => Run(db, form, sent[VersionField].ToString(), halt), Note, stop);
        return outcome.Kind switch
        {
            OutcomeKind.Ok => Results.Redirect($"/o/{actor.Organization!.Code}{ShowSettings.Path}?saved=1"),
            OutcomeKind.Conflict => await ShowSettings.Show(db, actor, clock, form,
                [new("", new($"その間に、ほかの人が「{actor.Organization!.Name}」に変えました。下の内容でよければ、もう一度保存してください。", $"Somebody else changed this to \"{actor.Organization.Name}\" meanwhile. Save again if yours is right."))],
                null, StatusCodes.Status409Conflict, stop),
            _ => await ShowSettings.Show(db, actor, clock, form, outcome.Complaints, null, StatusCodes.Status422UnprocessableEntity, stop),
        };
    }

    private static async Task<Outcome<Changed>> Run(HoshitoriDb db, OrganizationForm form, string version, CancellationToken stop)
    {
        if (form.Check() is { Count: > 0 } complaints)
        {
            return complaints;
        }

        var row = await db.Set<Organization>().FirstAsync(stop);
        if (row.Version.ToString(CultureInfo.InvariantCulture) != version)
        {
            return OutcomeKind.Conflict;
        }

        var changed = new Changed(row.OrganizationId, row.Name != form.PlainName, row.CorporateNumber != form.PlainNumber);
        if (changed.Renamed || changed.NumberChanged)
        {
            (row.Name, row.CorporateNumber, row.Version) = (form.PlainName, form.PlainNumber, row.Version + 1);
        }

        return changed;
    }

    private static AuditNote? Note(Changed changed) => changed.Renamed || changed.NumberChanged
        ? new("organization:" + changed.Id.ToString("N"), new { changed.Renamed, changed.NumberChanged })
        : null;

    private sealed record Changed(Guid Id, bool Renamed, bool NumberChanged);
}
