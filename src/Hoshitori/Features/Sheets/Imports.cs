using System.Security.Cryptography;
using System.Text.Json;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Sheets.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Time;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Sheets;

/// <summary>An import in a list.</summary>
public sealed record ImportLine(Guid Id, string FileName, ImportStage Stage, DateTime CreatedAt);

/// <summary>What a job needs to know to read an upload.</summary>
public sealed record ImportToRead(Guid Import);

/// <summary>Finds, adds and previews imports. Add and take inside <see cref="Changes.Save{T}"/>.</summary>
public sealed class Imports(HoshitoriDb db, Tenant tenant, Actor actor, Catalogue catalogue, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The edition sheets are read for today.</summary>
    /// <exception cref="InvalidOperationException">The catalogue has no such scheme.</exception>
    public Edition Edition => catalogue.Edition("scs", null) ?? throw new InvalidOperationException("the catalogue has no scheme scs");

    /// <summary>An import whose time is not over; <c>null</c> when there is none of that id.</summary>
    public Task<SheetImport?> Find(Guid id, CancellationToken stop)
    {
        var now = Now;
        return db.Set<SheetImport>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.Until > now, stop);
    }

    /// <summary>The row for a change under way.</summary>
    public Task<SheetImport?> Take(Guid id, CancellationToken stop)
    {
        var now = Now;
        return db.Set<SheetImport>().FirstOrDefaultAsync(row => row.Id == id && row.Until > now, stop);
    }

    /// <summary>The newest imports of a scope, newest first, without their content.</summary>
    public async Task<IReadOnlyList<ImportLine>> Newest(Guid scope, int count, CancellationToken stop)
    {
        var now = Now;
        return await db.Set<SheetImport>().AsNoTracking().Where(row => row.ScopeId == scope && row.Until > now).OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id)
            .Take(count).Select(row => new ImportLine(row.Id, row.FileName, row.Stage, row.CreatedAt)).ToListAsync(stop);
    }

    /// <summary>Whether a file of the organisation waits to be read; there is one at a time.</summary>
    public Task<bool> IsOneWaiting(CancellationToken stop)
    {
        var now = Now;
        return db.Set<SheetImport>().AnyAsync(row => row.Stage == ImportStage.Waiting && row.Until > now, stop);
    }

    /// <summary>Adds an upload to the change under way: with what was read of it, or with the work of reading it.</summary>
    public async Task<SheetImport> Add(Guid scope, string name, byte[] file, ImportContent? read, CancellationToken stop)
    {
        var open = await db.Set<SheetImport>().Where(row => row.TakenOverAt == null).OrderByDescending(row => row.CreatedAt).Skip(ImportLimits.MostOpen - 1).ToListAsync(stop);
        db.RemoveRange(open);
        var now = clock.GetUtcNow();
        var row = new SheetImport
        {
            OrganizationId = tenant.OrganizationId,
            Id = Guid.CreateVersion7(now),
            ScopeId = scope,
            Edition = Edition.Id,
            FileName = name,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file)),
            By = actor.Label,
            Stage = read is null ? ImportStage.Waiting : ImportStage.Read,
            File = read is null ? file : null,
            Content = read?.Write(),
            CreatedAt = now.UtcDateTime,
            Until = (now + ImportLimits.OpenLife).UtcDateTime,
        };
        db.Add(row);
        if (read is null)
        {
            db.Add(new Job
            {
                Id = Guid.CreateVersion7(now), OrganizationId = tenant.OrganizationId, Kind = ReadSheet.JobKind,
                Payload = JsonSerializer.Serialize(new ImportToRead(row.Id)), CreatedAt = now.UtcDateTime, NotBefore = now.UtcDateTime,
            });
        }

        return row;
    }

    public void Remove(SheetImport row) => db.Remove(row);

    /// <summary>What an import that was read would change in a scope now.</summary>
    public SheetPreview Preview(SheetImport row, ScopePicture scope)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(scope);
        var (edition, today) = (EditionOf(row), clock.Today());
        var now = Interpreter.Evaluate(catalogue, edition, edition.Stars[^1], scope.AsFirm(today), today);
        return SheetPreview.Of(ImportContent.Read(row.Content!).Reading, now, SheetsText.ProfileReasons, new(row.FileName, row.Sha256, JapanCalendar.DayOf(row.CreatedAt)));
    }

    private Edition EditionOf(SheetImport row) => catalogue.Editions.First(edition => edition.Id == row.Edition);
}
