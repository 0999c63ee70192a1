namespace Hoshitori.Rules.Catalogues;

/// <summary>How well a fact of the catalogue is supported.</summary>
public enum Confidence
{
    /// <summary>Our own judgement, for instance how a criterion is taken apart into controls.</summary>
    Own,

    /// <summary>Follows from other facts; no source states it.</summary>
    Inferred,

    /// <summary>A third party reports it.</summary>
    Secondary,

    /// <summary>A public body states it.</summary>
    Official,
}

/// <summary>Where a fact comes from.</summary>
/// <param name="Id">Stable id within its file.</param>
/// <param name="Title">Name of the document in both languages.</param>
/// <param name="Url">Public address, when there is one.</param>
/// <param name="Date">Date as the source gives it (year, month or day), when known.</param>
public sealed record Source(string Id, LocalText Title, string? Url, string? Date);
