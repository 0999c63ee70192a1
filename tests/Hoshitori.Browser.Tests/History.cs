using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Answers.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Time;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Browser.Tests;

/// <summary>Writes a history that lies behind today: the same lines and picture as if it had been answered then.</summary>
internal static class History
{
    public static Task Write(Site site, Member member, Profile profile, IReadOnlyList<(DateOnly Day, KeyValuePair<string, ControlEntry>[] Answers)> days) =>
        site.Change(member.OrganizationId, async services =>
        {
            var db = services.GetRequiredService<HoshitoriDb>();
            var row = await db.Set<Scope>().FirstAsync(scope => scope.Id == member.ScopeId);
            var by = "person:" + member.PersonId.ToString("N");
            var picture = PastPicture.Empty;
            foreach (var (day, answers) in days)
            {
                var at = JapanCalendar.StartOf(day).AddHours(21);
                if (picture.Lines == 0)
                {
                    db.Add(new ProfileVersion { OrganizationId = row.OrganizationId, ScopeId = row.Id, Line = ++row.Lines, Profile = PictureJson.Write(profile), By = by, At = at });
                }

                foreach (var (control, entry) in answers)
                {
                    var line = new HistoryEntry.Said(++row.Lines, at, by, new(control, AnswerSource.Person, "", entry, day));
                    picture = picture.With([line]);
                    db.Add(new HistoryLine
                    {
                        OrganizationId = row.OrganizationId, ScopeId = row.Id, Line = line.Line, Control = control, Source = AnswerSource.Person, State = entry.State,
                        Done = entry.Date, Said = day, Reason = entry.Reason, Note = entry.Note, Evidence = entry.Evidence, By = by, At = at,
                    });
                }
            }

            row.Profile = PictureJson.Write(profile);
            row.Picture = PictureJson.Write(picture.Answers);
        });
}
