using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Hoshitori.Features.ApiTokens;

/// <summary>What the parts of an address mean; a name means the same in every address.</summary>
internal static class ApiParameters
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["org"] = "Code of the organisation, as addresses of its pages have it",
        ["scope"] = "Id of a scope; in a query the whole company when not said",
        ["person"] = "Id of a person",
        ["invitation"] = "Id of an invitation",
        ["topic"] = "Id of a topic",
        ["control"] = "Id of a control",
        ["criterion"] = "Id of a criterion: its official number, where one is known",
        ["requirement"] = "Id of a requirement",
        ["scheme"] = "Id of a scheme: scs, security-action",
        ["edition"] = "An edition of the scheme: 2026-03-27",
        ["star"] = "The star; the one the scope works towards when not said",
        ["date"] = "The day in Japan; today when not said",
        ["from"] = "The earlier day; thirty days ago when not said",
        ["to"] = "The later day; today when not said",
        ["version"] = "The version that was seen",
        ["waiting"] = "True for those who accepted an invitation and wait to be confirmed; needs the right to lead",
        ["sheetImport"] = "Id of an import",
        ["name"] = "Name of the file, with its ending",
        ["facts"] = "replace: facts of the file that differ take the place of those there",
        ["q"] = "Words or a number, two letters and more",
        ["limit"] = "How many, up to 200; 50 when not said",
        ["after"] = "The next of the part before",
    };

    private static readonly Regex InPath = new(@"\{(?<name>\w+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <param name="path">The address with its parameters in braces.</param>
    public static void Describe(OpenApiOperation operation, string path)
    {
        operation.Parameters ??= [];
        // The door reads the organisation from the address; the action itself does not ask for it.
        foreach (var name in InPath.Matches(path).Select(match => match.Groups["name"].Value).Where(name => operation.Parameters.All(known => known.Name != name)).Reverse())
        {
            operation.Parameters.Insert(0, new OpenApiParameter { Name = name, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        }

        foreach (var parameter in operation.Parameters)
        {
            parameter.Description = Meanings.GetValueOrDefault(parameter.Name ?? "");
        }
    }
}
