using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Operators;

/// <summary>The operator and what they press.</summary>
internal static class TheOperator
{
    public static async Task<Visitor> Of(Site site) => (await site.NewPerson(isOperator: true)).Visitor;

    public static string Into(Member member) => "/operator/organizations/" + member.Code;

    public static async Task<Seen> Grant(Member owner) => await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/consent")), "form[action$='/consent']");
}
