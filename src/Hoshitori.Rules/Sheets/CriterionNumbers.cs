using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Rules.Sheets;

/// <summary>What a cell is as the number of a criterion.</summary>
internal enum NumberKind
{
    /// <summary>No number at all.</summary>
    None,

    /// <summary>A criterion of the edition.</summary>
    Known,

    /// <summary>A number that only drafts of the edition had.</summary>
    DraftOnly,

    /// <summary>A requirement of the edition: a number too short for a criterion.</summary>
    Requirement,

    /// <summary>Looks like the number of a criterion, and there is none.</summary>
    NoSuch,

    /// <summary>A date: what somebody typed as a number and Excel took for a day cannot be told back.</summary>
    Date,
}

internal readonly record struct NumberRead(NumberKind Kind, string? Criterion = null, DraftNumber? Draft = null)
{
    /// <summary>Whether the row is about a criterion, be it known or not.</summary>
    public bool IsOfCriterion => Kind is NumberKind.Known or NumberKind.DraftOnly or NumberKind.NoSuch;
}

/// <summary>Reads numbers of an edition's criteria in the ways people write them: <c>４－４－４－２</c>, <c>No.4-4-4-2</c>, <c>4.4.4.2</c>.</summary>
internal sealed partial class CriterionNumbers(Edition edition)
{
    private const int Longest = 120;
    private const int ShortestParts = 3;
    private const int Beginning = 24;
    private const string Separators = "-‐‒–—―−ー─━.。・･_/";

    private readonly FrozenSet<string> criteria = edition.Requirements.SelectMany(requirement => requirement.Criteria).Select(criterion => criterion.Id).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> requirements = edition.Requirements.Select(requirement => requirement.Id).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The longest first: what is said of a criterion counts before what is said of its requirement.</summary>
    private readonly (string Beginning, DraftNumber Draft)[] drafts = [.. edition.DraftNumbers.OrderByDescending(number => number.Id.Length).Select(number => (number.Id + "-", number))];

    public NumberRead Read(GridCell cell)
    {
        if (cell.Kind == CellKind.Date)
        {
            return new(NumberKind.Date);
        }

        if (criteria.Contains(cell.Text))
        {
            return new(NumberKind.Known, cell.Text);
        }

        if (cell.Text.Length is 0 or > Longest || cell.Kind is CellKind.Boolean or CellKind.Error)
        {
            return default;
        }

        // Most cells are prose; this is asked of every cell of a workbook.
        if (!cell.Text.AsSpan(0, Math.Min(cell.Text.Length, Beginning)).ContainsDigit())
        {
            return default;
        }

        var folded = Fold.Of(cell.Text);
        return criteria.Contains(folded) ? new(NumberKind.Known, folded)
            : IsPlain(folded) ? Judge(folded)
            : Shape().Match(Joined(folded)) is { Success: true } match ? Judge(match.Groups["number"].Value)
            : default;
    }

    /// <summary>What a draft meant by the number of a criterion, where the edition means something else by it.</summary>
    public DraftNumber? MeantOtherwise(string criterion) => DraftOf(criterion);

    private NumberRead Judge(string number)
    {
        var id = WithoutLeadingZeros(number);
        return criteria.Contains(id) ? new(NumberKind.Known, id)
            : DraftOf(id) is { } draft && !requirements.Contains(draft.Id) && !criteria.Contains(draft.Id) ? new(NumberKind.DraftOnly, id, draft)
            : requirements.Contains(id) ? new(NumberKind.Requirement, id)
            : id.AsSpan().Count('-') >= ShortestParts - 1 ? new(NumberKind.NoSuch, id)
            : default;
    }

    private static string WithoutLeadingZeros(string number) => !number.StartsWith('0') && !number.Contains("-0", StringComparison.Ordinal)
        ? number
        : string.Join('-', number.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)));

    private DraftNumber? DraftOf(string id)
    {
        foreach (var (beginning, draft) in drafts)
        {
            if (id == draft.Id || id.StartsWith(beginning, StringComparison.Ordinal))
            {
                return draft;
            }
        }

        return null;
    }

    /// <summary>Parts of one or two digits with hyphens between them and nothing else; spares most numbers the pattern.</summary>
    private static bool IsPlain(string text)
    {
        var (digits, parts) = (0, 1);
        foreach (var letter in text)
        {
            if (letter == '-' && digits > 0)
            {
                (digits, parts) = (0, parts + 1);
            }
            else if (!char.IsAsciiDigit(letter) || ++digits > 2)
            {
                return false;
            }
        }

        return digits > 0 && parts > 1;
    }

    /// <summary>All separators as one, without spaces around them.</summary>
    private static string Joined(string folded) =>
        SpacedHyphen().Replace(string.Concat(folded.Select(letter => Separators.Contains(letter, StringComparison.Ordinal) ? '-' : letter)), "-");

    [GeneratedRegex(" *- *", RegexOptions.NonBacktracking)]
    private static partial Regex SpacedHyphen();

    // A few letters before (No., 基準, a bracket), and behind it the end, a bracket or a space with the text of the criterion.
    [GeneratedRegex(@"^[^0-9]{0,10}(?<number>[0-9]{1,2}(-[0-9]{1,2})+)-?($|[ ):：\]】」』].*$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
