using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Questionnaires;
using Hoshitori.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Organizations;

/// <summary>The facts of a scope (会社の概要), as a form for those who keep them.</summary>
public static class ShowFacts
{
    public const string ActionName = "organizations.show-facts";
    public const string Path = "/facts";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapGet(Path, Get).Requires(ActionName, Permission.Read);

    private static async Task<IResult> Get(
        HttpRequest request, ScopeStore scopes, Catalogue catalogue, QuestionCounts questions, CancellationToken stop)
    {
        if (await ScopeOf(request, scopes, stop) is not { } scope)
        {
            return Results.NotFound();
        }

        var message = request.Query.ContainsKey("saved") ? UiText.Saved : request.Query.ContainsKey("new") ? OrganizationsText.Created : null;
        return Page.Of<ShowFactsPage>(new { Sheet = await Sheet(scope, scopes, catalogue, questions, stop), Form = FactsForm.Of(scope.Profile, scope.FactsStamp), Message = message });
    }

    /// <summary>The scope the address names, the first one when it names none.</summary>
    internal static Task<ScopePicture?> ScopeOf(HttpRequest request, ScopeStore scopes, CancellationToken stop) =>
        request.Query["scope"].ToString() switch
        {
            "" => scopes.First(stop),
            var named when Guid.TryParse(named, out var id) => scopes.Find(id, stop),
            _ => Task.FromResult<ScopePicture?>(null),
        };

    internal static async Task<FactsSheet> Sheet(ScopePicture scope, ScopeStore scopes, Catalogue catalogue, QuestionCounts questions, CancellationToken stop) =>
        FactsSheet.Of(scope, await scopes.List(stop), questions, catalogue.Profile.Where(fact => fact.Type == FactType.Uses).Select(fact => fact.Id));
}
