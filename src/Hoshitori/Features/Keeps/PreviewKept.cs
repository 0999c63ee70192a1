using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Keeps;

/// <summary>Shows what of the held answers would be written into a scope, before anything is.</summary>
public static class PreviewKept
{
    public const string ActionName = "keeps.preview-kept";

    public static string PathOf(string organization) => $"/o/{organization}/keep";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapGet("/keep", Get).Requires(ActionName, Permission.Lead);

    private static async Task<IResult> Get(Guid? scope, HttpRequest request, HeldStore held, ScopeStore scopes, Catalogue catalogue, Actor actor, CancellationToken stop)
    {
        if (await held.Find(request, stop) is not { } found)
        {
            return ShowKept.Gone();
        }

        return (scope is { } id ? await scopes.Find(id, stop) : await scopes.First(stop)) is { } picture
            ? Page.Of<PreviewKeptPage>(new
            {
                Held = found,
                Scope = picture,
                Scopes = await scopes.List(stop),
                actor.Organization,
                Merging = MergingOf(found.Content, picture, catalogue, replaceFacts: false),
                Unknown = UnknownOf(found.Content, catalogue),
            })
            : Results.NotFound();
    }

    /// <summary>What the held answers change in a scope; what the catalogue does not know any more is left out.</summary>
    internal static Merging MergingOf(HeldContent content, ScopePicture scope, Catalogue catalogue, bool replaceFacts) => Merging.Of(
        scope.Answers,
        scope.Profile,
        [.. content.Statements.Where(statement => catalogue.Controls.ContainsKey(statement.Control))],
        content.Direct.Where(pair => catalogue.Editions.Any(edition => edition.Id == pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        content.Profile,
        replaceFacts,
        content.Day);

    private static IReadOnlyList<string> UnknownOf(HeldContent content, Catalogue catalogue) =>
    [
        .. content.Statements.Select(statement => statement.Control).Where(id => !catalogue.Controls.ContainsKey(id)).Distinct(StringComparer.Ordinal),
        .. content.Direct.Keys.Where(id => catalogue.Editions.All(edition => edition.Id != id)),
    ];
}
