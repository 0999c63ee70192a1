namespace Hoshitori.Tests.Architecture;

/// <summary>Who may know whom. Each rule lists what breaks it, as "type uses type".</summary>
/// <param name="root">The namespace the layout hangs under: Hoshitori, or a bad sample's.</param>
internal sealed class DependencyRules(string root)
{
    private static readonly string[] ImpureNamespaces =
    [
        "System.IO", "System.Net", "System.Data", "System.Threading", "Microsoft", "YamlDotNet", "NJsonSchema", "Newtonsoft",
    ];

    private static readonly Type[] ImpureTypes =
    [
        typeof(TimeProvider), typeof(TimeZoneInfo), typeof(Random), typeof(Guid), typeof(Console), typeof(Environment),
        typeof(System.Diagnostics.Process), typeof(System.Diagnostics.Stopwatch),
        typeof(System.Security.Cryptography.RandomNumberGenerator),
    ];

    private static readonly string[] UncheckedReaders =
    [
        "System.IO.Compression.ZipArchive", "System.IO.Compression.ZipFile", "System.IO.Packaging.Package",
        "System.Xml.XmlReader", "System.Xml.XmlDocument", "System.Xml.XmlTextReader", "System.Xml.Linq.XDocument", "System.Xml.Linq.XElement",
    ];

    /// <summary>The judgement depends on its input alone: no files, network, clock, chance, framework or project of ours.</summary>
    public IEnumerable<string> RulesArePure(IEnumerable<Type> rules) => Breaches(rules, (_, used) =>
        (IsUnder(used, root) && !IsUnder(used, $"{root}.Rules"))
        || ImpureNamespaces.Any(name => IsUnder(used, name))
        || ImpureTypes.Contains(used));

    public IEnumerable<string> PlatformKnowsNoFeature(IEnumerable<Type> types) => Breaches(
        types.Where(type => IsUnder(type, $"{root}.Platform")),
        (_, used) => FeatureOf(used) is not null);

    /// <summary>
    /// What others send is opened by one reader of archives and one of XML, which check it; a second one would not. Backups
    /// are our own archives, read by commands of whoever runs the installation, who verify every part by its hash.
    /// </summary>
    public IEnumerable<string> ArchivesAndXmlAreReadInOnePlace(IEnumerable<Type> types) => Breaches(
        types.Where(type => !IsUnder(type, $"{root}.Platform.Files") && !IsUnder(type, $"{root}.Platform.Backups")),
        (_, used) => UncheckedReaders.Contains(used.FullName, StringComparer.Ordinal));

    /// <summary>Open XML is for writing workbooks; it reads without our limits.</summary>
    public IEnumerable<string> OpenXmlIsUsedInOnePlace(IEnumerable<Type> types) => Breaches(
        types.Where(type => !IsUnder(type, $"{root}.Platform.Workbooks")),
        (_, used) => IsUnder(used, "DocumentFormat.OpenXml"));

    public IEnumerable<string> UiKnowsNoFeature(IEnumerable<Type> types) => Breaches(
        types.Where(type => IsUnder(type, $"{root}.Ui")),
        (_, used) => FeatureOf(used) is not null);

    public IEnumerable<string> FeaturesMeetInPublic(IEnumerable<Type> types) => Breaches(
        types.Where(type => FeatureOf(type) is not null),
        (type, used) => FeatureOf(used) is { } other && other != FeatureOf(type) && !IsPublic(used, other));

    /// <summary>The executable plugs features in by their manifest and knows nothing else of them.</summary>
    public IEnumerable<string> HostKnowsOnlyManifests(IEnumerable<Type> host) => Breaches(host, (_, used) =>
        FeatureOf(used) is { } feature && !IsPublic(used, feature)
        && !used.Name.EndsWith("Module", StringComparison.Ordinal));

    private static IEnumerable<string> Breaches(IEnumerable<Type> types, Func<Type, Type, bool> breaks) =>
        from type in types
        from used in TypeUses.Of(type)
        where breaks(type, used)
        orderby type.FullName, used.FullName
        select $"{type.FullName} uses {used.FullName}";

    private bool IsPublic(Type type, string feature) => IsUnder(type, $"{root}.Features.{feature}.Public");

    private string? FeatureOf(Type type)
    {
        var features = $"{root}.Features.";
        return type.Namespace is { } name && name.StartsWith(features, StringComparison.Ordinal)
            ? name[features.Length..].Split('.')[0]
            : null;
    }

    private static bool IsUnder(Type type, string name) =>
        type.Namespace is { } own && (own == name || own.StartsWith(name + ".", StringComparison.Ordinal));
}
