using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Web;
using Hoshitori.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Organizations;

/// <summary>The parts of the firm's IT that are judged (適用範囲).</summary>
public static class ListScopes
{
    public const string ActionName = "organizations.list-scopes";
    public const string Path = "/scopes";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapGet(Path, Get).Requires(ActionName, Permission.Read);

    private static async Task<IResult> Get(ScopeStore scopes, string? saved, CancellationToken stop) =>
        Show(await scopes.List(stop), ScopeForm.Empty, null, [], saved is null ? null : UiText.Saved);

    /// <param name="changed">The scope whose form was sent; <c>null</c> for the new one.</param>
    internal static IResult Show(IReadOnlyList<ScopeName> scopes, ScopeForm form, Guid? changed, IReadOnlyList<Complaint> complaints, string? message = null, int status = StatusCodes.Status200OK) =>
        Page.Of<ListScopesPage>(new { Scopes = scopes, Form = form, Changed = changed, Complaints = complaints, Message = message }, status);
}
