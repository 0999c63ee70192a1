using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Accounts;

/// <summary>One's own account: name, language, address, ways in, devices.</summary>
public sealed class AccountsModule : IFeatureModule
{
    public void Add(IServiceCollection services)
    {
    }

    public void Map(FeatureRoutes routes)
    {
        ShowAccount.Map(routes);
        ChangeName.Map(routes);
        AskForNewAddress.Map(routes);
        ConfirmAddress.Map(routes);
        AddPasskey.Map(routes);
        ChangePassword.Map(routes);
        SetUpCodeApp.Map(routes);
        RemoveWayIn.Map(routes);
        RenewRecoveryCodes.Map(routes);
        EndSessions.Map(routes);
        LinkOpenId.Map(routes);
    }
}
