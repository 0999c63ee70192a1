using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Organizations;

/// <summary>Name and number of the organisation, ways to its other settings, leaving and deleting.</summary>
public static class ShowSettings
{
    public const string ActionName = "organizations.show-settings";
    public const string Path = "/settings";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapGet(Path, (HoshitoriDb db, Actor actor, TimeProvider clock, string? saved, CancellationToken stop) =>
            Show(db, actor, clock, null, [], saved switch { "1" => UiText.Saved, "asked" => OrganizationsText.DeletionAsked, "cancelled" => OrganizationsText.DeletionCancelled, _ => null }, 200, stop))
            .Requires(ActionName, Permission.Belong);

    internal static async Task<IResult> Show(
        HoshitoriDb db, Actor actor, TimeProvider clock, OrganizationForm? form, IReadOnlyList<Complaint> complaints, string? message, int status, CancellationToken stop) =>
        Page.Of<ShowSettingsPage>(new
        {
            Form = form ?? new OrganizationForm(actor.Organization!.Name, actor.Organization.CorporateNumber ?? ""),
            Now = await Settings.Of(db, clock.GetUtcNow().UtcDateTime, stop),
            Complaints = complaints,
            Message = message,
        }, status);

    internal static Task<IResult> Refuse(HoshitoriDb db, Actor actor, TimeProvider clock, IReadOnlyList<Complaint> complaints, CancellationToken stop) =>
        Show(db, actor, clock, null, complaints, null, StatusCodes.Status422UnprocessableEntity, stop);
}
