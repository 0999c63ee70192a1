using System.Text;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Firms;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Organizations;

/// <summary>Name and corporate number as somebody typed them.</summary>
public sealed record OrganizationForm(string Name, string CorporateNumber)
{
    public const string NameField = "name";
    public const string NumberField = "corporate-number";

    public static readonly OrganizationForm Empty = new("", "");

    public static OrganizationForm Read(IFormCollection form) => new(form[NameField].ToString(), form[NumberField].ToString());

    /// <summary>The name without blanks around it.</summary>
    public string PlainName => Name.Trim();

    /// <summary>The number as 13 plain digits, however they were typed; <c>null</c> when none was given.</summary>
    public string? PlainNumber
    {
        get
        {
            var digits = string.Concat(CorporateNumber.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '－' or '‐')));
            return digits.Length == 0 ? null : digits;
        }
    }

    public List<Complaint> Check()
    {
        var complaints = new List<Complaint>();
        if (PlainName.Length == 0)
        {
            complaints.Add(new(NameField, new("会社の名前を入れてください。", "Please enter the company's name.")));
        }
        else if (PlainName.Length > Organization.LongestName || PlainName.Any(char.IsControl))
        {
            complaints.Add(new(NameField, new($"名前は{Organization.LongestName}文字までの1行で入れてください。", $"Please keep the name to one line of at most {Organization.LongestName} letters.")));
        }

        if (PlainNumber is { } number && !Rules.Firms.CorporateNumber.IsValid(number))
        {
            complaints.Add(new(NumberField, new(
                "法人番号として正しくありません。13桁の数字に、抜けや打ち間違いがないか確かめてください。わからなければ空のままで構いません。",
                "This is not a valid corporate number. Check the 13 digits for missing or mistyped ones, or leave it empty.")));
        }

        return complaints;
    }
}
