using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Catalogues.Check;

/// <summary>Every number of a criterion's parameters stands in the words of one of its controls, in both languages.</summary>
internal static partial class ThresholdCheck
{
    private static readonly bool[] Languages = [false, true];

    public static IEnumerable<Finding> Run(LoadedCatalogue loaded) =>
        from pair in CatalogueCheck.CriteriaOf(loaded.Catalogue)
        let controls = pair.Criterion.Needs.Controls().Select(id => loaded.Catalogue.Controls[id]).ToList()
        from parameter in pair.Criterion.Parameters
        from value in parameter.Values
        let number = Number(value)
        where number is not null
        from english in Languages
        where !controls.Any(control => Says(control, number.Value, english))
        select CatalogueCheck.At(loaded, CatalogueCheck.PartOf(pair.Edition, pair.Criterion), pair.Criterion.Id + ".parameters." + parameter.Name,
            new($"{value} が、どの対策の文（{(english ? "英語" : "日本語")}）にもありません。", $"{value} stands in no control's text ({(english ? "English" : "Japanese")})."),
            new("対策の ask・how・proof のどれかに数字で書いてください。", "Write it in digits in ask, how or proof of a control."));

    private static decimal? Number(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool Says(Control control, decimal number, bool english) =>
        new[] { control.Ask }.Concat(control.How).Concat(control.Proof)
            .SelectMany(text => Numbers().EnumerateMatchesOf(text.In(english).Normalize(NormalizationForm.FormKC)))
            .Any(written => Number(written) == number);

    private static IEnumerable<string> EnumerateMatchesOf(this Regex pattern, string text) => pattern.Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();
}
