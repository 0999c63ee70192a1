using Hoshitori.Platform.Yaml;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Catalogues;

/// <summary>Reads a file of <c>catalog/schemes</c>: one edition of a scheme.</summary>
internal static class EditionReader
{
    public static Edition Read(Fields file, ProblemList problems)
    {
        var edition = new Edition(
            file.Text("scheme"),
            file.Text("edition"),
            file.LocalText("title"),
            file.OptionalLocalText("note"),
            file.Choice("readiness", Words.Readinesses),
            Stars(file),
            file.Text("official_url"),
            [.. file.Maps("categories").Select(ReadCategory)],
            [.. file.Maps("requirements").Select(requirement => ReadRequirement(requirement, problems))],
            file.OptionalMap("scoring") is { } scoring ? ReadScoring(scoring) : null,
            Sources(file))
        {
            DraftNumbers = [.. file.Maps("draft_numbers", required: false).Select(ReadDraftNumber)],
        };
        file.RefuseOthers();
        return edition;
    }

    /// <summary>The <c>sources</c> of any part of the catalogue.</summary>
    public static IReadOnlyList<Source> Sources(Fields fields) => [.. fields.Maps("sources").Select(source =>
    {
        var read = new Source(source.Text("id"), source.LocalText("title"), source.OptionalText("url"), source.OptionalText("date"));
        source.RefuseOthers();
        return read;
    })];

    private static int[] Stars(Fields file)
    {
        int[] stars = [.. file.Texts("stars").Select(text => text is ['1' or '2' or '3' or '4'] ? text[0] - '0' : 0)];
        if (stars.Length == 0 || stars.Contains(0))
        {
            file.Problem("stars", new("★の数が読めません。", "The stars cannot be read."), new("[3, 4] のように1から4で書いてください。", "Write numbers from 1 to 4, like [3, 4]."));
        }

        return stars;
    }

    private static Category ReadCategory(Fields fields)
    {
        var category = new Category(fields.Text("id"), fields.LocalText("title"));
        fields.RefuseOthers();
        return category;
    }

    private static DraftNumber ReadDraftNumber(Fields fields)
    {
        var number = new DraftNumber(
            fields.Text("id"), fields.LocalText("meant"), fields.LocalText("now"), fields.Text("source"), fields.Choice("confidence", Words.Confidences));
        fields.RefuseOthers();
        return number;
    }

    private static Requirement ReadRequirement(Fields fields, ProblemList problems)
    {
        var requirement = new Requirement(
            fields.Text("id"),
            fields.Text("category"),
            fields.LocalText("title"),
            fields.LocalText("summary"),
            [.. fields.Maps("criteria").Select(criterion => ReadCriterion(criterion, problems))]);
        fields.RefuseOthers();
        return requirement;
    }

    private static Criterion ReadCriterion(Fields fields, ProblemList problems)
    {
        var criterion = new Criterion(
            fields.Text("id"),
            (int)fields.Whole("star", 1, 4),
            (int?)fields.OptionalWhole("number", 1, 999),
            fields.OptionalChoice("number_confidence", Words.Confidences),
            fields.OptionalLocalText("title"),
            fields.LocalText("summary"),
            fields.OptionalLocalText("question"),
            fields.OptionalLocalText("advice"),
            fields.OptionalLocalText("note"),
            ExpressionReader.Needs(fields.Required("needs"), fields.Path + ".needs", problems),
            ExpressionReader.When(fields.Optional("when"), fields.Path + ".when", problems),
            fields.OptionalChoice("gate", Words.Gates) ?? Gate.None,
            fields.OptionalText("frequency"),
            fields.OptionalMap("parameters") is { } parameters ? ReadParameters(parameters) : [],
            fields.Texts("refs"),
            fields.OptionalLocalText("conditional"),
            fields.Choice("confidence", Words.Confidences));
        fields.RefuseOthers();
        return criterion;
    }

    private static Parameter[] ReadParameters(Fields fields) =>
    [
        .. fields.Entries().Select(entry => new Parameter(entry.Key,
            entry.Value is YamlList ? fields.Texts(entry.Key) : [fields.Text(entry.Key)])),
    ];

    private static Scoring ReadScoring(Fields fields)
    {
        var points = fields.Map("points");
        var scoring = new Scoring(
            Points(points, "done"), Points(points, "partly"), Points(points, "not_done"), Points(points, "dont_know"),
            [.. fields.Maps("bands").Select(ReadBand)]);
        points.RefuseOthers();
        fields.RefuseOthers();
        return scoring;
    }

    private static int Points(Fields fields, string name) => (int)fields.Whole(name, -100, 100);

    private static Band ReadBand(Fields fields)
    {
        var band = new Band(fields.Text("id"), (int)fields.Whole("min", -1000, 1000), (int)fields.Whole("max", -1000, 1000),
            fields.LocalText("status"), fields.LocalText("next"), fields.LocalText("advice"));
        fields.RefuseOthers();
        return band;
    }
}
