using CsCheck;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Results;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Results;

public sealed class CourseTests
{
    private static readonly Gen<CoursePoint> Day = Gen.Select(Gen.Int[0, 400], Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[1, 40], (day, met, unmet, unknown, none) => new CoursePoint(
        Samples.Today.AddDays(-day), new(met + unmet + unknown + none, met, unmet, unknown, none)));

    [Fact]
    public void Bands_fill_the_whole_picture_and_never_leave_it() => Day.List[1, 30].Sample(days =>
    {
        var bands = Course.Of(days, Samples.Today);
        Assert.All(bands, band => Assert.True(band is { X: >= 0, Width: > 0, Height: > 0 } && band.Y >= -0.5m && band.X + band.Width <= Course.Width && band.Y + band.Height <= Course.Height));
        Assert.InRange(bands.Sum(band => band.Width * band.Height), 0.99m * Course.Width * Course.Height, 1.01m * Course.Width * Course.Height);
    }, iter: 300);

    [Fact]
    public void A_result_holds_until_the_next_and_the_last_until_today()
    {
        var days = new[] { (-9, 10), (-4, 20) }.Select(day => new CoursePoint(
            Samples.Today.AddDays(day.Item1), new Summary(40, day.Item2, 40 - day.Item2, 0, 0))).ToList();
        var met = Course.Of(days, Samples.Today).Where(band => band.Verdict == Verdict.Met);
        Assert.Equal([new(Verdict.Met, 0, 135, 360, 45), new(Verdict.Met, 360, 90, 360, 90)], met);
        Assert.Empty(Course.Of([], Samples.Today));
    }
}
