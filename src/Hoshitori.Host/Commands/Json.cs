using System.Text.Encodings.Web;
using System.Text.Json;
using Hoshitori.Platform.Catalogues;

namespace Hoshitori.Host.Commands;

/// <summary>How answers look in JSON: indented, names as written, Japanese as it is.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(object answer) => Console.Out.WriteLine(JsonSerializer.Serialize(answer, Options));

    /// <summary>A value of a closed set as files write it: <c>not-applicable</c>.</summary>
    public static string Word(Enum value) => Words.Of(value);
}
