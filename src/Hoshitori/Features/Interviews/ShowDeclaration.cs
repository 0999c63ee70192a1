using Hoshitori.Features.QuickChecks.Public;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Shows how far the firm is on the way to declaring ★1 and ★2, and the step on the official site.</summary>
public static class ShowDeclaration
{
    public const string ActionName = "interviews.show-declaration";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapGet("/declaration", Get).Requires(ActionName, Permission.Read);

    private static async Task<IResult> Get(Guid? scope, DeclarationDesk desk, CancellationToken stop) =>
        await desk.Open(scope, stop) is { } declaration ? Page(desk, declaration, new()) : Results.NotFound();

    internal static IResult Page(DeclarationDesk desk, DeclarationView declaration, Refusal refusal, int status = StatusCodes.Status200OK) =>
        Platform.Web.Page.Of<ShowDeclarationPage>(new
        {
            Declaration = declaration,
            Refusal = refusal,
            Policy = declaration.Policy.Select(control => desk.SheetOf(
                declaration, control, refusal.Fates.FirstOrDefault(fate => fate.Typed.Control.Id == control), refusal.Clashes.GetValueOrDefault(control))).ToList(),
        }, status);
}

/// <summary>What of a form of the declaration could not be saved, as it was typed.</summary>
public sealed record Refusal
{
    /// <summary>Articles ticked while others were not.</summary>
    public IReadOnlySet<string>? Ticked { get; init; }

    /// <summary>The 25 items as they were sent, where somebody else had answered some of them.</summary>
    public AnswerSheet? Sheet { get; init; }

    public IReadOnlyList<(Criterion Item, Clash Clash)> Items { get; init; } = [];

    public IReadOnlyList<AnswerFate> Fates { get; init; } = [];

    public IReadOnlyDictionary<string, Clash> Clashes { get; init; } = new Dictionary<string, Clash>(StringComparer.Ordinal);
}
