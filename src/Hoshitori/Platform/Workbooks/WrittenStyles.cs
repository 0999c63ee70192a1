using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hoshitori.Platform.Workbooks;

/// <summary>The looks of cells; the number of each is what a cell names.</summary>
internal static class WrittenStyles
{
    public const uint Text = 1;
    public const uint Centred = 2;
    public const uint Header = 3;
    public const uint Day = 4;
    public const uint Number = 5;
    public const uint Link = 6;
    public const uint Bold = 7;

    /// <summary>Comes with Excel on Windows and Mac since 2016; others take a Japanese font of theirs for it.</summary>
    private const string Font = "游ゴシック";
    private const double Size = 11;
    private const uint TextFormat = 49;
    private const uint WholeNumberFormat = 1;
    private const uint DayFormat = 164;
    private const string HeaderColour = "FFE8F1FE";
    private const string LinkColour = "FF0017C1";
    private const string LineColour = "FFCCCCCC";

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(FontOf(), FontOf(new Bold()), FontOf(new Underline(), LinkColour)) { Count = 3 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = HeaderColour }) { PatternType = PatternValues.Solid })) { Count = 3 },
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(
                new LeftBorder(Line()) { Style = BorderStyleValues.Thin }, new RightBorder(Line()) { Style = BorderStyleValues.Thin },
                new TopBorder(Line()) { Style = BorderStyleValues.Thin }, new BottomBorder(Line()) { Style = BorderStyleValues.Thin }, new DiagonalBorder())) { Count = 2 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new DocumentFormat.OpenXml.Spreadsheet.CellFormats(
            Look(font: 0, format: 0, border: 0, HorizontalAlignmentValues.General),
            // As text, so that what somebody types over it stays text too.
            Look(font: 0, TextFormat, border: 1, HorizontalAlignmentValues.Left),
            Look(font: 0, TextFormat, border: 1, HorizontalAlignmentValues.Center),
            Look(font: 1, TextFormat, border: 1, HorizontalAlignmentValues.Center, fill: 2),
            Look(font: 0, DayFormat, border: 1, HorizontalAlignmentValues.Center),
            Look(font: 0, WholeNumberFormat, border: 1, HorizontalAlignmentValues.Left),
            Look(font: 2, TextFormat, border: 1, HorizontalAlignmentValues.Left),
            Look(font: 1, TextFormat, border: 1, HorizontalAlignmentValues.Left)) { Count = 8 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static Font FontOf(OpenXmlElement? look = null, string? colour = null)
    {
        var font = new Font();
        if (look is not null)
        {
            font.Append(look);
        }

        font.Append(new FontSize { Val = Size });
        if (colour is not null)
        {
            font.Append(new Color { Rgb = colour });
        }

        // 128 is the character set of Japanese.
        font.Append(new FontName { Val = Font }, new FontFamilyNumbering { Val = 3 }, new FontCharSet { Val = 128 });
        return font;
    }

    private static Color Line() => new() { Rgb = LineColour };

    private static CellFormat Look(uint font, uint format, uint border, HorizontalAlignmentValues horizontal, uint fill = 0) =>
        new(new Alignment { Horizontal = horizontal, Vertical = VerticalAlignmentValues.Top, WrapText = true })
        {
            NumberFormatId = format,
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };
}
