using Hoshitori.Platform.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Web;

/// <summary>
/// Puts the organisation of a page into the form tokens it hands out: a form of one organisation is refused at the
/// address of another, also where the person belongs to both.
/// </summary>
internal sealed class FormOrganization : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) => Here(context);

    /// <summary>Pages outside an organisation may hold forms for any, and forms of any may leave it (signing out).</summary>
    public bool ValidateAdditionalData(HttpContext context, string additionalData) =>
        additionalData.Length == 0 || Here(context) is not { Length: > 0 } here || here == additionalData;

    private static string Here(HttpContext context) =>
        context.RequestServices.GetRequiredService<Actor>().Organization?.Code ?? "";
}
