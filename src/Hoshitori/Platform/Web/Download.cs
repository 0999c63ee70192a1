using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Hoshitori.Platform.Web;

/// <summary>Answers with a file to save.</summary>
public static class Download
{
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Yaml = "application/yaml; charset=utf-8";
    public const string Pdf = MediaTypeNames.Application.Pdf;

    /// <param name="name">The name people see, in any letters.</param>
    /// <param name="plainName">The same in ASCII, for programs that know no other.</param>
    public static IResult Of(HttpContext context, byte[] file, string type, string name, string plainName)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = plainName, FileNameStar = name }.ToString();
        return Results.Bytes(file, type);
    }

    /// <summary>A name as it may stand in the name of a file on every system: letters, digits and a few signs.</summary>
    public static string NameFrom(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.Where(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '（' or '）'));
    }
}
