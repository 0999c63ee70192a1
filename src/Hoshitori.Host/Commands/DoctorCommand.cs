using System.CommandLine;
using System.Globalization;
using Hoshitori.Platform.Catalogues.Check;
using Hoshitori.Platform.Text;
using Hoshitori.Platform.Time;

namespace Hoshitori.Host.Commands;

/// <summary><c>hoshitori doctor</c>: is everything here that the product needs to run.</summary>
internal static class DoctorCommand
{
    private sealed record Finding(string Name, bool Ok, string Detail);

    public static Command Create()
    {
        var json = CatalogueOption.Json();
        var command = new Command("doctor", CommandsText.Doctor) { json };
        command.SetAction(async (parsed, stop) =>
        {
            Finding[] findings = [.. (await StoreFindings.All(stop)).Select(found => new Finding(found.Name, found.Ok, found.Detail)), Runtime(), Catalogue(), Folder("examples"), Folder("wwwroot/css"), Folder("wwwroot/generated"), Language(), Tokyo(), Writable(Path.GetTempPath()), Port()];
            if (parsed.GetValue(json))
            {
                Json.Write(findings.Select(finding => new { name = finding.Name, ok = finding.Ok, detail = finding.Detail }));
            }
            else
            {
                foreach (var finding in findings)
                {
                    Console.Out.WriteLine($"{(finding.Ok ? "OK" : "NG")}  {finding.Name,-10} {finding.Detail}");
                }
            }

            return Array.TrueForAll(findings, finding => finding.Ok) ? CommandLine.Done : CommandLine.AnswerIsNo;
        });
        return command;
    }

    private static Finding Runtime() => new("runtime", Environment.Version.Major >= 10, ".NET " + Environment.Version);

    private static Finding Catalogue()
    {
        var loaded = CatalogueOption.Load(null);
        var findings = CatalogueCheck.Start(loaded);
        return new("catalogue", findings.Count == 0, findings.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"revision {loaded.Catalogue.Revision}, {loaded.Catalogue.Controls.Count} controls")
            : findings[0].Problem.ToString(Platform.Text.Language.IsEnglish));
    }

    private static Finding Folder(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, name);
        return new(name, Directory.Exists(path) && Directory.EnumerateFiles(path).Any(), path);
    }

    /// <summary>Without the culture data of ICU, Japanese dates and sorting are wrong.</summary>
    private static Finding Language() => new("language", CultureInfo.GetCultureInfo("ja-JP").NativeName.Contains('日'), CultureInfo.GetCultureInfo("ja-JP").NativeName);

    private static Finding Tokyo()
    {
        try
        {
            return new("time zone", true, "Asia/Tokyo " + TimeProvider.System.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        catch (Exception missing) when (missing is TimeZoneNotFoundException or TypeInitializationException)
        {
            return new("time zone", false, missing.Message);
        }
    }

    private static Finding Writable(string folder)
    {
        var probe = Path.Combine(folder, "hoshitori-" + Path.GetRandomFileName());
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new("writable", true, folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new("writable", false, refused.Message);
        }
    }

    private static Finding Port()
    {
        var port = ServeCommand.PortOf(null);
        return new("port", ServeCommand.IsFree(port), port.ToString(CultureInfo.InvariantCulture));
    }
}
