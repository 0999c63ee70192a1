using Hoshitori.Rules.Organizations;

namespace Hoshitori.Rules.Tests.Organizations;

public sealed class DeletionTests
{
    [Theory]
    [InlineData(1, false, DeletionStep.Delete)]
    [InlineData(2, false, DeletionStep.Ask)]
    [InlineData(2, true, DeletionStep.Delete)]
    [InlineData(5, false, DeletionStep.Ask)]
    [InlineData(1, true, DeletionStep.Delete)]
    public void Two_owners_make_two_people_necessary(int owners, bool askedByAnother, DeletionStep step) =>
        Assert.Equal(step, Deletion.Next(owners, askedByAnother));

    [Fact]
    public void A_request_waits_a_week() => Assert.Equal(7, Deletion.Waits.TotalDays);
}
