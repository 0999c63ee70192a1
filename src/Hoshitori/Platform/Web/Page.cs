using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hoshitori.Platform.Web;

/// <summary>Answers with a page: a Razor component rendered once, from its parameters alone.</summary>
public static class Page
{
    /// <param name="parameters">An object whose properties are the component's parameters.</param>
    /// <param name="status">HTTP status of the answer.</param>
    public static RazorComponentResult Of<TPage>(object parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new RazorComponentResult<TPage>(parameters) { StatusCode = status };
}
