using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hoshitori.Features.Catalogues;

/// <summary>The words explained, part by part, for programs.</summary>
public static class ShowGlossaryApi
{
    /// <param name="Reading">How it is read, in kana.</param>
    public sealed record TermView(string Id, LocalText Term, string? Reading, LocalText Meaning);

    public static void Map(FeatureRoutes routes) =>
        routes.Api.MapGet("/catalogue/glossary", Get).Requires(ShowGlossary.ActionName, Permission.Anyone)
            .WithSummary("The words explained, by id").Answers<ApiPart<TermView>>();

    private static Ok<ApiPart<TermView>> Get([AsParameters] Paging paging, Catalogue catalogue) => TypedResults.Ok(paging.PartOfAll(
        [.. catalogue.Glossary.Values.OrderBy(term => term.Id, StringComparer.Ordinal)],
        term => new TermView(term.Id, term.Term, term.Reading, term.Meaning), term => term.Id));
}
