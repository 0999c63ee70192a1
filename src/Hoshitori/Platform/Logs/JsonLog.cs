using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Hoshitori.Platform.Logs;

/// <summary>
/// Writes one JSON object a line. Our own messages carry their values, which are ids, names of actions and numbers only;
/// of other people's messages the template alone is kept, and of errors kind and place, because their texts can quote what
/// a visitor sent.
/// </summary>
public sealed class JsonLog : ILoggerProvider
{
    private const int MostWaiting = 10_000;
    private const string OwnLoggers = "Hoshitori";
    private const string Template = "{OriginalFormat}";

    private readonly Channel<byte[]> lines = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly TimeProvider clock;
    private readonly Task writing;
    private long lost;

    public JsonLog(TextWriter target, TimeProvider clock)
    {
        this.clock = clock;
        writing = Task.Run(() => Write(target));
    }

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void Dispose()
    {
        lines.Writer.TryComplete();
        writing.GetAwaiter().GetResult();
    }

    /// <summary>A request never waits for the log: what does not fit is counted and the count is written.</summary>
    private void Put(byte[] line)
    {
        if (!lines.Writer.TryWrite(line))
        {
            Interlocked.Increment(ref lost);
        }
    }

    private async Task Write(TextWriter target)
    {
        var text = new StringBuilder();
        while (await lines.Reader.WaitToReadAsync())
        {
            text.Clear();
            while (text.Length < 64 * 1024 && lines.Reader.TryRead(out var line))
            {
                text.Append(Encoding.UTF8.GetString(line)).Append('\n');
            }

            if (Interlocked.Exchange(ref lost, 0) is > 0 and var count)
            {
                text.Append(CultureInfo.InvariantCulture, $"{{\"level\":\"Warning\",\"logger\":\"{OwnLoggers}\",\"message\":\"log lines lost\",\"count\":{count}}}\n");
            }

            await target.WriteAsync(text);
            await target.FlushAsync();
        }
    }

    private byte[] Line<TState>(string logger, LogLevel level, EventId id, TState state, Exception? error)
    {
        using var buffer = new MemoryStream(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("at", clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("level", level.ToString());
            json.WriteString("logger", logger);
            if (id.Name is not null)
            {
                json.WriteString("event", id.Name);
            }

            if (Activity.Current is { } activity)
            {
                json.WriteString("trace", activity.TraceId.ToHexString());
            }

            Fields(json, logger.StartsWith(OwnLoggers, StringComparison.Ordinal), state as IReadOnlyList<KeyValuePair<string, object?>> ?? []);
            Errors(json, error);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Fields(Utf8JsonWriter json, bool ours, IReadOnlyList<KeyValuePair<string, object?>> fields)
    {
        foreach (var (name, value) in fields)
        {
            if (name == Template)
            {
                json.WriteString("message", value as string);
            }
            else if (ours)
            {
                json.WriteString(JsonNamingPolicy.SnakeCaseLower.ConvertName(name), Convert.ToString(value, CultureInfo.InvariantCulture));
            }
        }
    }

    private static void Errors(Utf8JsonWriter json, Exception? error)
    {
        if (error is null)
        {
            return;
        }

        json.WriteStartArray("errors");
        for (var inner = error; inner is not null; inner = inner.InnerException)
        {
            json.WriteStringValue($"{inner.GetType().FullName}\n{inner.StackTrace}");
        }

        json.WriteEndArray();
    }

    private sealed class Writer(JsonLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Put(log.Line(category, logLevel, eventId, state, exception));
    }
}
