using System.Globalization;
using System.Text;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Organizations;

/// <summary>The facts of a scope as somebody typed them.</summary>
/// <param name="Uses">Fact id to <c>yes</c>, <c>no</c> or <c>unknown</c>.</param>
/// <param name="Seen">Stamp of the facts the form was filled from.</param>
public sealed record FactsForm(string Industry, string Employees, string Capital, string Prefecture, IReadOnlyDictionary<string, string> Uses, string Seen)
{
    public const string IndustryField = "industry";
    public const string EmployeesField = "employees";
    public const string CapitalField = "capital";
    public const string PrefectureField = "prefecture";
    public const string SeenField = "seen";
    public const string UsePrefix = "u.";
    public const string Yes = "yes";
    public const string No = "no";
    public const string Unknown = "unknown";

    public static FactsForm Of(Profile profile, string seen) => new(
        profile.Industry ?? "",
        profile.Employees?.ToString(CultureInfo.InvariantCulture) ?? "",
        profile.CapitalYen?.ToString(CultureInfo.InvariantCulture) ?? "",
        profile.Prefecture ?? "",
        profile.Uses.ToDictionary(use => use.Key, use => use.Value ? Yes : No, StringComparer.Ordinal),
        seen);

    public static FactsForm Read(IFormCollection form) => new(
        form[IndustryField].ToString(), form[EmployeesField].ToString(), form[CapitalField].ToString(), form[PrefectureField].ToString(),
        form.Where(field => field.Key.StartsWith(UsePrefix, StringComparison.Ordinal)).ToDictionary(field => field.Key[UsePrefix.Length..], field => field.Value.ToString(), StringComparer.Ordinal),
        form[SeenField].ToString());

    public string Use(string fact) => Uses.GetValueOrDefault(fact) is Yes or No ? Uses[fact] : Unknown;

    /// <summary>The profile the form makes of the one before, or what is wrong. What the form does not ask stays.</summary>
    public Outcome<Profile> Apply(Profile before, Catalogue catalogue)
    {
        var complaints = new List<Complaint>();
        var industries = catalogue.Profile.FirstOrDefault(fact => fact.Id == "industry")?.Choices ?? [];
        if (Industry.Length > 0 && industries.All(choice => choice.Id != Industry))
        {
            complaints.Add(new(IndustryField, new("一覧の業種から選んでください。", "Please choose an industry of the list.")));
        }

        if (Prefecture.Length > 0 && Prefectures.Find(Prefecture) is null)
        {
            complaints.Add(new(PrefectureField, new("一覧の都道府県から選んでください。", "Please choose a prefecture of the list.")));
        }

        var employees = Whole(EmployeesField, Employees, ProfileLimits.MostEmployees, complaints);
        var capital = Whole(CapitalField, Capital, ProfileLimits.MostCapital, complaints);
        if (complaints.Count > 0)
        {
            return complaints;
        }

        return before with
        {
            Industry = Industry.Length == 0 ? null : Industry,
            Employees = (int?)employees,
            CapitalYen = capital,
            Prefecture = Prefecture.Length == 0 ? null : Prefecture,
            Uses = Applied(before, catalogue),
        };
    }

    private Dictionary<string, bool> Applied(Profile before, Catalogue catalogue)
    {
        var uses = new Dictionary<string, bool>(before.Uses, StringComparer.Ordinal);
        foreach (var fact in catalogue.Profile.Where(fact => fact.Type == FactType.Uses && Uses.ContainsKey(fact.Id)))
        {
            uses.Remove(fact.Id);
            if (Use(fact.Id) is not Unknown and var answer)
            {
                uses[fact.Id] = answer == Yes;
            }
        }

        return uses;
    }

    /// <summary>Reads a whole number as people type it: full-width digits, commas and units allowed.</summary>
    private static long? Whole(string field, string typed, long most, List<Complaint> complaints)
    {
        var plain = string.Concat(typed.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter) && letter is not (',' or '、' or '円' or '人' or '名')));
        if (plain.Length == 0)
        {
            return null;
        }

        if (long.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
        {
            return number;
        }

        complaints.Add(new(field, new($"0から{most.ToString("#,0", CultureInfo.InvariantCulture)}までの数字だけで入れてください。", $"Please enter a number from 0 to {most.ToString("#,0", CultureInfo.InvariantCulture)}.")));
        return null;
    }
}
