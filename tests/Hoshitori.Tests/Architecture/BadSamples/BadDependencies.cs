// Code that breaks every rule of who may know whom, kept so that each rule is seen to bite.
// The namespaces mirror the layout of src/ under another root.
namespace Hoshitori.Tests.Architecture.BadSamples.Rules
{
    internal static class ReadsFiles
    {
        public static int Run(string path) => File.ReadAllLines(path).Length;
    }

    internal sealed class AsksTheClock(TimeProvider clock)
    {
        public DateTimeOffset Run() => clock.GetUtcNow();
    }

    internal static class KnowsTheWeb
    {
        public static bool Run(object value) => value is Microsoft.AspNetCore.Http.IResult;
    }

    internal static class KnowsThePlatform
    {
        public static IReadOnlyList<Platform.Tool> Tools { get; } = [];
    }

    internal static class IsPure
    {
        public static int Run(IEnumerable<DateOnly> days) => days.Max().DayNumber;
    }
}

namespace Hoshitori.Tests.Architecture.BadSamples.Platform
{
    internal sealed class Tool;

    internal static class KnowsAFeature
    {
        public static object Run() => new Features.Stars.StarBook();
    }
}

namespace Hoshitori.Tests.Architecture.BadSamples.Platform.Files
{
    internal static class MayOpenArchives
    {
        public static int Run(Stream file) => new System.IO.Compression.ZipArchive(file).Entries.Count;
    }
}

namespace Hoshitori.Tests.Architecture.BadSamples.Features.Stars
{
    internal static class OpensArchives
    {
        public static int Run(Stream file) => new System.IO.Compression.ZipArchive(file).Entries.Count;
    }

    internal static class ParsesXml
    {
        public static object? Run(string text) => System.Xml.Linq.XDocument.Parse(text).Root;
    }

    internal static class OpensWorkbooks
    {
        public static object Run(Stream file) => DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(file, isEditable: false);
    }
}

namespace Hoshitori.Tests.Architecture.BadSamples.Ui
{
    internal sealed class KnowsAFeature
    {
        public Features.Stars.StarBook? Shown { get; init; }
    }
}

namespace Hoshitori.Tests.Architecture.BadSamples.Features.Stars
{
    internal sealed class StarBook;

    internal static class StarsModule;
}

namespace Hoshitori.Tests.Architecture.BadSamples.Features.Stars.Public
{
    internal sealed record CurrentStar(int Star);
}

namespace Hoshitori.Tests.Architecture.BadSamples.Features.Diagnoses
{
    internal static class PeeksIntoStars
    {
        public static async Task<int> Run()
        {
            await Task.Yield();
            return new Stars.StarBook().GetHashCode();
        }
    }

    internal static class AsksStarsPolitely
    {
        public static int Run(Stars.Public.CurrentStar star) => star.Star;
    }
}

namespace Hoshitori.Tests.Architecture.BadSamples.Host
{
    internal static class KnowsABook
    {
        public static bool Run(object value) => value is Features.Stars.StarBook;
    }

    internal static class KnowsAManifest
    {
        public static Type Run() => typeof(Features.Stars.StarsModule);
    }
}
