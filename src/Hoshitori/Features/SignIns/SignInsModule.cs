using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hoshitori.Features.SignIns;

/// <summary>The ways in: passkey, password with code, sign-in elsewhere; and showing again who one is.</summary>
public sealed class SignInsModule : IFeatureModule
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<Arrivals>();
        services.AddScoped<SecondFactor>();
        services.AddSingleton<OpenIdProviders>();
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, OpenIdSettings>();
        services.AddSingleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>();
        services.AddScoped<OpenIdDoor>();
        services.AddScoped<OpenIdArrival>();
        services.AddSingleton(new Doors(ShowSignIn.Interrupt, ShowProve.Interrupt));
    }

    /// <exception cref="InvalidOperationException">A setting is missing or not safe; the message names it.</exception>
    public void Map(FeatureRoutes routes)
    {
        // A wrong setting is told at the start, not to the first person who signs in.
        routes.Pages.ServiceProvider.GetRequiredService<OpenIdProviders>();
        routes.Pages.ServiceProvider.GetRequiredService<OwnAddress>();
        ShowSignIn.Map(routes);
        SignInByPasskey.Map(routes);
        SignInByPassword.Map(routes);
        SignInByCode.Map(routes);
        SignInAsDemo.Map(routes);
        StartOpenId.Map(routes);
        FinishOpenId.Map(routes);
        ShowProve.Map(routes);
        ProveByPasskey.Map(routes);
        ProveByCode.Map(routes);
        ProveByOpenId.Map(routes);
        SignOut.Map(routes);
    }
}
