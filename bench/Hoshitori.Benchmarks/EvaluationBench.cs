using System.Diagnostics;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Evaluations.Compiled;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Benchmarks;

/// <summary>The compiled judgement on one core against the limit of the design, and all of a country's firms on all cores.</summary>
internal static class EvaluationBench
{
    private const int Scopes = 450_000;
    private const double LimitPerSecond = 1_000_000;

    public static IEnumerable<Line> Run(Catalogue catalogue, DateOnly date)
    {
        var edition = catalogue.Edition("scs", null)!;
        var layout = RowLayout.Of(catalogue);
        var star4 = CompiledEdition.Compile(catalogue, edition, 4, layout);
        var rows = Rows(catalogue, layout, date);
        var verdicts = new Verdict[Scopes * star4.Criteria.Count];
        var day = star4.On(date);
        Measure(() => day.JudgeAll(rows, [], verdicts));
        var one = Measure(() => day.JudgeAll(rows, [], verdicts));
        yield return new("evaluation", "one-core", Scopes / one.TotalSeconds, "scopes/s", LimitPerSecond);
        var all = Measure(() => InParallel(day, rows, verdicts, layout.Length, star4.Criteria.Count));
        yield return new("evaluation", "450000-firms-all-cores", all.TotalSeconds, "s", 1);
        yield return new("evaluation", "interpreter-with-reasons", InterpreterRate(catalogue, edition, date), "scopes/s", null);
    }

    private static TimeSpan Measure(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    }

    private static void InParallel(DayOfJudgement day, byte[] rows, Verdict[] verdicts, int length, int width)
    {
        const int batch = 5_000;
        Parallel.For(0, Scopes / batch, i =>
            day.JudgeAll(rows.AsSpan(i * batch * length, batch * length), [], verdicts.AsSpan(i * batch * width, batch * width)));
    }

    /// <summary>A thousand different firms, repeated: states, dates and profiles drawn from a fixed seed.</summary>
    private static byte[] Rows(Catalogue catalogue, RowLayout layout, DateOnly date)
    {
        var random = new Random(20261123);
        var rows = new byte[Scopes * layout.Length];
        var firms = Enumerable.Range(0, 1_000).Select(_ => RandomFirm(catalogue, random, date)).ToArray();
        for (var i = 0; i < Scopes; i++)
        {
            layout.Write(firms[i % firms.Length], rows.AsSpan(i * layout.Length, layout.Length));
        }

        return rows;
    }

    private static double InterpreterRate(Catalogue catalogue, Edition edition, DateOnly date)
    {
        var random = new Random(20261123);
        var firms = Enumerable.Range(0, 200).Select(_ => RandomFirm(catalogue, random, date)).ToArray();
        var time = Measure(() => Array.ForEach(firms, firm => Interpreter.Evaluate(catalogue, edition, 4, firm, date)));
        return firms.Length / time.TotalSeconds;
    }

    private static Firm RandomFirm(Catalogue catalogue, Random random, DateOnly date)
    {
        var uses = catalogue.Profile.Where(f => f.Type == FactType.Uses)
            .ToDictionary(f => f.Id, _ => random.Next(3) > 0, StringComparer.Ordinal);
        var controls = catalogue.Controls.Keys.Order(StringComparer.Ordinal).Where(_ => random.Next(20) > 0)
            .ToDictionary(id => id, _ => new ControlEntry((ControlState)random.Next(5), date.AddDays(-random.Next(700)), "x"), StringComparer.Ordinal);
        return new("all", Profile.Unknown with { Employees = random.Next(1, 300), Uses = uses }, controls,
            new Dictionary<string, IReadOnlyDictionary<string, DirectAnswer>>(StringComparer.Ordinal));
    }
}
