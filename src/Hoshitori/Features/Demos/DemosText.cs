using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.Demos;

/// <summary>The words of the demo.</summary>
public static class DemosText
{
    public static string RemoveDemo => Pick("見本を取り除く", "Remove the demo");

    public static string SeedDemo => Pick("見本の会社を用意する", "Prepare the demo firms");
}
