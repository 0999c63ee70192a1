using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Features.Answers.Data;

/// <summary>How the current picture of a scope lies in its row: compact JSON, written and read without reflection.</summary>
public static class PictureJson
{
    private static readonly PictureContext Context = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        MaxDepth = 16,
    });

    public static byte[] Write(ScopeAnswers answers) => JsonSerializer.SerializeToUtf8Bytes(answers, Context.ScopeAnswers);

    public static byte[] Write(Profile profile) => JsonSerializer.SerializeToUtf8Bytes(profile, Context.Profile);

    public static ScopeAnswers ReadAnswers(byte[] json) =>
        json.Length == 0 ? ScopeAnswers.Empty : JsonSerializer.Deserialize(json, Context.ScopeAnswers)!;

    public static Profile ReadProfile(byte[] json) =>
        json.Length == 0 ? Profile.Unknown : JsonSerializer.Deserialize(json, Context.Profile)!;
}

[JsonSerializable(typeof(ScopeAnswers))]
[JsonSerializable(typeof(Profile))]
internal sealed partial class PictureContext : JsonSerializerContext;
