using System.CommandLine;
using System.Globalization;
using Hoshitori.Platform.CompanyFiles;
using Hoshitori.Platform.Text;
using Hoshitori.Platform.Time;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Host.Commands;

/// <summary><c>hoshitori evaluate company.yaml --scheme scs --star 3</c>: judges a company file.</summary>
internal static class EvaluateCommand
{
    private const long LargestFile = 4 * 1024 * 1024;

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = CommandsText.FileArgument };
        var scheme = new Option<string?>("--scheme") { Description = CommandsText.SchemeOption };
        var star = new Option<int?>("--star") { Description = CommandsText.StarOption };
        star.AcceptOnlyFromAmong("1", "2", "3", "4");
        var edition = new Option<string?>("--edition") { Description = CommandsText.EditionOption };
        var date = new Option<string?>("--date") { Description = CommandsText.DateOption };
        var catalogue = CatalogueOption.Create();
        var json = CatalogueOption.Json();
        var command = new Command("evaluate", CommandsText.Evaluate) { file, scheme, star, edition, date, catalogue, json };
        command.SetAction(parsed =>
        {
            var askedScheme = parsed.GetValue(scheme) ?? throw new WrongUseException(CommandsText.Missing("--scheme"));
            var askedStar = parsed.GetValue(star) ?? throw new WrongUseException(CommandsText.Missing("--star"));
            var known = CatalogueOption.LoadSound(parsed.GetValue(catalogue));
            var found = Find(known, askedScheme, parsed.GetValue(edition), askedStar);
            var firm = Read(parsed.GetValue(file)!, known);
            var result = Interpreter.Evaluate(known, found, askedStar, firm, DateOf(parsed.GetValue(date)));
            if (parsed.GetValue(json))
            {
                Json.Write(EvaluationAnswer.Of(result));
            }
            else
            {
                EvaluationReport.Write(Console.Out, known, firm, result);
            }

            return result.Ready ? CommandLine.Done : CommandLine.AnswerIsNo;
        });
        return command;
    }

    private static Edition Find(Catalogue catalogue, string scheme, string? version, int star)
    {
        var edition = catalogue.Edition(scheme, version) ?? throw new WrongUseException(
            CommandsText.NoEdition(scheme, version, string.Join(", ", catalogue.Editions.Select(known => known.Id))));
        return edition.Stars.Contains(star)
            ? edition
            : throw new WrongUseException(CommandsText.NoStar(star, string.Join(", ", edition.Stars.Select(known => "★" + known.ToString(CultureInfo.InvariantCulture)))));
    }

    private static Firm Read(string path, Catalogue catalogue)
    {
        if (!File.Exists(path))
        {
            throw new WrongUseException(CommandsText.NoFile(path));
        }

        if (new FileInfo(path).Length > LargestFile)
        {
            throw new WrongUseException(CommandsText.FileTooLarge(path));
        }

        var read = CompanyFile.Parse(path, TextOf(path), catalogue);
        return read.Firm ?? throw new WrongUseException(string.Join(Environment.NewLine, read.Problems.Select(problem => problem.ToString(Language.IsEnglish))));
    }

    private static string TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException(CommandsText.NotReadable(path, unreadable.Message));
        }
    }

    private static DateOnly DateOf(string? text) =>
        text is null ? TimeProvider.System.Today()
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw new WrongUseException(CommandsText.NoDate(text));
}
