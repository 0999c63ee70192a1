using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Answers;

/// <summary>What an organisation has answered, now and at any time before: scopes, pictures, history. No pages of its own.</summary>
public sealed class AnswersModule : IFeatureModule
{
    public void Add(IServiceCollection services) => services.AddScoped<ScopeStore>().AddScoped<AnswerTrail>();

    public void Map(FeatureRoutes routes)
    {
    }
}
