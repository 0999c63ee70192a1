using System.CommandLine;
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

        var counts = CatalogueCounts.Of(loaded.Catalogue);
        string[] lines =
        [
            .. counts.Editions.Select(edition => CommandsText.EditionCount(edition.Id, edition.Requirements, edition.Criteria, string.Join('/', edition.ByStar.Values))),
            CommandsText.ControlCount(counts.Controls.Values.Sum(), string.Join(", ", counts.Controls.Select(kind => $"{Words.Of(kind.Key)} {kind.Value}"))),
            CommandsText.TermCount(counts.Terms),
            .. counts.Questions.Select(questions => CommandsText.QuestionCount(questions.Star, questions.Before, string.Join(", ", questions.Firms.Select(firm => $"{firm.Key} {firm.Value}")))),
        ];
        foreach (var line in lines)
        {
            Console.Out.WriteLine(line);
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
        counts = sound ? Counts(CatalogueCounts.Of(loaded.Catalogue)) : null,
    };

    private static object Counts(CatalogueCounts counts) => new
    {
        editions = counts.Editions.Select(edition => new { id = edition.Id, requirements = edition.Requirements, criteria = edition.Criteria, by_star = edition.ByStar }),
        controls = counts.Controls.ToDictionary(kind => Words.Of(kind.Key), kind => kind.Value, StringComparer.Ordinal),
        terms = counts.Terms,
        questions = counts.Questions.Select(questions => new { star = questions.Star, before = questions.Before, firms = questions.Firms }),
    };
}
