using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Hoshitori.Features.Sheets;
using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Workbooks;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Sheets;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Sheets;

/// <summary>A result goes out as a workbook and comes back as the same answers.</summary>
public sealed class StarWorkbookTests(Site site)
{
    private const int HighestStar = 4;
    private static readonly DateOnly Date = new(2026, 11, 23);
    private static readonly SheetSource Source = new("check.xlsx", "ab", Date);
    private static readonly string[] Names = ["clinic", "maker", "wholesaler"];
    private static readonly int[] Stars = [3, 4];
    private static readonly string[] Languages = ["ja-JP", "en-GB"];

    private Catalogue Catalogue => site.Catalogue;

    private Edition Scs => Catalogue.Edition("scs", null)!;

    public static TheoryData<string, int, string> Firms() => [.. from name in Names from star in Stars from language in Languages select (name, star, language)];

    [Theory]
    [MemberData(nameof(Firms))]
    public void Reading_an_unchanged_sheet_changes_nothing(string name, int star, string language)
    {
        var firm = Example(name);
        var reading = SheetReader.Read(Exported(firm, star, language), Scs);

        Assert.Empty(reading.NotUnderstood);
        Assert.Equal(Scs.CriteriaFor(star).Select(criterion => criterion.Id), reading.Understood.Select(row => row.Criterion));
        Assert.Empty(Preview(reading, firm).Changes);
    }

    [Theory]
    [MemberData(nameof(Firms))]
    public void An_empty_firm_gets_the_same_answers_and_verdicts_from_it(string name, int star, string language)
    {
        var expected = Judge(Example(name), star);
        var empty = new Firm("全社", Profile.Unknown, new Dictionary<string, ControlEntry>(), new Dictionary<string, IReadOnlyDictionary<string, DirectAnswer>>());
        var reading = SheetReader.Read(Exported(Example(name), star, language), Scs);

        var rows = reading.Understood.ToDictionary(row => row.Criterion, row => row.Place);
        var taken = Preview(reading, empty).ApplyTo(empty, Scs);

        Assert.Equal(expected.Criteria.Select(result => (result.Criterion.Id, result.Verdict)), Judge(taken, star).Criteria.Select(result => (result.Criterion.Id, result.Verdict)));
        Assert.All(expected.Criteria.Where(result => result.Verdict != Verdict.Unknown), result =>
        {
            var standing = StandingAnswer.Of(result, SheetsText.ProfileReasons);
            Assert.Equal(new DirectAnswer(standing.Answer, standing.Date, standing.ReasonIn(language == "en-GB"), Source.Of(rows[result.Criterion.Id])), taken.Direct[Scs.Id][result.Criterion.Id]);
        });
    }

    [Fact]
    public void Direct_answers_go_out_with_reason_and_day_and_come_back()
    {
        var firm = WithDirect(Example("clinic"),
            ("1-2-1-1", new(DirectState.Partly, new(2026, 10, 1), "=部長だけ\n代理はまだ")),
            ("1-2-1-2", new(DirectState.Met, null, "－連絡網")),
            ("2-1-1-1", new(DirectState.NotApplicable, new(2026, 10, 2), "つながる相手がない")));
        var expected = Judge(firm, 3);

        var reading = SheetReader.Read(Exported(firm, 3, "ja-JP"), Scs);

        Assert.Empty(Preview(reading, firm).Changes);
        Assert.All(reading.Understood, row => Assert.Equal(
            StandingAnswer.Of(expected.Criteria.Single(result => result.Criterion.Id == row.Criterion), SheetsText.ProfileReasons).Answer, row.Answer));
        Assert.Contains(reading.Understood, row => row is { Reason: "=部長だけ\n代理はまだ", Answer: DirectState.Partly } && row.Date == new DateOnly(2026, 10, 1));
    }

    [Fact]
    public void One_changed_cell_is_one_change()
    {
        var firm = Example("wholesaler");
        var sheets = Exported(firm, 4, "ja-JP").ToList();
        var row = sheets[1].Rows[1];
        var before = row.Cells.Single(cell => cell.Column == 5);
        var after = before.Text == "○" ? "×" : "○";
        sheets[1] = sheets[1] with { Rows = [.. sheets[1].Rows.Select(one => one != row ? one : one with { Cells = [.. row.Cells.Select(cell => cell.Column == 5 ? cell with { Text = after } : cell)] })] };

        var preview = Preview(SheetReader.Read(sheets, Scs), firm);

        Assert.Equal((row.Cells[0].Text, 152), (Assert.Single(preview.Changes).Row.Criterion, preview.Unchanged.Count));
    }

    [Fact]
    public async Task Opened_and_saved_by_another_program_it_still_changes_nothing()
    {
        var firm = Example("clinic");
        var folder = Directory.CreateTempSubdirectory("hoshitori-office-").FullName;
        try
        {
            var file = Path.Combine(folder, "star.xlsx");
            await File.WriteAllBytesAsync(file, Write(firm, 4, "ja-JP"), TestContext.Current.CancellationToken);
            await LibreOffice.Convert(file, "xlsx", Path.Combine(folder, "back"));

            var read = WorkbookReader.Read(await File.ReadAllBytesAsync(Path.Combine(folder, "back", "star.xlsx"), TestContext.Current.CancellationToken));
            var reading = SheetReader.Read(read.Sheets!, Scs);

            Assert.Equal((153, 0), (reading.Understood.Count, reading.NotUnderstood.Count));
            Assert.Empty(Preview(reading, firm).Changes);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_overview_says_whose_result_it_is_and_what_it_is_worth()
    {
        var overview = Exported(Example("wholesaler"), 4, "ja-JP")[0];
        string text = string.Join('\n', overview.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text));

        Assert.Equal("概要", overview.Name);
        Assert.All(["見本", "全社", "scs@2026-03-27", Catalogue.Revision, "2026-11-23", "自己診断", "全81項目", "全153項目", Scs.OfficialUrl], word => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.DoesNotContain("認定", text, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_a_sheet_for_each_star_with_the_columns_people_know()
    {
        var sheets = Exported(Example("maker"), 4, "ja-JP");

        Assert.Equal(["概要", "★3", "★4（★3に加わる項目）"], sheets.Select(sheet => sheet.Name));
        Assert.Equal([81, 72], sheets.Skip(1).Select(sheet => sheet.Rows.Skip(1).Count(row => row.Cells.Any(cell => cell.Column == 1))));
        Assert.Equal(
            "このシートは★4で加わる72項目だけです。★4には、シート「★3」からの81項目も要ります（全153項目）。",
            Assert.Single(sheets[2].Rows[^1].Cells).Text);
        Assert.All(sheets.Skip(1), sheet => Assert.Equal(
            ["番号", "分類", "要求事項", "評価基準（要約・私たちの言葉）", "回答", "理由・メモ", "日付", "根拠", "足りない対策"], sheet.Rows[0].Cells.Select(cell => cell.Text)));
        Assert.Equal(
            ["Number", "Category", "Requirement", "Criterion (our own summary)", "Answer", "Reason or note", "Date", "Based on", "Controls still missing"],
            Exported(Example("maker"), 3, "en-GB")[1].Rows[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void What_is_missing_is_named_control_by_control_without_marks_of_ours()
    {
        var firm = Example("clinic");
        var missing = Judge(firm, 3).Criteria.First(result => result.Verdict == Verdict.Unmet);
        var row = Exported(firm, 3, "ja-JP")[1].Rows.Single(row => row.Cells[0].Text == missing.Criterion.Id);

        Assert.Contains(Catalogue.Controls[missing.Because[0].Control].Title.Ja, row.Cells.Single(cell => cell.Column == 9).Text, StringComparison.Ordinal);
        Assert.All(Exported(firm, 4, "en-GB").SelectMany(sheet => sheet.Rows).SelectMany(row => row.Cells), cell => Assert.DoesNotContain("[[", cell.Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Firms))]
    public void The_workbook_obeys_the_schema_of_Excel_and_equal_results_give_equal_bytes(string name, int star, string language)
    {
        var file = Write(Example(name), star, language);
        using var stream = new MemoryStream(file);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
        Assert.Equal(file, Write(Example(name), star, language));
    }

    [Fact]
    public void The_name_of_the_file_says_firm_star_and_day() =>
        Assert.Equal("ab見本株式会社_★3_2026-11-23.xlsx", StarWorkbook.FileName(Example("maker") with { Profile = Profile.Unknown with { Name = "a/b\\見本:株式会社" } }, Judge(Example("maker"), 3)));

    private Firm Example(string name) => ExampleFirms.Read(Catalogue).Find(name)!.Firm;

    private StarResult Judge(Firm firm, int star) => Interpreter.Evaluate(Catalogue, Scs, star, firm, Date);

    private byte[] Write(Firm firm, int star, string language) => InLanguage(language, () => StarWorkbook.Write(Catalogue, firm, Judge(firm, star)));

    private IReadOnlyList<SheetGrid> Exported(Firm firm, int star, string language)
    {
        var read = WorkbookReader.Read(Write(firm, star, language));
        Assert.True(read.Problem is null, read.Problem?.ToString(english: true));
        return read.Sheets!;
    }

    private SheetPreview Preview(SheetReading reading, Firm firm) => SheetPreview.Of(reading, Judge(firm, HighestStar), SheetsText.ProfileReasons, Source);

    private Firm WithDirect(Firm firm, params (string Criterion, DirectAnswer Answer)[] answers) => firm with
    {
        Controls = new Dictionary<string, ControlEntry>(),
        Direct = new Dictionary<string, IReadOnlyDictionary<string, DirectAnswer>> { [Scs.Id] = answers.ToDictionary(answer => answer.Criterion, answer => answer.Answer) },
    };

    private static T InLanguage<T>(string language, Func<T> make)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return make();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
