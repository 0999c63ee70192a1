using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Where in the product an interview is: its addresses.</summary>
/// <param name="Code">Code of the organisation.</param>
/// <param name="ScopeId">The scope; saving names it, so that no time goes into finding it.</param>
/// <param name="Scope">The scope where it is not the first one.</param>
/// <param name="Star">The star where it is not the scope's target.</param>
public sealed record InterviewPlace(string Code, Guid ScopeId, Guid? Scope, int? Star)
{
    public string Overview => At("/questions");

    public string All => At("/questions/all");

    public string Declaration => At("/declaration");

    public string Topic(string topic, int page = 1) => At("/questions/" + topic, page == 1 ? [] : [("page", page.ToString(CultureInfo.InvariantCulture))]);

    public string Question(string topic, int page, string control) => Topic(topic, page) + "#q-" + control;

    public string Answer(string topic, string control) => (this with { Scope = ScopeId }).At($"/questions/{topic}/{control}");

    public string TakeBack(string topic, string control) => At($"/questions/{topic}/{control}/undo");

    public string Assignment(string topic) => At($"/questions/{topic}/assignment");

    /// <param name="path">Path inside the organisation.</param>
    public string At(string path, params IEnumerable<(string Name, string Value)> more)
    {
        var query = more.ToList();
        if (Star is { } star)
        {
            query.Insert(0, ("star", star.ToString(CultureInfo.InvariantCulture)));
        }

        if (Scope is { } scope)
        {
            query.Insert(0, ("scope", scope.ToString("N")));
        }

        return $"/o/{Code}{path}{QueryString.Create(query.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value)))}";
    }
}
