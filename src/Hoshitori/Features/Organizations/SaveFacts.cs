using System.Globalization;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Questionnaires;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Organizations;

/// <summary>Keeps the facts of a scope, with their history. Where somebody else changed them meanwhile, the person decides again.</summary>
public static class SaveFacts
{
    public const string ActionName = "organizations.save-facts";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost(ShowFacts.Path, Post).Requires(ActionName, Permission.Lead);

    private static async Task<IResult> Post(
        HttpRequest request, Handler handler, ScopeStore scopes, Catalogue catalogue, QuestionCounts questions, Actor actor, CancellationToken stop)
    {
        var form = FactsForm.Read(await request.ReadFormAsync(stop));
        if (await ShowFacts.ScopeOf(request, scopes, stop) is not { } scope)
        {
            return Results.NotFound();
        }

        var outcome = await handler.Run(scope.Id, form, stop);
        if (outcome.IsOk)
        {
            return Results.Redirect($"/o/{actor.Organization!.Code}{ShowFacts.Path}?scope={scope.Id}&saved=1");
        }

        if (outcome.Kind is OutcomeKind.NotFound)
        {
            return Results.NotFound();
        }

        var now = outcome.Kind == OutcomeKind.Conflict ? await scopes.Find(scope.Id, stop) ?? scope : scope;
        return Page.Of<ShowFactsPage>(new
        {
            Sheet = await ShowFacts.Sheet(now, scopes, catalogue, questions, stop),
            // What was typed stays; sent again, it is meant against what the page now shows of the other person.
            Form = outcome.Kind == OutcomeKind.Conflict ? form with { Seen = now.FactsStamp } : form,
            Complaints = outcome.Complaints,
            Theirs = outcome.Kind == OutcomeKind.Conflict ? FactsForm.Of(now.Profile, now.FactsStamp) : null,
        }, outcome.Kind == OutcomeKind.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The handler behind the form.</summary>
    public sealed class Handler(Changes changes, ScopeStore scopes, Catalogue catalogue)
    {
        public Task<Outcome<Saved>> Run(Guid scopeId, FactsForm form, CancellationToken stop) => changes.Save<Saved>(ActionName, async halt =>
        {
            if (await scopes.Take(scopeId, halt) is not { } row)
            {
                return OutcomeKind.NotFound;
            }

            var before = ScopeStore.PictureOf(row);
            var applied = form.Apply(before.Profile, catalogue);
            if (!applied.IsOk)
            {
                return new Outcome<Saved>(applied.Kind, null, applied.Complaints);
            }

            if (before.FactsStamp != form.Seen)
            {
                return OutcomeKind.Conflict;
            }

            var changed = ChangesOf(before.Profile, applied.Value!);
            if (changed.Count > 0)
            {
                scopes.AddProfile(row, applied.Value!);
            }

            return new Saved(scopeId, changed);
        }, saved => saved.Changed.Count == 0 ? null : new AuditNote("scope:" + saved.ScopeId.ToString("N"), saved.Changed), stop);

        /// <summary>The facts that changed, before and after; all of an explicit list, none of it free text.</summary>
        private static Dictionary<string, string[]> ChangesOf(Profile before, Profile after)
        {
            var changed = new Dictionary<string, string[]>(StringComparer.Ordinal);
            void Compare(string fact, string? then, string? now)
            {
                if (then != now)
                {
                    changed[fact] = [then ?? "", now ?? ""];
                }
            }

            Compare("industry", before.Industry, after.Industry);
            Compare("employees", before.Employees?.ToString(CultureInfo.InvariantCulture), after.Employees?.ToString(CultureInfo.InvariantCulture));
            Compare("capital_yen", before.CapitalYen?.ToString(CultureInfo.InvariantCulture), after.CapitalYen?.ToString(CultureInfo.InvariantCulture));
            Compare("prefecture", before.Prefecture, after.Prefecture);
            foreach (var fact in before.Uses.Keys.Union(after.Uses.Keys, StringComparer.Ordinal))
            {
                Compare(fact, Word(before, fact), Word(after, fact));
            }

            return changed;
        }

        private static string? Word(Profile profile, string fact) => profile.Uses.TryGetValue(fact, out var used) ? used ? FactsForm.Yes : FactsForm.No : null;
    }

    /// <param name="Changed">Fact to its value before and after.</param>
    public sealed record Saved(Guid ScopeId, IReadOnlyDictionary<string, string[]> Changed);
}
