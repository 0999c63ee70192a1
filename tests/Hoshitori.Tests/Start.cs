using Hoshitori.Tests.Durability;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Hoshitori.Tests;

/// <summary>Runs the tests, or becomes the process the kill loop kills.</summary>
internal static class Start
{
    public static Task<int> Main(string[] args) =>
        KillWriter.Asked is { } path ? KillWriter.Write(path)
        : args.Any(arg => arg is "--server" or "--internal-msbuild-node") ? TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
        : ConsoleRunner.Run(args);
}
