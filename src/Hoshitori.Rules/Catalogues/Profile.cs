namespace Hoshitori.Rules.Catalogues;

/// <summary>What a fact of the profile holds.</summary>
public enum FactType
{
    /// <summary>Something the firm uses or has: true, false or unknown; lives under <c>company.uses</c>.</summary>
    Uses,
    Number,
    Text,
    Choice,
}

/// <summary>A fact about a firm that branches questions or rules (会社の概要).</summary>
public sealed record ProfileFact(
    string Id,
    FactType Type,
    LocalText Title,
    LocalText Ask,
    LocalText? Help,
    IReadOnlyList<Choice> Choices);

public sealed record Choice(string Id, LocalText Title);
