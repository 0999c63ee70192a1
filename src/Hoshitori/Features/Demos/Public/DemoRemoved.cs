namespace Hoshitori.Features.Demos.Public;

/// <summary>An organisation of the demo, by its code and name.</summary>
public sealed record DemoFirm(string Code, string Name);

/// <summary>What was taken away.</summary>
public sealed record DemoRemoved(IReadOnlyList<DemoFirm> Firms, int People, int Sessions);
