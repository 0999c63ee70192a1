using System.Globalization;

namespace Hoshitori.Benchmarks;

/// <summary>
/// One printed measurement. The floor is the same work done by a bare program in the same run (or the limit of the design
/// where there is no bare program), so that a slow machine does not matter.
/// </summary>
internal sealed record Line(string Name, string Metric, double Value, string Unit, double? Floor)
{
    public const string Header = "name\tmetric\tvalue\tunit\tfloor\tratio";

    public override string ToString() => string.Join('\t', Name, Metric, Text(Value), Unit,
        Floor is { } floor ? Text(floor) : "-", Floor is { } f && f > 0 ? Text(Value / f) : "-");

    private static string Text(double value) =>
        value.ToString(value >= 1000 ? "F0" : "G4", CultureInfo.InvariantCulture);
}
