using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Tests.Architecture.BadSamples.Slices;

internal static class ShowWell
{
    public const string ActionName = "slices.show-well";
}

internal static class ShowInJapaneseOnly
{
    public const string ActionName = "slices.japanese-only";
}

internal static class ShowWithoutWords
{
    public const string ActionName = "slices.without-words";
}

internal static class ShowTwice
{
    public const string ActionName = "slices.show-well";
}

internal static class SlicesText
{
    public static string ShowWell => Pick("見る", "See");

    public static string ShowInJapaneseOnly => Pick("見る", "見る");

    public static string ShowTwice => Pick("二度見る", "See twice");
}

internal static class ShowWellTests;
