using System.CommandLine;
using System.Globalization;
using Hoshitori.Host.Commands;
using Hoshitori.Platform.Text;

namespace Hoshitori.Host;

/// <summary>All commands, their language and their exit codes.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int AnswerIsNo = 1;
    public const int WrongUse = 2;
    public const int OwnFailure = 70;

    public static async Task<int> Run(string[] args)
    {
        Speak(Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LANG"));
        var root = new RootCommand(CommandsText.Product)
        {
            ServeCommand.Create(),
            EvaluateCommand.Create(),
            new Command("catalog", CommandsText.Catalog) { CatalogCheckCommand.Create(), CatalogListCommand.Create(), CatalogShowCommand.Create() },
            DoctorCommand.Create(),
        };
        try
        {
            var parsed = root.Parse(args);
            if (parsed.Errors.Count == 0)
            {
                return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }

            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync("hoshitori: " + error.Message);
            }

            await Console.Error.WriteLineAsync(CommandsText.SeeHelp);
            return WrongUse;
        }
        catch (WrongUseException wrong)
        {
            await Console.Error.WriteLineAsync("hoshitori: " + wrong.Message);
            return WrongUse;
        }
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync("hoshitori: " + CommandsText.OwnFailure + Environment.NewLine + failure);
            return OwnFailure;
        }
    }

    /// <summary>Japanese unless the environment asks for English or for no language at all.</summary>
    private static void Speak(string? lang)
    {
        var english = lang is not null && (lang.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            || lang.Equals("C", StringComparison.Ordinal) || lang.StartsWith("C.", StringComparison.Ordinal) || lang.Equals("POSIX", StringComparison.Ordinal));
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = english ? Language.English : Language.Japanese;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture;
    }
}

/// <summary>The caller used a command wrongly; the message says what to do.</summary>
internal sealed class WrongUseException(string message) : Exception(message);
