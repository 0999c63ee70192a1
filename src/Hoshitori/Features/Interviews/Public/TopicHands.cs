using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Interviews.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Interviews.Public;

/// <summary>Hands topics of the interview to members.</summary>
public sealed class TopicHands(HoshitoriDb db, Tenant tenant, InterviewPlans plans)
{
    /// <summary>Ids of the topics with a question still open on a day, in the order of the interview.</summary>
    public IReadOnlyList<string> Open(ScopePicture scope, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return [.. plans.For(scope.TargetStar).TopicsFor(scope.Profile, scope.Answers, day).Where(topic => topic.Open > 0).Select(topic => topic.Topic.Id)];
    }

    /// <summary>Hands a topic over, or on; inside <see cref="Changes.Save{T}"/>.</summary>
    /// <param name="person">A confirmed member.</param>
    /// <param name="due">Last day of the work, in Japan.</param>
    /// <param name="by">Who hands it out.</param>
    /// <param name="now">Now, in UTC.</param>
    public async Task Hand(Guid scope, string topic, Guid person, DateOnly due, Guid by, DateTime now, CancellationToken stop)
    {
        if (await db.Set<TopicAssignment>().FirstOrDefaultAsync(row => row.ScopeId == scope && row.Topic == topic, stop) is not { } row)
        {
            db.Add(new TopicAssignment { OrganizationId = tenant.OrganizationId, ScopeId = scope, Topic = topic, PersonId = person, Due = due, ByPersonId = by, HandedAt = now });
            return;
        }

        (row.PersonId, row.Due, row.ByPersonId, row.HandedAt) = (person, due, by, now);
        row.Version++;
    }
}
