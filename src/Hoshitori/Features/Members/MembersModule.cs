using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Members;

/// <summary>Who belongs to an organisation, as what, and how somebody comes in.</summary>
public sealed class MembersModule : IFeatureModule
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<MemberList>();
        services.AddScoped<InvitationMail>();
        services.AddScoped<AcceptInvitation.Door>();
        services.AddScoped<AskForRecovery.Handler>();
        services.AddScoped<InviteMember.Handler>();
        services.AddScoped<ResendInvitation.Handler>();
        services.AddScoped<WithdrawInvitation.Handler>();
        services.AddScoped<ConfirmMember.Handler>();
        services.AddScoped<RemoveMember.Handler>();
    }

    public void Map(FeatureRoutes routes)
    {
        ListMembers.Map(routes);
        InviteMember.Map(routes);
        ResendInvitation.Map(routes);
        WithdrawInvitation.Map(routes);
        AcceptInvitation.Map(routes);
        ConfirmMember.Map(routes);
        ChangeRole.Map(routes);
        RemoveMember.Map(routes);
        AskForRecovery.Map(routes);
        ListMembersApi.Map(routes);
        ListInvitations.Map(routes);
        InviteMemberApi.Map(routes);
        ResendInvitationApi.Map(routes);
        WithdrawInvitationApi.Map(routes);
        ConfirmMemberApi.Map(routes);
        RemoveMemberApi.Map(routes);
    }
}
