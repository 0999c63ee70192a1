using System.ComponentModel;
using System.Diagnostics;

namespace Hoshitori.Tests.Support;

/// <summary>Runs a program to its end and keeps what it said.</summary>
internal static class Shell
{
    internal sealed record Result(int ExitCode, string Output, string Errors);

    public static async Task<Result> Run(
        string program, string[] arguments, string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return new Result(process.ExitCode, await output, await errors);
        }
        catch (Win32Exception missing)
        {
            return new Result(127, "", missing.Message);
        }
    }
}
