using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Sheets.Data;
using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Sheets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Sheets;

/// <summary>An import as its page shows it.</summary>
/// <param name="Preview">What it would change now; <c>null</c> unless it was read and waits for somebody to agree.</param>
/// <param name="Agreed">What was ticked in the form that came back, with the stamps shown then; <c>null</c> at first.</param>
/// <param name="Back">What taking it back would do; <c>null</c> unless its answers were written.</param>
public sealed record ImportSight(
    OwnPlace Place, SheetImport Row, Edition Edition, ImportContent? Content, SheetPreview? Preview, IReadOnlyDictionary<string, string>? Agreed, TakingBack? Back)
{
    /// <summary>Whether a change is ticked: at first every one that surely answers the same question.</summary>
    public bool IsTicked(AnswerChange change) =>
        Agreed is null ? change.Row.MeantOtherwise is null : Agreed.TryGetValue(change.Row.Criterion, out var seen) && seen == change.Stamp;

    /// <summary>Whether the answer was changed between the page that was looked at and now.</summary>
    public bool IsChangedMeanwhile(AnswerChange change) => Agreed is not null && Agreed.TryGetValue(change.Row.Criterion, out var seen) && seen != change.Stamp;
}

/// <summary>
/// An import on its way: waiting to be read, read with what it would change, written with the way back, or refused with the
/// reason.
/// </summary>
public static class ShowImport
{
    public const string ActionName = "sheets.show-import";
    private const string SecondsToNextLook = "2";

    public static void Map(FeatureRoutes routes)
    {
        routes.Organization.MapGet(ImportAddress.OneRoute, Get).Requires(ActionName, Permission.Answer);
        routes.Api.MapGet(ImportAddress.OneApiRoute, GetApi).Requires(ActionName, Permission.Answer).WithSummary("An import as it stands, with what it would change now").Answers<ImportView>();
    }

    private static async Task<IResult> Get(Guid sheetImport, HttpContext context, ImportSights sights, CancellationToken stop)
    {
        if (await sights.Of(sheetImport, null, stop) is not { } sight)
        {
            return Gone();
        }

        if (sight.Row.Stage == ImportStage.Waiting)
        {
            // The page looks again by itself, also without scripts.
            context.Response.Headers["Refresh"] = SecondsToNextLook;
        }

        return Show(sight, [], StatusCodes.Status200OK);
    }

    private static async Task<IResult> GetApi(Guid sheetImport, Imports imports, ScopeStore scopes, CancellationToken stop) =>
        await imports.Find(sheetImport, stop) is { } row && await scopes.Find(row.ScopeId, stop) is { } scope
            ? TypedResults.Ok(ImportView.Of(row, scope, imports))
            : Results.NotFound();

    internal static IResult Show(ImportSight sight, IReadOnlyList<Complaint> complaints, int status) =>
        Page.Of<ShowImportPage>(new { Sight = sight, Complaints = complaints }, status);

    /// <summary>One page for everything that is not there: over its time, discarded, of another organisation, or never there.</summary>
    internal static IResult Gone() => Page.Of<ImportGonePage>(new { }, StatusCodes.Status404NotFound);
}

/// <summary>Puts together what the page of an import shows.</summary>
public sealed class ImportSights(Imports imports, OwnPlaces places, Catalogue catalogue)
{
    public async Task<ImportSight?> Of(Guid id, IReadOnlyDictionary<string, string>? agreed, CancellationToken stop)
    {
        if (await imports.Find(id, stop) is not { } row || await places.Find(row.ScopeId.ToString("N"), stop) is not { } place)
        {
            return null;
        }

        return new(
            place,
            row,
            catalogue.Editions.First(edition => edition.Id == row.Edition),
            row.Content is null ? null : ImportContent.Read(row.Content),
            row.Stage == ImportStage.Read ? imports.Preview(row, place.Scope) : null,
            agreed,
            row is { Stage: ImportStage.TakenOver, Written: { } written } ? TakingBack.Of(row.Edition, ImportContent.ReadWritten(written), place.Scope.Answers) : null);
    }
}
