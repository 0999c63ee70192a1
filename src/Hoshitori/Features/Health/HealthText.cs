using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.Health;

/// <summary>The words of this feature.</summary>
public static class HealthText
{
    public static string ShowLive => Pick("動いているか調べる", "See whether it lives");

    public static string ShowReady => Pick("使える状態か調べる", "See whether it is ready");
}
