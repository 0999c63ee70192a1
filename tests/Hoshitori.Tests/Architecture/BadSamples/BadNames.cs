namespace Hoshitori.Tests.Architecture.BadSamples.Names;

internal sealed class StarManager;

internal static class TextHelpers;

internal sealed class EvaluationService;

internal static class DateUtils;

internal interface ILonely;

internal sealed class OnlyOne : ILonely;

internal interface IShared<T>;

internal sealed class FirstOfTwo : IShared<int>;

internal sealed class SecondOfTwo : IShared<string>;
