using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Saves many answers at once by a program: what can be saved is, the rest comes back.</summary>
public static class SaveQuestionsApi
{
    /// <summary>Answers in one request.</summary>
    public const int Most = 500;

    /// <summary>One of many answers.</summary>
    /// <param name="Version">Version of the question the program saw.</param>
    /// <param name="Date">The day it was done.</param>
    /// <param name="Reason">Needed where the state is <c>not-applicable</c>.</param>
    public sealed record NamedAnswer(string Control, ControlState State, int Version, DateOnly? Date = null, string? Reason = null, string? Note = null);

    /// <param name="Answers">Each question once.</param>
    public sealed record ManyAnswers(IReadOnlyList<NamedAnswer> Answers)
    {
        /// <summary>The answers as they are saved, or what does not fit.</summary>
        /// <param name="isAsked">Whether a control may be answered here.</param>
        internal Outcome<List<TypedAnswer>> Read(Catalogue catalogue, Func<Control, bool> isAsked)
        {
            if (Answers.Count > Most)
            {
                return new Complaint("answers", new($"答えは一度に{Most}件までです。", $"Send at most {Most} answers at a time."));
            }

            var complaints = new List<Complaint>();
            var typed = new List<TypedAnswer>();
            foreach (var same in Answers.GroupBy(answer => answer.Control, StringComparer.Ordinal))
            {
                if (catalogue.Controls.GetValueOrDefault(same.Key) is not { } control || !isAsked(control))
                {
                    complaints.Add(new(same.Key, new("この質問はありません。", "There is no such question.")));
                }
                else if (same.Skip(1).Any())
                {
                    complaints.Add(new(same.Key, new("同じ質問への答えが2つ以上あります。", "This question is answered more than once.")));
                }
                else
                {
                    var answer = same.First();
                    typed.Add(TypedAnswer.Said(control, answer.State, answer.Date, answer.Reason, answer.Note, answer.Version));
                }
            }

            return complaints.Count > 0 ? complaints : typed;
        }
    }

    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapPut("/answers", Put).Requires(SaveQuestions.ActionName, Permission.Answer)
            .WithSummary("Answers many questions; each stands for itself, and one that cannot be saved holds up none of the others")
            .Answers<AnswersView>(StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Put(
        Guid scope, ManyAnswers many, Catalogue catalogue, Answering answering, ProgramReplies replies, CancellationToken stop) =>
        many.Read(catalogue, _ => true) is var read && read.Value is { } typed
            ? await replies.Many(await answering.Save(SaveQuestions.ActionName, scope, typed, null, stop), stop)
            : read.ToApi(answers => answers.Count);
}
