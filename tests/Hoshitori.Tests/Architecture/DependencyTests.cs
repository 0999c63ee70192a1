using System.Reflection;

namespace Hoshitori.Tests.Architecture;

public sealed class DependencyTests
{
    private const string BadRoot = "Hoshitori.Tests.Architecture.BadSamples";

    private static readonly DependencyRules Layout = new("Hoshitori");
    private static readonly DependencyRules BadLayout = new(BadRoot);

    [Fact]
    public void Rules_are_pure()
    {
        Assert.NotEmpty(Ours.Rules.GetTypes());
        Assert.Empty(Layout.RulesArePure(Ours.Rules.GetTypes()));
        Assert.Equal(
            ["AsksTheClock", "KnowsThePlatform", "KnowsTheWeb", "ReadsFiles"],
            Culprits(BadLayout.RulesArePure(BadTypes("Rules"))));
    }

    [Fact]
    public void Rules_reference_only_the_base_library() =>
        Assert.All(Ours.Rules.GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name, StringComparison.Ordinal));

    [Fact]
    public void Platform_knows_no_feature()
    {
        Assert.Empty(Layout.PlatformKnowsNoFeature(Ours.Product.GetTypes()));
        Assert.Equal(["KnowsAFeature"], Culprits(BadLayout.PlatformKnowsNoFeature(BadTypes())));
    }

    [Fact]
    public void Archives_and_XML_of_others_are_read_in_one_place()
    {
        Assert.Empty(Layout.ArchivesAndXmlAreReadInOnePlace(Ours.Types));
        Assert.Equal(["OpensArchives", "ParsesXml"], Culprits(BadLayout.ArchivesAndXmlAreReadInOnePlace(BadTypes())));
    }

    [Fact]
    public void Workbooks_are_written_in_one_place()
    {
        Assert.Empty(Layout.OpenXmlIsUsedInOnePlace(Ours.Types));
        Assert.Equal(["OpensWorkbooks"], Culprits(BadLayout.OpenXmlIsUsedInOnePlace(BadTypes())));
    }

    [Fact]
    public void Ui_knows_no_feature()
    {
        Assert.Empty(Layout.UiKnowsNoFeature(Ours.Product.GetTypes()));
        Assert.Equal(["KnowsAFeature"], Culprits(BadLayout.UiKnowsNoFeature(BadTypes())));
    }

    [Fact]
    public void Features_meet_only_in_Public()
    {
        Assert.Empty(Layout.FeaturesMeetInPublic(Ours.Product.GetTypes()));
        Assert.Equal(["PeeksIntoStars"], Culprits(BadLayout.FeaturesMeetInPublic(BadTypes())));
    }

    [Fact]
    public void The_host_knows_only_manifests_of_features()
    {
        Assert.Empty(Layout.HostKnowsOnlyManifests(Ours.Host.GetTypes()));
        Assert.Equal(["KnowsABook"], Culprits(BadLayout.HostKnowsOnlyManifests(BadTypes("Host"))));
    }

    private static IEnumerable<Type> BadTypes(string part = "") =>
        Assembly.GetExecutingAssembly().GetTypes()
            .Where(type => $"{type.Namespace}.".StartsWith($"{BadRoot}.{part}", StringComparison.Ordinal));

    // "Space.PeeksIntoStars+<Run>d__0 uses …" is the doing of PeeksIntoStars: an async method becomes a nested type.
    private static IEnumerable<string> Culprits(IEnumerable<string> breaches) =>
        breaches.Select(breach => breach.Split(' ')[0].Split('+')[0].Split('.')[^1]).Distinct().Order(StringComparer.Ordinal);
}
