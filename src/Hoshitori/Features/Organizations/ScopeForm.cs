using System.Globalization;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Organizations;

/// <summary>A scope as somebody typed it.</summary>
/// <param name="Seen">What the form was filled from; empty for a new scope.</param>
public sealed record ScopeForm(string Name, string Star, string Seen)
{
    public const string NameField = "name";
    public const string StarField = "star";
    public const string SeenField = "seen";
    public const int LongestName = 80;

    public static readonly ScopeForm Empty = new("", "3", "");

    public static ScopeForm Read(IFormCollection form) => new(form[NameField].ToString(), form[StarField].ToString(), form[SeenField].ToString());

    public static ScopeForm Of(ScopeName scope) => new(scope.Name, scope.TargetStar.ToString(CultureInfo.InvariantCulture), Stamp(scope));

    public static string Stamp(ScopeName scope) => scope.TargetStar.ToString(CultureInfo.InvariantCulture) + scope.Name;

    public string PlainName => Name.Trim();

    public int TargetStar => Star == "4" ? 4 : 3;

    /// <param name="others">The other scopes of the organisation.</param>
    public List<Complaint> Check(IEnumerable<ScopeName> others)
    {
        var complaints = new List<Complaint>();
        if (PlainName.Length is 0 or > LongestName || PlainName.Any(char.IsControl))
        {
            complaints.Add(new(NameField, new($"適用範囲の名前を{LongestName}文字までの1行で入れてください。", $"Please name the scope in one line of at most {LongestName} letters.")));
        }
        else if (others.Any(other => string.Equals(other.Name, PlainName, StringComparison.Ordinal)))
        {
            complaints.Add(new(NameField, new($"「{PlainName}」という適用範囲はもうあります。別の名前にしてください。", $"There is a scope \"{PlainName}\" already. Please choose another name.")));
        }

        if (Star is not ("3" or "4"))
        {
            complaints.Add(new(StarField, new("目指す星を★3か★4から選んでください。", "Please choose ★3 or ★4.")));
        }

        return complaints;
    }
}
