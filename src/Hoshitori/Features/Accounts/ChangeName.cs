using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Accounts;

/// <summary>Changes the name colleagues see and the language of pages and mails.</summary>
public static class ChangeName
{
    public const string ActionName = "accounts.change-name";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/account/name", Post).Requires(ActionName, Permission.SignedIn);

    private static async Task<IResult> Post(HttpContext context, Actor actor, HoshitoriDb db, Changes changes, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        var language = form["language"].ToString() == "en" ? "en" : "ja";
        if (PersonName.Clean(form["name"]) is not { } name)
        {
            return await ShowAccount.View(context, null, AccountsText.NameMissing, form["name"].ToString(), StatusCodes.Status422UnprocessableEntity);
        }

        await changes.Save<bool>(ActionName, async _ =>
        {
            var person = await db.Users.FirstAsync(row => row.Id == actor.PersonId, stop);
            var isNew = person.DisplayName != name || person.Language != language;
            (person.DisplayName, person.Language) = (name, language);
            return isNew;
        }, isNew => isNew ? new AuditNote("person:" + actor.PersonId.ToString("N")) : null, stop);
        RequestLanguage.Remember(context, language);
        return ShowAccount.After("name");
    }
}
