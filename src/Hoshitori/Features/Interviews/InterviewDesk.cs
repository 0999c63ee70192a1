using System.Collections.Concurrent;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Time;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Interviews;
using Hoshitori.Rules.Organizations;

namespace Hoshitori.Features.Interviews;

/// <summary>An interview as somebody sees it.</summary>
/// <param name="Topics">All topics, or those handed over to a staff member.</param>
public sealed record InterviewView(
    InterviewPlace Place, ScopePicture Scope, int Star, DateOnly Today, IReadOnlyList<InterviewTopic> Topics, IReadOnlyDictionary<string, Handed> Handed, Guid Person, Role Role)
{
    public bool MayLead => Role.Has(Right.Lead);

    public bool MayAnswer(string topic) => Role.Has(Right.Answer) || (Role == Role.Staff && IsMine(topic));

    public bool IsMine(string topic) => Handed.TryGetValue(topic, out var handed) && handed.PersonId == Person;

    public InterviewTopic? Topic(string id) => Topics.FirstOrDefault(topic => topic.Topic.Id == id);
}

/// <summary>What interviews need of the catalogue, worked out at first use for each star.</summary>
public sealed class InterviewPlans(Catalogue catalogue)
{
    private readonly ConcurrentDictionary<int, InterviewPlan> plans = new();

    public InterviewPlan For(int star) => plans.GetOrAdd(star, wanted => new InterviewPlan(catalogue, catalogue.Edition("scs", null)!, wanted));
}

/// <summary>Lays out the interview of a scope for the person who asks.</summary>
public sealed class InterviewDesk(ScopeStore scopes, Assignments assignments, InterviewPlans plans, Actor actor, TimeProvider clock)
{
    private const int Lowest = 3;
    private const int Highest = 4;

    /// <param name="scope">The scope; the first one when <c>null</c>.</param>
    /// <param name="star">3 or 4; anything else is the scope's target.</param>
    /// <returns><c>null</c> when there is no such scope.</returns>
    public async Task<InterviewView?> Open(Guid? scope, int? star, CancellationToken stop)
    {
        var picture = scope is { } id ? await scopes.Find(id, stop) : await scopes.First(stop);
        if (picture is null)
        {
            return null;
        }

        var target = picture.TargetStar == Highest ? Highest : Lowest;
        var wanted = star is Lowest or Highest ? star.Value : target;
        var place = new InterviewPlace(actor.Organization!.Code, picture.Id, scope, wanted == target ? null : wanted);
        var topics = plans.For(wanted).TopicsFor(picture.Profile, picture.Answers, clock.Today());
        var view = new InterviewView(place, picture, wanted, clock.Today(), topics, await assignments.Of(picture.Id, stop), actor.PersonId, actor.Role!.Value);
        return view.Role == Role.Staff ? view with { Topics = [.. topics.Where(topic => view.IsMine(topic.Topic.Id))] } : view;
    }
}
