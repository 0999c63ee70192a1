using System.Globalization;
using Hoshitori.Rules.Catalogues;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Hoshitori.Platform.Yaml;

/// <summary>A JSON Schema (draft-04) held against YAML; what it refuses comes back with the place in the YAML.</summary>
public sealed class SchemaFile
{
    private readonly JsonSchema schema;
    private readonly string name;

    private SchemaFile(JsonSchema schema, string name) => (this.schema, this.name) = (schema, name);

    public static SchemaFile Read(string path) =>
        new(JsonSchema.FromJsonAsync(File.ReadAllText(path)).GetAwaiter().GetResult(), Path.GetFileName(path));

    /// <summary>Everything the schema refuses in a value.</summary>
    /// <param name="file">Name of the file in messages.</param>
    public IReadOnlyList<Problem> Problems(string file, YamlValue value)
    {
        var json = new JsonView(value);
        return [.. schema.Validate(json.Root).SelectMany(Innermost).Select(error => Said(file, json, error))];
    }

    /// <summary>An item of a list or a freely named entry is reported as "not valid" around what is really wrong with it.</summary>
    private static IEnumerable<ValidationError> Innermost(ValidationError error) =>
        error is ChildSchemaValidationError { Kind: ValidationErrorKind.ArrayItemNotValid or ValidationErrorKind.AdditionalPropertiesNotValid } around
            ? around.Errors.Values.SelectMany(inner => inner).SelectMany(Innermost)
            : [error];

    private Problem Said(string file, JsonView json, ValidationError error)
    {
        var (place, field) = json.Of(error.Token);
        var (what, mend) = Words(error);
        return error.Kind == ValidationErrorKind.PropertyRequired
            ? new(file, place, field.Length == 0 ? error.Property! : field + "." + error.Property, what, mend)
            : new(file, place, field, what, mend);
    }

    private (LocalText What, LocalText Mend) Words(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => (
            new($"「{error.Property}」がありません。", $"\"{error.Property}\" is missing."), SeeSchema()),
        ValidationErrorKind.NoAdditionalPropertiesAllowed => (
            new($"「{error.Property}」という名前は使えません。", $"The name \"{error.Property}\" cannot be used here."), SeeSchema()),
        ValidationErrorKind.StringExpected => (
            new("ここには文字が要ります。", "Text is needed here."),
            new("数や true に見える文字は引用符で囲んでください。", "Put text that looks like a number or true in quotes.")),
        ValidationErrorKind.PatternMismatch => (
            new($"「{error.Token}」の形が違います。", $"\"{error.Token}\" has the wrong form."),
            new($"{error.Schema.Pattern} に合う形で書いてください。", $"Write it to match {error.Schema.Pattern}.")),
        ValidationErrorKind.NotInEnumeration => (
            new($"「{error.Token}」は使えません。", $"\"{error.Token}\" cannot be used."),
            new($"{Choices(error)} のどれかにしてください。", $"Use one of {Choices(error)}.")),
        ValidationErrorKind.TooManyItems => (
            new("多すぎます。", "There are too many."),
            new($"{Number(error.Schema.MaxItems)}個までにしてください。", $"Keep at most {Number(error.Schema.MaxItems)}.")),
        ValidationErrorKind.TooFewItems or ValidationErrorKind.TooFewProperties => (
            new("中身がありません。", "There is nothing in it."),
            new("一つは書くか、この名前ごと消してください。", "Write at least one or remove the name as well.")),
        ValidationErrorKind.ItemsNotUnique => (
            new("同じものが二度あります。", "The same thing is there twice."), new("一つにしてください。", "Keep one of them.")),
        ValidationErrorKind.DateExpected => (
            new($"日付「{error.Token}」はありません。", $"There is no date \"{error.Token}\"."),
            new("実際にある日付を「2026-10-01」の形で書いてください。", "Write a date that exists, in the form 2026-10-01.")),
        _ => (new("値の種類か書き方が違います。", "The value is of the wrong type or form."), SeeSchema()),
    };

    private LocalText SeeSchema() => new($"catalog/schema/{name} と見比べてください。", $"Compare with catalog/schema/{name}.");

    private static string Choices(ValidationError error) =>
        string.Join(", ", error.Schema.Enumeration.Select(choice => Convert.ToString(choice, CultureInfo.InvariantCulture)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
