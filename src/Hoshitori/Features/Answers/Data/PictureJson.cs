using System.Runtime.CompilerServices;
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

    /// <summary>What lies in an array that was written or read: a change looks at its picture four times, and reading is most of its work.</summary>
    private static readonly ConditionalWeakTable<byte[], ScopeAnswers> Read = [];

    public static byte[] Write(ScopeAnswers answers)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(answers, Context.ScopeAnswers);
        Read.Add(json, answers);
        return json;
    }

    public static byte[] Write(Profile profile) => JsonSerializer.SerializeToUtf8Bytes(profile, Context.Profile);

    public static ScopeAnswers ReadAnswers(byte[] json) =>
        json.Length == 0 ? ScopeAnswers.Empty : Read.GetValue(json, bytes => JsonSerializer.Deserialize(bytes, Context.ScopeAnswers)!);

    public static Profile ReadProfile(byte[] json) =>
        json.Length == 0 ? Profile.Unknown : JsonSerializer.Deserialize(json, Context.Profile)!;
}

[JsonSerializable(typeof(ScopeAnswers))]
[JsonSerializable(typeof(Profile))]
internal sealed partial class PictureContext : JsonSerializerContext;
