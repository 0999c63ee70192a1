using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Rules.Sheets;

/// <summary>Reads filled check sheets: finds header and columns by what stands in them, and says of every row what it means or why not.</summary>
public static class SheetReader
{
    /// <summary>Reads the sheets of one workbook for an edition. Pure, and never throws for what the sheets hold.</summary>
    public static SheetReading Read(IReadOnlyList<SheetGrid> sheets, Edition edition)
    {
        var numbers = new CriterionNumbers(edition);
        var rows = new SheetRows(numbers);
        var skipped = new List<SkippedSheet>();
        foreach (var sheet in sheets)
        {
            var grid = new FilledGrid(sheet);
            var (layout, fault) = SheetLayout.Find(grid, numbers);
            if (layout is null || sheet.IsHidden)
            {
                skipped.Add(new(sheet.Name, sheet.IsHidden ? SheetFault.Hidden : fault ?? SheetFault.NoNumbers));
            }
            else
            {
                rows.Read(sheet.Name, grid, layout);
            }
        }

        return Combine(rows, numbers, edition, skipped);
    }

    /// <summary>Rows about the same criterion must agree, in one sheet or over several; else none of them counts.</summary>
    private static SheetReading Combine(SheetRows rows, CriterionNumbers numbers, Edition edition, List<SkippedSheet> skipped)
    {
        var order = edition.Requirements.SelectMany(requirement => requirement.Criteria).Select((criterion, at) => (criterion.Id, at))
            .DistinctBy(pair => pair.Id, StringComparer.Ordinal).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var understood = new List<UnderstoodRow>();
        var refused = new List<NotUnderstoodRow>(rows.NotUnderstood);
        foreach (var same in rows.Understood.GroupBy(row => row.Criterion, StringComparer.Ordinal))
        {
            UnderstoodRow[] all = [.. same];
            if (Joined(all) is { } joined)
            {
                understood.Add(joined);
            }
            else
            {
                SheetPlace[] places = [.. all.Select(row => row.Place)];
                refused.AddRange(all.Select(row => new NotUnderstoodRow(row.Place, RowFault.Doubled, row.Reason ?? "", row.Criterion,
                    Answer: row.Answer, Others: [.. places.Where(place => place != row.Place).Take(10)])));
            }
        }

        var usesDraft = refused.Exists(row => row.Why == RowFault.DraftNumber);
        return new(
            [.. understood.OrderBy(row => order[row.Criterion]).Select(row => usesDraft ? row with { MeantOtherwise = numbers.MeantOtherwise(row.Criterion) } : row)],
            [.. refused.OrderBy(row => row.Place.Sheet, StringComparer.Ordinal).ThenBy(row => row.Place.Row)],
            rows.Unanswered,
            skipped);
    }

    /// <summary>One row for all of them; <c>null</c> where they differ in what they say.</summary>
    private static UnderstoodRow? Joined(UnderstoodRow[] rows)
    {
        string[] reasons = [.. rows.Select(row => row.Reason).OfType<string>().Distinct(StringComparer.Ordinal)];
        DateOnly[] dates = [.. rows.Select(row => row.Date).OfType<DateOnly>().Distinct()];
        return reasons.Length > 1 || dates.Length > 1 || rows.DistinctBy(row => row.Answer).Count() > 1
            ? null
            : rows[0] with
            {
                Reason = reasons.FirstOrDefault(),
                Date = dates.Length == 1 ? dates[0] : null,
                UnreadDate = dates.Length == 1 ? null : rows.Select(row => row.UnreadDate).FirstOrDefault(text => text is not null),
            };
    }
}
