using System.Security.Cryptography;
using Hoshitori.Features.Answers.Data;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Features.Answers.Public;

/// <summary>A scope with its current picture.</summary>
/// <param name="Version">Version of the row; a change of any answer or fact raises it.</param>
/// <param name="ChangedAt">UTC instant of the last change.</param>
/// <param name="Lines">The last line of the history; it is part of the picture.</param>
public sealed record ScopePicture(
    Guid Id, string Name, int TargetStar, Profile Profile, ScopeAnswers Answers, int Version, DateTime ChangedAt, long Lines)
{
    public Firm AsFirm(DateOnly date) => Answers.AsFirm(Name, Profile, date);

    /// <summary>Changes when a fact does and not when an answer does: two people on different pages do not conflict.</summary>
    public string FactsStamp => Convert.ToHexStringLower(SHA256.HashData(PictureJson.Write(Profile)).AsSpan(0, 8));
}

/// <summary>A scope in a list.</summary>
public sealed record ScopeName(Guid Id, string Name, int TargetStar);
