using System.Data.Common;
using System.Diagnostics;
using System.Net;
using Hoshitori.Platform.Data;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.SignIns;

/// <summary>Nobody learns from work or time whether an address is known (ASVS 6.3.8).</summary>
public sealed class EqualWorkTests
{
    private const string Password = "form[action='/sign-in/password']";
    private const int Pairs = 11;

    [Theory]
    [InlineData("/sign-in", Password)]
    [InlineData("/sign-up", "form[action='/sign-up']")]
    [InlineData("/reset", "form[action='/reset']")]
    public async Task A_known_and_an_unknown_address_cost_the_same_statements(string path, string form)
    {
        var statements = new Statements();
        await using var site = await new Site { Replace = services => services.ConfigureDbContext<HoshitoriDb>(options => options.AddInterceptors(statements)) }.Ready();
        await site.SignUp("known@work.example");
        var visitor = site.NewVisitor();
        var page = await visitor.Get(path);
        async Task<int> Cost(string address)
        {
            site.Clock.Advance(TimeSpan.FromDays(2));
            var before = statements.Count;
            await visitor.Submit(page, form, ("address", address), ("password", "not the right password"));
            return statements.Count - before;
        }

        await Cost("first@work.example");
        var (unknown, known) = (await Cost("nobody@work.example"), await Cost("known@work.example"));
        Assert.True(unknown > 0);
        Assert.Equal(unknown, known);
    }

    [Fact]
    public async Task A_wrong_password_takes_as_long_where_there_is_nobody()
    {
        await using var site = await new Site().Ready();
        await site.SignUp("known@time.example");
        var visitor = site.NewVisitor();
        var page = await visitor.Get("/sign-in");
        async Task<double> Time(string address)
        {
            // A day later nothing of the tries before is counted, so none is refused without looking.
            site.Clock.Advance(TimeSpan.FromDays(2));
            var start = Stopwatch.GetTimestamp();
            var answer = await visitor.Submit(page, Password, ("address", address), ("password", "not the right password"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        await Time("first@time.example");
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var pair = 0; pair < Pairs; pair++)
        {
            known.Add(await Time("known@time.example"));
            unknown.Add(await Time($"nobody{pair}@time.example"));
        }

        // Without the hash of 210,000 rounds the one would take a tenth of the other; a busy machine does not make that.
        Assert.InRange(Median(unknown) / Median(known), 0.5, 2);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private sealed class Statements : DbCommandInterceptor
    {
        private int count;

        public int Count => count;

        public override DbCommand CommandCreated(CommandEndEventData eventData, DbCommand result)
        {
            Interlocked.Increment(ref count);
            return base.CommandCreated(eventData, result);
        }
    }
}
