using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Answers;

/// <summary>One line of a scope's history: something was said about a control, or taken back.</summary>
/// <param name="Control">Id of the control.</param>
/// <param name="Entry">What was said; <c>null</c> takes back what this source said before.</param>
/// <param name="By">Who recorded it, as the audit log names actors; set when it is stored.</param>
public sealed record Statement(string Control, AnswerSource Source, string Reference, ControlEntry? Entry, DateOnly Said, DateOnly? Until = null, string? By = null);

/// <summary>One line of a scope's history: a direct answer to a criterion was given, or taken back.</summary>
/// <param name="Edition">Scheme and version, as <c>company.yaml</c> names them.</param>
/// <param name="Answer">The answer; <c>null</c> takes back the one given before.</param>
public sealed record DirectStatement(string Edition, string Criterion, DirectAnswer? Answer);
