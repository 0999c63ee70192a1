using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>One answer as the form carries it: exactly what was typed, so that nothing is lost when it cannot be saved.</summary>
/// <param name="Choice">Value of the chosen answer; empty when none is.</param>
/// <param name="Version">Version of the control the person saw.</param>
/// <param name="Note"><c>null</c> where the form has no such field because there was nothing to show; so too the day.</param>
/// <param name="Shown">Mark of what the page showed; equal to <see cref="Mark"/> when the person left it alone.</param>
public sealed record TypedAnswer(Control Control, string Choice, string Reason, string? Note, string? Date, int Version, string Shown)
{
    public const string ChoicePrefix = "a.";
    public const string ReasonPrefix = "r.";
    public const string NotePrefix = "n.";
    public const string DatePrefix = "d.";
    public const string VersionPrefix = "v.";
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>The answers in the order of the keys 1 to 5, with their values in the form.</summary>
    public static readonly IReadOnlyList<(ControlState State, string Value)> Choices =
    [
        (ControlState.InPlace, "in-place"),
        (ControlState.Partly, "partly"),
        (ControlState.Absent, "absent"),
        (ControlState.NotApplicable, "not-applicable"),
        (ControlState.Unknown, "unknown"),
    ];

    public ControlState? State => Choices.FirstOrDefault(choice => choice.Value == Choice) is { Value: not null } found ? found.State : null;

    public DateOnly? Day => DateOnly.TryParseExact(Date, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public bool IsUntouched => Shown == Mark;

    public bool IsTooLong => Reason.Length > AnswerLimits.LongestText || Note?.Length > AnswerLimits.LongestText;

    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Choice}\n{Reason}\n{Note}\n{Date}")).AsSpan(0, 4));

    /// <summary>What the hidden field of the form holds.</summary>
    public string VersionField => Version.ToString(CultureInfo.InvariantCulture) + "." + Mark;

    /// <summary>The fields as they show what counts now.</summary>
    public static TypedAnswer Of(Control control, Standing? standing, int version)
    {
        ArgumentNullException.ThrowIfNull(control);
        var entry = standing?.Counts.Entry;
        var typed = new TypedAnswer(
            control,
            entry is null ? "" : Choices.First(choice => choice.State == entry.State).Value,
            Plain(entry?.Reason), Plain(entry?.Note), entry?.Date?.ToString(DateFormat, CultureInfo.InvariantCulture) ?? "", version, "");
        return typed with { Shown = typed.Mark };
    }

    /// <summary>An answer said whole, without a form: what is not given is none.</summary>
    /// <param name="state">The answer; <c>null</c> where the last one is taken back.</param>
    /// <param name="version">Version of the control that was seen.</param>
    public static TypedAnswer Said(Control control, ControlState? state, DateOnly? date, string? reason, string? note, int version) => new(
        control, state is null ? "" : Choices.First(choice => choice.State == state).Value,
        Plain(reason), Plain(note), date?.ToString(DateFormat, CultureInfo.InvariantCulture) ?? "", version, "");

    /// <summary>Reads the answer to one control; <c>null</c> when the form does not hold it.</summary>
    public static TypedAnswer? Read(IFormCollection form, Control control)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(control);
        if (form[VersionPrefix + control.Id] is not [{ } version])
        {
            return null;
        }

        var dot = version.IndexOf('.', StringComparison.Ordinal);
        return dot < 1 || !int.TryParse(version.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? null : new(
            control, form[ChoicePrefix + control.Id].LastOrDefault() ?? "",
            Text(ReasonPrefix) ?? "", Text(NotePrefix), Text(DatePrefix), number, version[(dot + 1)..]);

        string? Text(string prefix) => form.TryGetValue(prefix + control.Id, out var given) ? Plain(given.LastOrDefault()) : null;
    }

    /// <summary>What it says, where it can be read; fields the form left out stay as they are.</summary>
    /// <param name="before">What the people of the firm said before.</param>
    public ControlEntry? Entry(ControlEntry? before) => State is not { } state ? null : new(
        state,
        Date is null ? before?.Date : Day,
        Reason.Length == 0 ? null : Reason,
        Note is null ? before?.Note : Note.Length == 0 ? null : Note,
        before?.Evidence);

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
