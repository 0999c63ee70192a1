using System.Globalization;

namespace Hoshitori.Platform.Limits;

/// <summary>How often one visitor may ask, each per minute; 0 is without limit.</summary>
/// <param name="Strict">Ways in (sign-in, sign-up, invitations, links), per address.</param>
/// <param name="Saves">Everything else that changes something, per person or else per address.</param>
/// <param name="Reads">Pages and files, per person or else per address.</param>
public sealed record RateLimits(int Strict, int Saves, int Reads)
{
    public static RateLimits Default { get; } = new(30, 600, 3000);

    public static RateLimits Off { get; } = new(0, 0, 0);

    /// <summary>What the environment says: <c>Limits__Strict</c>, <c>Limits__Saves</c>, <c>Limits__Reads</c>.</summary>
    /// <returns><c>null</c> when one of them is no number.</returns>
    public static RateLimits? Of(Func<string, string?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var (strict, saves, reads) = (Number(read("Limits__Strict"), Default.Strict), Number(read("Limits__Saves"), Default.Saves), Number(read("Limits__Reads"), Default.Reads));
        return strict is null || saves is null || reads is null ? null : new(strict.Value, saves.Value, reads.Value);
    }

    private static int? Number(string? text, int otherwise) =>
        string.IsNullOrEmpty(text) ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>How a route is limited.</summary>
public enum LimitKind
{
    Reads,
    Saves,
    Strict,

    /// <summary>Takes long or much memory: one at a time for each visitor, a few more wait.</summary>
    Costly,
}

/// <summary>Says of a route how it is limited, where the method does not tell.</summary>
public sealed record RouteLimit(LimitKind Kind);
