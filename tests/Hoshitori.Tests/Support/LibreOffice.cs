namespace Hoshitori.Tests.Support;

/// <summary>Another program that reads and writes workbooks; where it is missing the test is skipped and says so.</summary>
internal static class LibreOffice
{
    public const string EverySheetAsCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    /// <summary>Opens a file and saves it as another kind into a folder.</summary>
    public static async Task Convert(string file, string to, string into)
    {
        // A profile of its own, so that neither another LibreOffice nor the settings of this machine have a say.
        var run = await Shell.Run("soffice", [$"-env:UserInstallation=file://{into}/profile", "--headless", "--convert-to", to, "--outdir", into, file], Path.GetDirectoryName(file)!);
        Assert.SkipWhen(run.ExitCode == 127, "LibreOffice is missing; as root: apt-get install libreoffice-calc-nogui");
        Assert.True(run.ExitCode == 0, run.Errors);
    }
}
