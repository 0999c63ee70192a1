using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.ApiTokens;

/// <summary>Lets programs act for an organisation: their tokens, and the description of the interface.</summary>
public sealed class ApiTokensModule : IFeatureModule
{
    public void Add(IServiceCollection services) => DescribeApi.Add(services);

    public void Map(FeatureRoutes routes)
    {
        ListTokens.Map(routes);
        CreateToken.Map(routes);
        RevokeToken.Map(routes);
        DescribeApi.Map(routes);
    }
}
