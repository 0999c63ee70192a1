using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.SignUps;

/// <summary>From an address to an account: prove the address, choose a way in, keep the recovery codes.</summary>
public sealed class SignUpsModule : IFeatureModule
{
    public void Add(IServiceCollection services) => services.AddScoped<NewPerson>();

    public void Map(FeatureRoutes routes)
    {
        ShowSignUp.Map(routes);
        AskToSignUp.Map(routes);
        OpenLink.Map(routes);
        ChooseWayIn.Map(routes);
        SignUpWithPasskey.Map(routes);
        ChoosePassword.Map(routes);
        SignUpWithPassword.Map(routes);
    }
}
