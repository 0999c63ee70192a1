using System.Globalization;
using System.Text;
using Hoshitori.Platform.Catalogues;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Platform.CompanyFiles;

/// <summary>Writes a scope as <c>company.yaml</c>. Reading it back gives the same profile, voices and direct answers.</summary>
public static class CompanyFileWriter
{
    /// <param name="date">The day that decides which voice of a control counts and so comes first.</param>
    public static string Write(string scope, Profile profile, ScopeAnswers answers, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(answers);
        var text = new StringBuilder("format: 1\n").Append("scope: ").Append(Map([("name", Text(scope))])).Append('\n').Append("company: ").Append(Company(profile)).Append('\n');
        AddControls(text, answers, date);
        AddDirect(text, answers);
        return text.ToString();
    }

    private static string Company(Profile profile) => Map(
    [
        ("name", Text(profile.Name)), ("corporate_number", Text(profile.CorporateNumber)),
        ("employees", profile.Employees?.ToString(CultureInfo.InvariantCulture)), ("capital_yen", profile.CapitalYen?.ToString(CultureInfo.InvariantCulture)),
        ("industry", Text(profile.Industry)), ("prefecture", Text(profile.Prefecture)),
        ("uses", profile.Uses.Count == 0 ? null : Map([.. profile.Uses.OrderBy(use => use.Key, StringComparer.Ordinal).Select(use => (use.Key, use.Value ? "true" : "false"))])),
    ]);

    private static void AddControls(StringBuilder text, ScopeAnswers answers, DateOnly date)
    {
        var spoken = answers.Controls.Where(control => control.Value.Voices.Count > 0).OrderBy(control => control.Key, StringComparer.Ordinal).ToList();
        if (spoken.Count > 0)
        {
            text.Append("controls:\n");
        }

        foreach (var (id, control) in spoken)
        {
            var first = Standing.Of(control.Voices, date)?.Counts ?? control.Voices[0];
            var others = control.Voices.Where(voice => !ReferenceEquals(voice, first)).Select(other => Map(Voice(other))).ToList();
            text.Append("  ").Append(id).Append(": ").Append(Map([.. Voice(first), ("others", others.Count == 0 ? null : List(others))])).Append('\n');
        }
    }

    private static (string Name, string? Value)[] Voice(Voice voice) =>
    [
        ("state", Words.Of(voice.Entry.State)), ("date", Day(voice.Entry.Date)), ("reason", Text(voice.Entry.Reason)), ("note", Text(voice.Entry.Note)),
        ("evidence", voice.Entry.Evidence is { Count: > 0 } evidence ? List(evidence.Select(Text).OfType<string>()) : null),
        ("said", Day(voice.Said)), ("until", Day(voice.Until)), ("source", Words.Of(voice.Source)), ("reference", Text(voice.Reference)),
    ];

    private static void AddDirect(StringBuilder text, ScopeAnswers answers)
    {
        var given = answers.Direct.Select(edition => (edition.Key, Answers: edition.Value.Where(answer => answer.Value.Answer is not null).OrderBy(answer => answer.Key, StringComparer.Ordinal).ToList()))
            .Where(edition => edition.Answers.Count > 0).OrderBy(edition => edition.Key, StringComparer.Ordinal).ToList();
        if (given.Count > 0)
        {
            text.Append("direct:\n");
        }

        foreach (var (edition, list) in given)
        {
            text.Append("  ").Append(edition).Append(":\n");
            foreach (var (criterion, direct) in list)
            {
                var answer = direct.Answer!;
                text.Append("    ").Append(Text(criterion)).Append(": ")
                    .Append(Map([("answer", Words.Of(answer.Answer)), ("date", Day(answer.Date)), ("reason", Text(answer.Reason)), ("source", Text(answer.Source))])).Append('\n');
            }
        }
    }

    private static string Map(IEnumerable<(string Name, string? Value)> fields) =>
        "{" + string.Join(", ", fields.Where(field => field.Value is not null).Select(field => $"{field.Name}: {field.Value}")) + "}";

    private static string List(IEnumerable<string> items) => "[" + string.Join(", ", items) + "]";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>In quotes always, so that no text is taken for a number, a date or a sign of YAML; <c>null</c> for none.</summary>
    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : "\"" + string.Concat(text.Select(Letter)) + "\"";

    private static string Letter(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        // What YAML takes for the end of a line, a mark of the encoding, or a letter that could not be read.
        < ' ' or (>= '\u007f' and <= '\u00a0') or '\u2028' or '\u2029' or '\ufeff' or '\ufffd' or '\ufffe' or '\uffff' =>
            "\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture),
        _ => letter.ToString(),
    };
}
