using Hoshitori.Features.Answers.Data;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Questionnaires;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Answers;

/// <summary>What an organisation has answered, now and at any time before: scopes, pictures, history. No pages of its own.</summary>
public sealed class AnswersModule : IFeatureModule
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<ScopeHistory>();
        services.AddScoped<AnswerTrail>();
        services.AddScoped<KeptResults>();
        services.AddSingleton(provider => new QuestionCounts(provider.GetRequiredService<Catalogue>(), provider.GetRequiredService<Catalogue>().Edition("scs", null)));
        services.AddSingleton<ScopeTallies>();
        services.AddScoped<ScopeStore>();
        services.ConfigureDbContext<HoshitoriDb>(options => options.AddInterceptors(TotalsKeeper.Instance));
    }

    public void Map(FeatureRoutes routes)
    {
    }
}
