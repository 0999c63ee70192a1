using System.Reflection;

namespace Hoshitori.Tests.Architecture;

public sealed class SliceTests
{
    private static readonly Type[] Tests = Assembly.GetExecutingAssembly().GetTypes();
    private static readonly SliceRules.Slice[] Slices = [.. SliceRules.SlicesOf(Ours.Types)];
    private static readonly SliceRules.Slice[] BadSlices = [.. SliceRules.SlicesOf(
        Tests.Where(type => type.Namespace == "Hoshitori.Tests.Architecture.BadSamples.Slices"))];

    [Fact]
    public void Slices_are_found() => Assert.NotEmpty(Slices);

    [Fact]
    public void Every_action_name_is_of_one_slice()
    {
        Assert.Empty(SliceRules.SharedActionNames(Slices));
        Assert.Equal(["slices.show-well"], SliceRules.SharedActionNames(BadSlices));
    }

    [Fact]
    public void Every_slice_has_a_test_class_of_its_name()
    {
        Assert.Empty(SliceRules.WithoutTests(Slices, Tests));
        Assert.Equal(["ShowInJapaneseOnly", "ShowWithoutWords", "ShowTwice"], SliceRules.WithoutTests(BadSlices, Tests));
    }

    [Fact]
    public void Every_action_has_Japanese_and_English_words()
    {
        Assert.Empty(SliceRules.WithoutText(Slices));
        Assert.Equal(["ShowInJapaneseOnly", "ShowWithoutWords"], SliceRules.WithoutText(BadSlices));
    }
}
