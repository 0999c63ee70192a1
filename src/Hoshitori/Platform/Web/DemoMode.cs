namespace Hoshitori.Platform.Web;

/// <summary>Whether this installation shows the demo; only then may people made for it sign in by one button.</summary>
public sealed record DemoMode(bool IsOn);
