using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Hoshitori.Platform.Web;

/// <summary>A part of a list, for programs.</summary>
/// <param name="Next">What to send as <c>after</c> for the next part; <c>null</c> at the end.</param>
public sealed record ApiPart<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Which part of a list a program asks for: <c>?limit=50&amp;after=…</c>.</summary>
/// <param name="Limit">How many; 50 when not said, never more than 200.</param>
/// <param name="After">The <c>next</c> of the part before.</param>
public readonly record struct Paging([FromQuery(Name = "limit")] int? Limit, [FromQuery(Name = "after")] string? After)
{
    public const int Most = 200;
    private const int Usual = 50;

    public int Count => Math.Clamp(Limit ?? Usual, 1, Most);

    /// <exception cref="BadHttpRequestException"><c>after</c> is no <c>next</c> of this list.</exception>
    public Guid? AfterId() => After is null ? null : Guid.TryParse(After, out var id) ? id : throw Foreign();

    /// <exception cref="BadHttpRequestException"><c>after</c> is no <c>next</c> of this list.</exception>
    public long? AfterNumber() => After is null ? null
        : long.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Foreign();

    /// <summary>What to throw where <c>after</c> is no <c>next</c> of this list.</summary>
    public static BadHttpRequestException Foreign() => new("after is no next of this list");

    /// <param name="rows">The rows wanted and one more, if there is one.</param>
    /// <param name="mark">What names the place after a row.</param>
    public ApiPart<TView> Part<TRow, TView>(IReadOnlyList<TRow> rows, Func<TRow, TView> show, Func<TRow, string> mark)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(mark);
        return new([.. rows.Take(Count).Select(show)], rows.Count > Count ? mark(rows[Count - 1]) : null);
    }

    /// <summary>A part of a list that is in memory whole, because something bounds it.</summary>
    /// <param name="mark">What names a row, as <c>next</c> and <c>after</c> do.</param>
    /// <exception cref="BadHttpRequestException"><c>after</c> is no <c>next</c> of this list, or its row is gone: an empty part would look like the end.</exception>
    public ApiPart<TView> PartOfAll<TRow, TView>(IReadOnlyList<TRow> all, Func<TRow, TView> show, Func<TRow, string> mark)
    {
        if (After is not { } after)
        {
            return Part(all, show, mark);
        }

        var rest = all.SkipWhile(row => mark(row) != after).ToList();
        return rest.Count == 0 ? throw Foreign() : Part(rest[1..], show, mark);
    }
}
