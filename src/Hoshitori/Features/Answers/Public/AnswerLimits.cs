using Hoshitori.Rules.Firms;

namespace Hoshitori.Features.Answers.Public;

/// <summary>Sizes of what people type; forms say them, tables hold them.</summary>
public static class AnswerLimits
{
    /// <summary>Letters in a reason or note.</summary>
    public const int LongestText = ControlEntry.LongestText;

    /// <summary>References of evidence in one entry.</summary>
    public const int MostEvidence = ControlEntry.MostEvidence;
}
