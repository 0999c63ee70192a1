using Hoshitori.Features.Answers.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Time;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Answers.Public;

/// <summary>
/// Reads scopes and adds to them. Everything that changes a picture also adds its lines of history, so both stay equal;
/// call the adding methods inside <see cref="Changes.Save{T}"/>.
/// </summary>
public sealed class ScopeStore(HoshitoriDb db, Tenant tenant, Actor actor, ScopeTallies tallies, TimeProvider clock)
{
    /// <summary>Scopes of the organisation by age; the first is the whole company.</summary>
    public async Task<IReadOnlyList<ScopeName>> List(CancellationToken stop) =>
        await db.Set<Scope>().AsNoTracking().OrderBy(scope => scope.CreatedAt).ThenBy(scope => scope.Id)
            .Select(scope => new ScopeName(scope.Id, scope.Name, scope.TargetStar)).Take(200).ToListAsync(stop);

    /// <summary>The picture of a scope; <c>null</c> when the organisation has none of that id.</summary>
    public async Task<ScopePicture?> Find(Guid id, CancellationToken stop) =>
        await db.Set<Scope>().AsNoTracking().FirstOrDefaultAsync(scope => scope.Id == id, stop) is { } row ? PictureOf(row) : null;

    /// <summary>The oldest scope: the whole company unless the firm made another.</summary>
    public async Task<ScopePicture?> First(CancellationToken stop) =>
        await db.Set<Scope>().AsNoTracking().OrderBy(scope => scope.CreatedAt).ThenBy(scope => scope.Id).FirstOrDefaultAsync(stop) is { } row ? PictureOf(row) : null;

    /// <summary>Adds a scope to the change under way.</summary>
    public Guid Create(string name, int targetStar, Profile profile)
    {
        var now = clock.GetUtcNow();
        var row = new Scope
        {
            OrganizationId = tenant.OrganizationId,
            Id = Guid.CreateVersion7(now),
            Name = name,
            TargetStar = targetStar,
            Picture = PictureJson.Write(ScopeAnswers.Empty),
            CreatedAt = now.UtcDateTime,
        };
        db.Add(row);
        AddProfile(row, profile);
        return row.Id;
    }

    /// <summary>The row for a change under way; <c>null</c> when there is none.</summary>
    public async Task<Scope?> Take(Guid id, CancellationToken stop) =>
        await db.Set<Scope>().FirstOrDefaultAsync(scope => scope.Id == id, stop);

    public static ScopePicture PictureOf(Scope row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(row.Id, row.Name, row.TargetStar, PictureJson.ReadProfile(row.Profile), PictureJson.ReadAnswers(row.Picture), row.Version, row.ChangedAt, row.Lines);
    }

    /// <summary>Adds statements about controls and direct answers: to the picture and to the history.</summary>
    /// <returns>The picture after them.</returns>
    public ScopeAnswers Add(Scope row, IReadOnlyList<Statement> statements, IReadOnlyList<DirectStatement> direct)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(direct);
        var after = PictureJson.ReadAnswers(row.Picture).With(statements.Select(statement => statement with { By = actor.Label })).With(direct);
        row.Picture = PictureJson.Write(after);
        var now = Touch(row);
        foreach (var statement in statements)
        {
            db.Add(new HistoryLine
            {
                OrganizationId = row.OrganizationId,
                ScopeId = row.Id,
                Line = ++row.Lines,
                Control = statement.Control,
                Source = statement.Source,
                Reference = statement.Reference,
                State = statement.Entry?.State,
                Done = statement.Entry?.Date,
                Said = statement.Said,
                Until = statement.Until,
                Reason = statement.Entry?.Reason,
                Note = statement.Entry?.Note,
                Evidence = statement.Entry?.Evidence,
                By = actor.Label,
                At = now,
            });
        }

        foreach (var statement in direct)
        {
            db.Add(new DirectLine
            {
                OrganizationId = row.OrganizationId,
                ScopeId = row.Id,
                Line = ++row.Lines,
                Edition = statement.Edition,
                Criterion = statement.Criterion,
                Answer = statement.Answer?.Answer,
                Date = statement.Answer?.Date,
                Reason = statement.Answer?.Reason,
                Origin = statement.Answer?.Source,
                By = actor.Label,
                At = now,
            });
        }

        return after;
    }

    /// <summary>Changes the facts of a scope: in its row and as a version in the history.</summary>
    public void AddProfile(Scope row, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(row);
        row.Profile = PictureJson.Write(profile);
        var now = Touch(row);
        db.Add(new ProfileVersion { OrganizationId = row.OrganizationId, ScopeId = row.Id, Line = ++row.Lines, Profile = row.Profile, By = actor.Label, At = now });
    }

    /// <summary>Names a scope anew and sets the star it works towards.</summary>
    public void Rename(Scope row, string name, int targetStar)
    {
        ArgumentNullException.ThrowIfNull(row);
        (row.Name, row.TargetStar) = (name, targetStar);
        Touch(row);
    }

    private DateTime Touch(Scope row)
    {
        var tally = tallies.Of(row.TargetStar, PictureOf(row).AsFirm(clock.Today()), clock.Today());
        (row.Asked, row.Answered, row.ReadyStars) = (tally.Asked, tally.Answered, tally.ReadyStars);
        row.Version++;
        return row.ChangedAt = clock.GetUtcNow().UtcDateTime;
    }
}
