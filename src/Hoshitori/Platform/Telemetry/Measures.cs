using System.Diagnostics.Metrics;

namespace Hoshitori.Platform.Telemetry;

/// <summary>What the product counts of itself. Names and outcomes only: nothing of an organisation or a person.</summary>
public static class Measures
{
    public const string MeterName = "Hoshitori";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> SaveCount = Meter.CreateCounter<long>("hoshitori.saves", description: "Changes tried, by outcome");
    private static readonly Counter<long> EvaluationCount = Meter.CreateCounter<long>("hoshitori.evaluations", description: "Stars judged");
    private static readonly Counter<long> JobCount = Meter.CreateCounter<long>("hoshitori.jobs", description: "Jobs run, by kind and outcome");

    public static void Saved(string outcome) => SaveCount.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public static void Evaluated(int star) => EvaluationCount.Add(1, new KeyValuePair<string, object?>("star", star));

    public static void JobRan(string kind, string outcome) =>
        JobCount.Add(1, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("outcome", outcome));
}
