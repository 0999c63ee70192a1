using System.Globalization;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Questionnaires;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Organizations;

/// <summary>Keeps the facts of a scope as a program says them.</summary>
public static class SaveFactsApi
{
    private static readonly (string Form, string Json)[] Names = [(FactsForm.CapitalField, "capital_yen")];

    /// <summary>All of the facts but the uses, of which those not named stay as they are.</summary>
    /// <param name="Uses">Fact to yes or no; <c>null</c> takes back what was known.</param>
    /// <param name="Version">Of the facts as the program saw them.</param>
    public sealed record FactsChange(
        string? Industry, int? Employees, long? CapitalYen, string? Prefecture, IReadOnlyDictionary<string, bool?> Uses, string Version)
    {
        internal FactsForm AsForm() => new(
            Industry ?? "", Employees?.ToString(CultureInfo.InvariantCulture) ?? "", CapitalYen?.ToString(CultureInfo.InvariantCulture) ?? "", Prefecture ?? "",
            Uses.ToDictionary(use => use.Key, use => use.Value switch { true => FactsForm.Yes, false => FactsForm.No, _ => FactsForm.Unknown }, StringComparer.Ordinal),
            Version);
    }

    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapPut("/facts", Put).Requires(SaveFacts.ActionName, Permission.Lead)
            .WithSummary("Changes the facts of a scope")
            .Answers<ShowFactsApi.FactsView>(StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Put(
        Guid scope, FactsChange facts, SaveFacts.Handler handler, ScopeStore scopes, Catalogue catalogue, QuestionCounts questions, CancellationToken stop)
    {
        // A form holds our own fields only; a program may have mistyped one.
        var known = catalogue.Profile.Where(fact => fact.Type == FactType.Uses).Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        if (facts.Uses.Keys.Where(use => !known.Contains(use)).ToList() is { Count: > 0 } unknown)
        {
            return ApiAnswers.Invalid([.. unknown.Select(use => new Complaint("uses." + use, new("この項目はありません。", "There is no such fact.")))]);
        }

        var outcome = await handler.Run(scope, facts.AsForm(), stop);
        if (outcome.Kind is not (OutcomeKind.Ok or OutcomeKind.Conflict) || await scopes.Find(scope, stop) is not { } found)
        {
            return outcome.ToApi(saved => saved, Names);
        }

        var now = ShowFactsApi.FactsView.Of(found, questions);
        return outcome.IsOk ? TypedResults.Ok(now) : ApiAnswers.Conflict(now);
    }
}
