namespace Hoshitori.Platform.Files;

/// <summary>The bytes somebody sent, or why they are refused.</summary>
public sealed record BytesRead(byte[]? Bytes, FileProblem? Problem);

/// <summary>Takes what somebody sends into memory, up to a limit.</summary>
public static class LimitedRead
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>Reads a stream to its end; one byte more than allowed is refused and the rest is left unread.</summary>
    public static async Task<BytesRead> ToEndAsync(Stream stream, int most, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[Math.Min(FirstBuffer, most + 1)];
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), stop);
            length += read;
            if (length > most)
            {
                return new(null, FileWords.Of(FileFault.TooLarge, most: most));
            }

            if (read == 0)
            {
                return new(buffer[..length], null);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, most + 1L));
            }
        }
    }
}
