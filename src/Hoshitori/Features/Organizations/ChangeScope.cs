using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Organizations;

/// <summary>Names a scope anew or sets the star it works towards; the questions follow the star.</summary>
public static class ChangeScope
{
    public const string ActionName = "organizations.change-scope";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost(ListScopes.Path + "/{id:guid}", Post).Requires(ActionName, Permission.Lead);

    private static async Task<IResult> Post(Guid id, HttpRequest request, Handler handler, ScopeStore scopes, Actor actor, CancellationToken stop)
    {
        var form = ScopeForm.Read(await request.ReadFormAsync(stop));
        var outcome = await handler.Run(id, form, stop);
        return outcome.Kind switch
        {
            OutcomeKind.Ok => Results.Redirect($"/o/{actor.Organization!.Code}{ListScopes.Path}?saved=1"),
            OutcomeKind.NotFound => Results.NotFound(),
            OutcomeKind.Conflict => ListScopes.Show(await scopes.List(stop), ScopeForm.Empty, null,
                [new("", new("その間に、ほかの人がこの適用範囲を変えました。今の内容を見て、もう一度どうぞ。", "Somebody else changed this scope meanwhile. Look at it as it is now and try again."))], null, StatusCodes.Status409Conflict),
            _ => ListScopes.Show(await scopes.List(stop), form, id, outcome.Complaints, null, StatusCodes.Status422UnprocessableEntity),
        };
    }

    /// <summary>The handler behind the form.</summary>
    public sealed class Handler(Changes changes, ScopeStore scopes)
    {
        public Task<Outcome<Changed>> Run(Guid id, ScopeForm form, CancellationToken stop) => changes.Save(ActionName, halt => Change(id, form, halt), Note, stop);

        private async Task<Outcome<Changed>> Change(Guid id, ScopeForm form, CancellationToken stop)
        {
            if (await scopes.Take(id, stop) is not { } row)
            {
                return OutcomeKind.NotFound;
            }

            var before = new ScopeName(row.Id, row.Name, row.TargetStar);
            if (form.Check((await scopes.List(stop)).Where(other => other.Id != id)) is { Count: > 0 } complaints)
            {
                return complaints;
            }

            if (form.Seen != ScopeForm.Stamp(before))
            {
                return OutcomeKind.Conflict;
            }

            scopes.Rename(row, form.PlainName, form.TargetStar);
            return new Changed(before, new(id, form.PlainName, form.TargetStar));
        }

        private static AuditNote? Note(Changed changed) => changed.Before == changed.After ? null : new(
            "scope:" + changed.Before.Id.ToString("N"),
            new { TargetStar = new[] { changed.Before.TargetStar, changed.After.TargetStar }, Renamed = changed.Before.Name != changed.After.Name });
    }

    /// <summary>The scope as it was and as it is.</summary>
    public sealed record Changed(ScopeName Before, ScopeName After);
}
