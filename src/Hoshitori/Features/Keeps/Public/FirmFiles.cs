using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.CompanyFiles;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Keeps.Public;

/// <summary>Takes company files of members over: the way of a visitor's file, preview and all, or at once for a program.</summary>
public sealed class FirmFiles(HeldStore held, ScopeStore scopes, Changes changes, Catalogue catalogue, Actor actor, TimeProvider clock)
{
    /// <summary>Holds a file that was read until the member has looked at what it changes. Nothing of the organisation is written.</summary>
    /// <param name="scope">The scope it is meant for; the preview lets people choose another.</param>
    /// <returns>The address of the preview; a conflict when the installation holds too much already, invalid when the file is too long to hold.</returns>
    public async Task<Outcome<string>> Hold(HttpContext context, CompanyRead read, Guid scope, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var content = HeldContent.OfFile(read, clock.Today()) ?? throw new ArgumentException("The file could not be read", nameof(read));
        var json = content.Write();
        if (json.Length > KeepLimits.MostBytesOfMembers)
        {
            return OutcomeKind.Invalid;
        }

        var (token, hash) = KeepCookie.NewToken();
        var outcome = await changes.Save<Guid>(
            KeepAnswers.ActionName,
            async enough => await held.Add(hash, json, enough) is { } row ? row.Id : OutcomeKind.Conflict,
            id => new AuditNote("held:" + id.ToString("N"), new { answers = content.Answers, bytes = json.Length }),
            stop);
        if (!outcome.IsOk)
        {
            return outcome.Kind;
        }

        KeepCookie.Write(context, token);
        return $"{PreviewKept.PathOf(actor.Organization!.Code)}?scope={scope:N}";
    }

    /// <summary>Adds a file that was read to a scope inside a change under way.</summary>
    /// <param name="replaceFacts">Facts that differ are taken from the file.</param>
    /// <returns>What was written.</returns>
    public Merging Add(Scope row, CompanyRead read, bool replaceFacts)
    {
        ArgumentNullException.ThrowIfNull(row);
        var content = HeldContent.OfFile(read, clock.Today()) ?? throw new ArgumentException("The file could not be read", nameof(read));
        return Add(scopes, row, content, catalogue, replaceFacts);
    }

    internal static Merging Add(ScopeStore scopes, Scope row, HeldContent content, Catalogue catalogue, bool replaceFacts)
    {
        var merging = PreviewKept.MergingOf(content, ScopeStore.PictureOf(row), catalogue, replaceFacts);
        if (content.Profile is not null)
        {
            scopes.AddProfile(row, merging.Profile);
        }

        scopes.Add(row, merging.Statements, merging.Direct);
        return merging;
    }
}
