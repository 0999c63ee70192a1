using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Security;

/// <summary>
/// What stands in the addresses of the route walk: real values of one organisation. A parameter named like a kind of row
/// (<c>{scope}</c>, <c>{invitation}</c>) finds its id by itself; the others are said here.
/// </summary>
internal sealed class RouteValues
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase)
    {
        // Parts of the catalogue. "{id}" is named with the part of the address before it.
        ["scheme"] = "scs",
        ["edition"] = "2026-03-27",
        ["star"] = "3",
        ["controls/id"] = "pc-register",
        ["control"] = "pc-register",
        ["topics/id"] = "devices",
        ["topic"] = "devices",
        ["requirements/id"] = "1-2-1",
        ["requirement"] = "1-2-1",
        ["{edition}/id"] = "1-2-1-1",
        ["criteria/id"] = "1-2-1-1",
        ["criterion"] = "1-2-1-1",
        ["openid/id"] = "0",
        ["token"] = "no-such-token",
        ["firm"] = "wholesaler",
        ["day"] = "2026-11-22",
        ["date"] = "2026-11-22",
    };

    private RouteValues(Member member)
    {
        values["scopes/id"] = member.ScopeId.ToString();
        values[Hoshitori.Platform.Web.FeatureRoutes.OrganizationValue] = member.Code;
        values["person"] = member.PersonId.ToString();
        values["member"] = member.PersonId.ToString();
        values["code"] = member.Code;
        values["organization"] = member.OrganizationId.ToString();
    }

    /// <summary>Names and ids a request can carry beside its address.</summary>
    public IEnumerable<(string Name, string Value)> Foreign { get; private set; } = [];

    public static async Task<RouteValues> Of(Site site, Member member)
    {
        var found = new RouteValues(member);
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(member.OrganizationId);
        var db = scope.ServiceProvider.GetRequiredService<HoshitoriDb>();
        var ids = new List<(string, string)>();
        foreach (var kind in SampleRows.KindsOf(db))
        {
            var own = kind.FindPrimaryKey()!.Properties.Where(property => property.Name != nameof(ITenantOwned.OrganizationId)).ToList();
            if (own is [{ PropertyInfo: { } id }] && await Rows.One(db, kind, member.OrganizationId) is { } row)
            {
                found.values.TryAdd(kind.ClrType.Name, $"{id.GetValue(row)}");
                ids.Add((kind.ClrType.Name, $"{id.GetValue(row)}"));
            }
        }

        if (found.values.TryGetValue(nameof(Hoshitori.Platform.Identity.ApiToken), out var token))
        {
            found.values["token"] = token;
        }

        if (found.values.TryGetValue(nameof(Hoshitori.Features.Members.Data.Invitation), out var invitation))
        {
            found.values["invitations/id"] = invitation;
        }

        found.Foreign =
        [
            .. ids.SelectMany(pair => new[] { pair, (pair.Item1 + "Id", pair.Item2) }).Select(pair => (char.ToLowerInvariant(pair.Item1[0]) + pair.Item1[1..], pair.Item2)),
            ("organization", member.OrganizationId.ToString()), ("organizationId", member.OrganizationId.ToString()), ("org", member.Code),
            ("person", member.PersonId.ToString()), ("personId", member.PersonId.ToString()), ("member", member.PersonId.ToString()),
            ("role", "Owner"), ("state", "Confirmed"), ("version", "0"), ("id", member.ScopeId.ToString()), ("name", "x"),
        ];
        return found;
    }

    /// <summary>The address of a route with the organisation's values in it.</summary>
    /// <param name="organization">Code that stands in the address instead of the organisation's own.</param>
    /// <exception cref="InvalidOperationException">A parameter is not known here; the message says where to add it.</exception>
    public string Fill(RoutePattern pattern, string? organization = null)
    {
        var before = "";
        var address = "";
        foreach (var segment in pattern.PathSegments)
        {
            var text = string.Concat(segment.Parts.Select(part => part switch
            {
                RoutePatternLiteralPart literal => literal.Content,
                RoutePatternSeparatorPart separator => separator.Content,
                RoutePatternParameterPart parameter => Uri.EscapeDataString(Value(parameter.Name, before, pattern, organization)),
                _ => "",
            }));
            address += "/" + text;
            before = segment.Parts[^1] is RoutePatternParameterPart last ? "{" + last.Name + "}" : text;
        }

        return address.Length == 0 ? "/" : address;
    }

    private string Value(string name, string before, RoutePattern pattern, string? organization)
    {
        if (organization is not null && name == Hoshitori.Platform.Web.FeatureRoutes.OrganizationValue)
        {
            return organization;
        }

        var key = name == "id" ? before + "/id" : name;
        return values.GetValueOrDefault(key)
            ?? throw new InvalidOperationException($"{pattern.RawText}: say in Security/RouteValues.cs what stands for \"{key}\"");
    }
}
