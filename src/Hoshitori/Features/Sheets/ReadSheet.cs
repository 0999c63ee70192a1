using System.Text.Json;
using Hoshitori.Features.Sheets.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Web;

namespace Hoshitori.Features.Sheets;

/// <summary>Reads one upload that was too large to read while its sender waited. Cancelled meanwhile, there is nothing left to do.</summary>
public sealed class ReadSheet(Imports imports, Changes changes) : IJobSlice
{
    public const string ActionName = "sheets.read";
    public const string JobKind = ActionName;

    public string Kind => JobKind;

    public async Task Run(Job job, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(job);
        var id = JsonSerializer.Deserialize<ImportToRead>(job.Payload)!.Import;
        if (await imports.Find(id, stop) is not { Stage: ImportStage.Waiting, File: { } file } waiting)
        {
            return;
        }

        var read = ImportContent.Of(waiting.FileName, file, imports.Edition);
        await changes.Save<ImportStage>(
            ActionName,
            async halt =>
            {
                if (await imports.Take(id, halt) is not { Stage: ImportStage.Waiting } row)
                {
                    return OutcomeKind.NotFound;
                }

                row.Stage = read.Problem is null ? ImportStage.Read : ImportStage.Refused;
                row.Content = read.Write();
                row.File = null;
                row.Version++;
                return row.Stage;
            },
            stage => new AuditNote("sheet-import:" + id.ToString("N"), new { stage }),
            stop);
    }
}
