using Hoshitori.Platform.Web;
using Hoshitori.Tests.Security;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Routing;

namespace Hoshitori.Tests.Features.ApiTokens;

/// <summary>What people can do on the pages of an organisation, a program can do too.</summary>
public sealed class ApiCoverageTests(Site site)
{
    /// <summary>What only a person in a session does, and why. What asks for an owner is out of every token's reach anyway.</summary>
    private static readonly Dictionary<string, string> OnlyPeople = new(StringComparer.Ordinal)
    {
        [Hoshitori.Features.Organizations.LeaveOrganization.ActionName] = "a person leaves; a program belongs to nobody and is taken back instead",
        [Hoshitori.Features.Operators.ShowConsent.ActionName] = "a promise between the owners and the operator",
        [Hoshitori.Features.Keeps.PreviewKept.ActionName] = "answers a visitor left under a cookie of their browser",
        [Hoshitori.Features.Keeps.CommitKept.ActionName] = "answers a visitor left under a cookie of their browser",
        [Hoshitori.Features.Sheets.ShowSheets.ActionName] = "the desk: what can be fetched and sent, each with a route of its own",
        [Hoshitori.Features.StarResults.PrintReport.ActionName] = "the star table laid out for paper; a program reads the table",
    };

    [Fact]
    public void Every_page_action_of_an_organisation_is_there_for_programs() => Assert.Empty(
        Of("/o/{org}", forPrograms: false).Where(page => page.Permission < Permission.Own && !OnlyPeople.ContainsKey(page.Name))
            .Select(page => page.Name).Except(Of("/api/", forPrograms: true).Select(api => api.Name)).Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_stands_among_the_exceptions_without_need()
    {
        var pages = Of("/o/{org}", forPrograms: false).Where(page => page.Permission < Permission.Own).Select(page => page.Name);
        var programs = Of("/api/", forPrograms: true).Select(api => api.Name);
        Assert.Empty(OnlyPeople.Keys.Except(pages.Except(programs)));
    }

    [Fact]
    public void No_program_needs_less_than_a_person_does() => Assert.Empty(
        from api in Of("/api/", forPrograms: true)
        let pages = Of("/", forPrograms: false).Where(page => page.Name == api.Name).Select(page => page.Permission)
        where api.Permission < pages.DefaultIfEmpty(api.Permission).Min()
        select api.Name);

    [Fact]
    public void Every_page_of_the_catalogue_is_there_for_programs() => Assert.Empty(
        Of("/catalogue", forPrograms: false).Select(page => page.Name).Except(Of("/api/v1/catalogue", forPrograms: true).Select(api => api.Name)));

    private List<RouteAction> Of(string beginning, bool forPrograms) =>
    [
        .. from route in RouteWalk.RoutesOf(site)
           where route.RoutePattern.RawText!.StartsWith(beginning, StringComparison.Ordinal)
           where route.Metadata.GetMetadata<ApiRoute>() is not null == forPrograms
           select route.Metadata.GetMetadata<RouteAction>()!,
    ];
}
