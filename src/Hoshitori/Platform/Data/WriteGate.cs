namespace Hoshitori.Platform.Data;

/// <summary>
/// One writer at a time for a SQLite file: waiting here is fair and short, waiting inside SQLite is neither. PostgreSQL
/// needs no gate.
/// </summary>
public sealed class WriteGate(StoreOptions store) : IDisposable
{
    private readonly SemaphoreSlim? turn = store.Kind == StoreKind.Sqlite ? new SemaphoreSlim(1) : null;

    /// <summary>Waits for the turn; disposing gives it to the next.</summary>
    public async ValueTask<IDisposable> Enter(CancellationToken stop)
    {
        if (turn is null)
        {
            return Free.Instance;
        }

        await turn.WaitAsync(stop);
        return new Held(turn);
    }

    public void Dispose() => turn?.Dispose();

    private sealed class Held(SemaphoreSlim turn) : IDisposable
    {
        private int released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref released, 1) == 0)
            {
                turn.Release();
            }
        }
    }

    private sealed class Free : IDisposable
    {
        public static readonly Free Instance = new();

        public void Dispose()
        {
        }
    }
}
