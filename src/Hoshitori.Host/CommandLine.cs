using System.CommandLine;
using System.Globalization;
using Hoshitori.Host.Commands;
using Hoshitori.Platform.Text;
using Hoshitori.Platform.Yaml;

namespace Hoshitori.Host;

/// <summary>All commands, their language and their exit codes.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int AnswerIsNo = 1;
    public const int WrongUse = 2;
    public const int OwnFailure = 70;

    /// <summary>The first one that is set decides, as everywhere on the system.</summary>
    private static readonly string[] LanguageVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static async Task<int> Run(string[] args)
    {
        Speak(LanguageVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value)));
        var root = new RootCommand(CommandsText.Product)
        {
            ServeCommand.Create(),
            WorkCommand.Create(),
            MigrateCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            new Command("audit", StoreText.Audit) { AuditVerifyCommand.Create() },
            new Command("demo", StoreText.Demo) { DemoRemoveCommand.Create() },
            ExportCommand.Create(),
            ImportCommand.Create(),
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

            foreach (var message in WrongUses(parsed))
            {
                await Console.Error.WriteLineAsync("hoshitori: " + message);
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

    /// <summary>What is wrong with the words after the command; one nobody knows hides what follows from it.</summary>
    private static IEnumerable<string> WrongUses(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return parsed.UnmatchedTokens.Count == 0
            ? parsed.Errors.Select(error => error.Message)
            : parsed.UnmatchedTokens.Select(word => CommandsText.NoWord(word, NearestName.Of(word, command.Subcommands.Select(known => known.Name).Concat(command.Options.Select(known => known.Name)))));
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
