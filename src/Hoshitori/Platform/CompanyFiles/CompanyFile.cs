using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.Yaml;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Platform.CompanyFiles;

/// <summary>What came of reading a <c>company.yaml</c>: the firm, or every problem at once.</summary>
/// <param name="Voices">Everything the file says of controls; of each control the one that counts comes first.</param>
public sealed record CompanyRead(Firm? Firm, IReadOnlyList<FileVoice> Voices, IReadOnlyList<Problem> Problems);

/// <summary>Reads <c>company.yaml</c>: an organisation outside the database (design of the format: <c>catalog/schema/company.json</c>).</summary>
public static class CompanyFile
{
    private static readonly IReadOnlyDictionary<string, DirectState> Answers = Words.Of<DirectState>();

    /// <summary>Reads a text. Never throws for what the text holds.</summary>
    /// <param name="name">Name of the file in messages.</param>
    public static CompanyRead Parse(string name, string text, Catalogue catalogue) => Parse(name, text, catalogue, YamlLimits.Visitor);

    /// <inheritdoc cref="Parse(string, string, Catalogue)" />
    /// <param name="limits">How much is read before it is refused.</param>
    public static CompanyRead Parse(string name, string text, Catalogue catalogue, YamlLimits limits)
    {
        var broken = new List<Problem>();
        if (YamlFile.Read(name, text, limits, broken) is not { } value)
        {
            return new(null, [], broken);
        }

        var problems = new ProblemList(name);
        var file = Fields.Of(value, "", problems);
        file.Whole("format", 1, 1);
        var (scope, profile, voices) = (Scope(file), ReadProfile(file, catalogue), CompanyVoices.Read(file, catalogue));
        var controls = voices.DistinctBy(voice => voice.Control, StringComparer.Ordinal).ToDictionary(voice => voice.Control, voice => voice.Entry, StringComparer.Ordinal);
        var firm = new Firm(scope, profile, controls, ReadDirect(file, catalogue));
        file.RefuseOthers();
        return problems.Problems.Count == 0 ? new(firm, voices, []) : new(null, [], problems.Problems);
    }

    private static string Scope(Fields file)
    {
        var scope = file.Map("scope");
        var name = scope.Text("name");
        scope.RefuseOthers();
        return name;
    }

    private static Profile ReadProfile(Fields file, Catalogue catalogue)
    {
        var company = file.Map("company");
        var profile = new Profile(
            company.OptionalText("name"),
            Number(company),
            (int?)company.OptionalWhole("employees", 0, ProfileLimits.MostEmployees),
            company.OptionalWhole("capital_yen", 0, ProfileLimits.MostCapital),
            Industry(company, catalogue),
            Prefecture(company),
            Uses(company, catalogue));
        company.RefuseOthers();
        return profile;
    }

    private static string? Number(Fields company)
    {
        var number = company.OptionalText("corporate_number");
        if (number is not null && !CorporateNumber.IsValid(number))
        {
            company.Problem("corporate_number", new("法人番号として正しくありません。", "This is not a valid corporate number."), new("13桁の数字を引用符で囲み、桁の抜けや打ち間違いがないか確かめてください。", "Put the 13 digits in quotes and check for missing or mistyped digits."));
        }

        return number;
    }

    private static string? Industry(Fields company, Catalogue catalogue)
    {
        var industry = company.OptionalText("industry");
        var known = catalogue.Profile.FirstOrDefault(fact => fact.Id == "industry")?.Choices.Select(choice => choice.Id).ToArray() ?? [];
        if (industry is not null && !known.Contains(industry, StringComparer.Ordinal))
        {
            var nearest = NearestName.Of(industry, known) ?? string.Join(", ", known);
            company.Problem("industry", new($"業種「{industry}」はありません。", $"There is no industry \"{industry}\"."), new($"もしかして「{nearest}」ですか。", $"Did you mean \"{nearest}\"?"));
        }

        return industry;
    }

    private static string? Prefecture(Fields company)
    {
        var code = company.OptionalText("prefecture");
        if (code is not null && Prefectures.Find(code) is null)
        {
            company.Problem("prefecture", new($"都道府県の番号「{code}」はありません。", $"There is no prefecture \"{code}\"."), new("\"01\"（北海道）から\"47\"（沖縄県）までの2桁を引用符で囲んでください。", "Write two digits from \"01\" (Hokkaido) to \"47\" (Okinawa) in quotes."));
        }

        return code;
    }

    private static Dictionary<string, bool> Uses(Fields company, Catalogue catalogue)
    {
        var uses = new Dictionary<string, bool>(StringComparer.Ordinal);
        if (company.OptionalMap("uses") is not { } fields)
        {
            return uses;
        }

        var known = catalogue.Profile.Where(fact => fact.Type == FactType.Uses).Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in fields.Entries())
        {
            if (!known.Contains(entry.Key))
            {
                fields.Unknown(entry, known);
            }
            else if (fields.OptionalBoolean(entry.Key) is { } used)
            {
                uses[entry.Key] = used;
            }
        }

        return uses;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, DirectAnswer>> ReadDirect(Fields file, Catalogue catalogue)
    {
        var direct = new Dictionary<string, IReadOnlyDictionary<string, DirectAnswer>>(StringComparer.Ordinal);
        if (file.OptionalMap("direct") is not { } fields)
        {
            return direct;
        }

        foreach (var entry in fields.Entries())
        {
            if (catalogue.Editions.FirstOrDefault(edition => edition.Id == entry.Key) is { } edition)
            {
                direct[entry.Key] = ReadAnswers(fields.Entry(entry), edition);
            }
            else
            {
                fields.Unknown(entry, catalogue.Editions.Select(known => known.Id));
            }
        }

        return direct;
    }

    private static Dictionary<string, DirectAnswer> ReadAnswers(Fields fields, Edition edition)
    {
        var known = edition.Requirements.SelectMany(requirement => requirement.Criteria).Select(criterion => criterion.Id).ToHashSet(StringComparer.Ordinal);
        var answers = new Dictionary<string, DirectAnswer>(StringComparer.Ordinal);
        foreach (var entry in fields.Entries())
        {
            if (!known.Contains(entry.Key))
            {
                fields.Unknown(entry, known);
                continue;
            }

            var answer = fields.Entry(entry);
            answers[entry.Key] = new(answer.Choice("answer", Answers), answer.OptionalDate("date"), answer.OptionalText("reason", DirectAnswer.LongestReason), answer.OptionalText("source", DirectAnswer.LongestSource));
            answer.RefuseOthers();
        }

        return answers;
    }
}
