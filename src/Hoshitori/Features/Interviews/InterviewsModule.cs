using Hoshitori.Features.Interviews.Public;
using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Interviews;

/// <summary>The interview: only what concerns the firm, a few questions a page, saved at every answer.</summary>
public sealed class InterviewsModule : IFeatureModule
{
    public void Add(IServiceCollection services) => services
        .AddSingleton<InterviewPlans>()
        .AddScoped<Assignments>().AddScoped<TopicHands>().AddScoped<InterviewDesk>().AddScoped<Answering>().AddScoped<Clashes>()
        .AddScoped<TopicPages>().AddScoped<QuestionReplies>().AddScoped<AssignTopic.Handler>()
        .AddScoped<DeclarationDesk>().AddScoped<AnswerItems.Handler>().AddScoped<InterviewProgresses>()
        .AddScoped<QuestionViews>().AddScoped<ProgramReplies>();

    public void Map(FeatureRoutes routes)
    {
        ShowInterview.Map(routes);
        ShowTopic.Map(routes);
        ShowAllQuestions.Map(routes);
        SaveQuestions.Map(routes);
        AnswerQuestion.Map(routes);
        TakeBackAnswer.Map(routes);
        AssignTopic.Map(routes);
        ShowDeclaration.Map(routes);
        CommitToArticles.Map(routes);
        AnswerItems.Map(routes);
        AnswerPolicy.Map(routes);
        ShowInterviewApi.Map(routes);
        ShowTopicApi.Map(routes);
        ShowAllQuestionsApi.Map(routes);
        SaveQuestionsApi.Map(routes);
        AnswerQuestionApi.Map(routes);
        TakeBackAnswerApi.Map(routes);
        AssignTopicApi.Map(routes);
        ShowDeclarationApi.Map(routes);
        AnswerItemsApi.Map(routes);
        AnswerPolicyApi.Map(routes);
    }
}
