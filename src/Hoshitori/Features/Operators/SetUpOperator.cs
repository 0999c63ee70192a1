using Hoshitori.Features.Operators.Public;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Operators;

/// <summary>The page behind the one-time link: says what an operator is and leads to the sign-up with a passkey.</summary>
public static class SetUpOperator
{
    public const string ActionName = "operators.set-up";

    public static string PathOf(string token) => "/operator/setup/" + token;

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet("/operator/setup/{token}", Get).Requires(ActionName, Permission.Anyone);

    private static async Task<IResult> Get(string token, OperatorSetup setup, CancellationToken stop)
    {
        var marker = await setup.MarkerFor(token, stop);
        return Page.Of<SetUpOperatorPage>(new { Marker = marker }, marker is null ? StatusCodes.Status410Gone : StatusCodes.Status200OK);
    }
}
