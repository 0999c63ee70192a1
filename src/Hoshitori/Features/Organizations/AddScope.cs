using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Organizations;

/// <summary>Adds a scope; it starts with the facts of the whole company and no answers.</summary>
public static class AddScope
{
    public const string ActionName = "organizations.add-scope";
    public const int MostScopes = 50;

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost(ListScopes.Path, Post).Requires(ActionName, Permission.Lead);

    private static async Task<IResult> Post(HttpRequest request, Handler handler, ScopeStore scopes, Actor actor, CancellationToken stop)
    {
        var form = ScopeForm.Read(await request.ReadFormAsync(stop));
        var outcome = await handler.Run(form, stop);
        return outcome.IsOk
            ? Results.Redirect($"/o/{actor.Organization!.Code}{ListScopes.Path}?saved=1")
            : ListScopes.Show(await scopes.List(stop), form, null, outcome.Complaints, null, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The handler behind the form.</summary>
    public sealed class Handler(Changes changes, ScopeStore scopes)
    {
        public Task<Outcome<ScopeName>> Run(ScopeForm form, CancellationToken stop) =>
            changes.Save(ActionName, halt => Add(form, halt), added => new AuditNote("scope:" + added.Id.ToString("N"), new { added.TargetStar }), stop);

        private async Task<Outcome<ScopeName>> Add(ScopeForm form, CancellationToken stop)
        {
            var known = await scopes.List(stop);
            var complaints = form.Check(known);
            if (known.Count >= MostScopes)
            {
                complaints.Add(new("", new($"適用範囲は{MostScopes}までです。", $"An organisation may have {MostScopes} scopes at most.")));
            }

            return complaints.Count > 0
                ? complaints
                : new ScopeName(scopes.Create(form.PlainName, form.TargetStar, (await scopes.First(stop))!.Profile), form.PlainName, form.TargetStar);
        }
    }
}
