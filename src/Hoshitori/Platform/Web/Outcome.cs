using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Web;

/// <summary>The five ways a use case can end. Everything else is a fault of ours.</summary>
public enum OutcomeKind
{
    Ok,

    /// <summary>What was sent does not fit; the complaints say where and how to mend it.</summary>
    Invalid,

    /// <summary>There is no such thing, or it belongs to another organisation.</summary>
    NotFound,

    /// <summary>The role does not allow it.</summary>
    Forbidden,

    /// <summary>Somebody else changed it meanwhile.</summary>
    Conflict,
}

/// <summary>One thing wrong with what was sent.</summary>
/// <param name="Field">Name of the field in the form; empty for the whole.</param>
public sealed record Complaint(string Field, LocalText Message);

/// <summary>How a use case ended, with its value when it went well.</summary>
public sealed record Outcome<T>(OutcomeKind Kind, T? Value, IReadOnlyList<Complaint> Complaints)
{
    public bool IsOk => Kind == OutcomeKind.Ok;

    public static implicit operator Outcome<T>(T value) => new(OutcomeKind.Ok, value, []);

    public static implicit operator Outcome<T>(OutcomeKind kind) => new(kind, default, []);

    public static implicit operator Outcome<T>(Complaint complaint) => new(OutcomeKind.Invalid, default, [complaint]);

    public static implicit operator Outcome<T>(List<Complaint> complaints) => new(OutcomeKind.Invalid, default, complaints);
}
