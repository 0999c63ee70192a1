using System.CommandLine;
using System.Globalization;
using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.Catalogues.Check;
using Hoshitori.Platform.Text;

namespace Hoshitori.Host.Commands;

/// <summary><c>hoshitori catalog check</c>: everything that can be wrong with the catalogue, and its counts.</summary>
internal static class CatalogCheckCommand
{
    public static Command Create()
    {
        var over = CatalogueOption.Create();
        var json = CatalogueOption.Json();
        var command = new Command("check", CommandsText.Check) { over, json };
        command.SetAction(parsed =>
        {
            var loaded = CatalogueOption.Load(parsed.GetValue(over));
            Finding[] findings = [.. CatalogueCheck.Whole(loaded)];
            var broken = findings.Count(finding => !finding.IsWarning);
            if (parsed.GetValue(json))
            {
                Json.Write(Answer(loaded, findings, broken == 0));
            }
            else
            {
                Report(loaded, findings, broken);
            }

            return broken == 0 ? CommandLine.Done : CommandLine.AnswerIsNo;
        });
        return command;
    }

    private static void Report(LoadedCatalogue loaded, Finding[] findings, int broken)
    {
        foreach (var finding in findings)
        {
            Console.Error.WriteLine(finding.Problem.ToString(Language.IsEnglish));
        }

        if (broken > 0)
        {
            Console.Out.WriteLine(CommandsText.CheckBroken(broken));
            return;
        }

        foreach (var line in CatalogueCounts.Of(loaded.Catalogue))
        {
            Console.Out.WriteLine(line.ToString());
        }

        Console.Out.WriteLine(CommandsText.CheckDone(findings.Length));
    }

    private static object Answer(LoadedCatalogue loaded, Finding[] findings, bool sound) => new
    {
        sound,
        revision = loaded.Catalogue.Revision,
        findings = findings.Select(finding => new
        {
            file = finding.Problem.File,
            line = finding.Problem.Place.Line,
            column = finding.Problem.Place.Column,
            field = finding.Problem.Field,
            what = finding.Problem.What.Shown(),
            mend = finding.Problem.Mend.Shown(),
            warning = finding.IsWarning,
        }),
        counts = sound ? CatalogueCounts.Of(loaded.Catalogue).ToDictionary(line => line.Name, line => line.Value.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal) : null,
    };
}
