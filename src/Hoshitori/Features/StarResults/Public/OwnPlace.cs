using System.Globalization;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Identity;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarResults.Public;

/// <summary>The scope a page of an organisation is about, and the addresses around it.</summary>
/// <param name="Code">Code of the organisation in addresses.</param>
/// <param name="Scopes">All scopes of the organisation; the first is the whole company.</param>
/// <param name="MayAnswer">Whether the visitor answers questions here.</param>
public sealed record OwnPlace(string Code, string Organization, ScopePicture Scope, IReadOnlyList<ScopeName> Scopes, bool MayAnswer)
{
    /// <summary>Value of the scope in addresses; <c>null</c> for the whole company, which needs none.</summary>
    public string? ScopeValue => Scope.Id == Scopes[0].Id ? null : Scope.Id.ToString("N");

    /// <summary>An address inside the organisation for this scope.</summary>
    public string At(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var parts = new List<KeyValuePair<string, string?>>();
        if (ScopeValue is { } scope)
        {
            parts.Add(new("scope", scope));
        }

        foreach (var (name, value) in query)
        {
            if (value is not null)
            {
                parts.Add(new(name, value));
            }
        }

        return $"/o/{Code}{path}{QueryString.Create(parts)}";
    }

    public string Table(int star) => At("/table", ("star", Number(star)));

    public string Table(TableView view, DateOnly today) => At(
        "/table", ("star", Number(view.Star)), ("view", view.AsRows ? "table" : null), ("show", view.Show?.ToString().ToLowerInvariant()), ("date", view.Date == today ? null : Day(view.Date)));

    public string Criterion(Criterion criterion) => At("/criteria/" + criterion.Id);

    /// <summary>Where the control is answered; for somebody who does not answer, where it is explained.</summary>
    public string Question(Control control) => MayAnswer ? At("/questions/" + control.Topic) + "#" + control.Id : "/catalogue/controls/" + control.Id;

    public TableLinks Links(DateOnly today) => new(view => Table(view, today), Criterion, Question);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Finds the scope a request is about.</summary>
public sealed class OwnPlaces(Actor actor, ScopeStore scopes)
{
    /// <param name="scope">Id of the scope as the address names it; the whole company when empty.</param>
    /// <returns><c>null</c> when the organisation has no such scope.</returns>
    public async Task<OwnPlace?> Find(string? scope, CancellationToken stop)
    {
        var all = await scopes.List(stop);
        var id = string.IsNullOrEmpty(scope) ? all.Count > 0 ? all[0].Id : Guid.Empty : Guid.TryParse(scope, out var asked) ? asked : Guid.Empty;
        return await Find(id, all, stop);
    }

    /// <returns><c>null</c> when the organisation has no such scope.</returns>
    public async Task<OwnPlace?> Find(Guid scope, CancellationToken stop) => await Find(scope, await scopes.List(stop), stop);

    public Task<OwnPlace?> Find(HttpRequest request, CancellationToken stop) => Find(request.Query["scope"].LastOrDefault(), stop);

    private async Task<OwnPlace?> Find(Guid id, IReadOnlyList<ScopeName> all, CancellationToken stop) =>
        id != Guid.Empty && await scopes.Find(id, stop) is { } picture
            ? new(actor.Organization!.Code, actor.Organization.Name, picture, all, actor.May(Right.Answer))
            : null;
}
