using System.Threading.RateLimiting;

namespace Hoshitori.Platform.Limits;

/// <summary>A bucket of turns that fills evenly, a minute's worth at most, by the clock of the product.</summary>
internal sealed class TokenBucket(int perMinute, TimeProvider clock) : RateLimiter
{
    private readonly Lock gate = new();
    private double tokens = perMinute;
    private DateTimeOffset filled = clock.GetUtcNow();
    private DateTimeOffset used = clock.GetUtcNow();

    /// <summary>A bucket nobody has used for a minute is full, so it can be forgotten.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (gate)
            {
                var idle = clock.GetUtcNow() - used - TimeSpan.FromMinutes(1);
                return idle > TimeSpan.Zero ? idle : null;
            }
        }
    }

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var passed = Math.Max(0, (now - filled).TotalMinutes);
            (tokens, filled, used) = (Math.Min(perMinute, tokens + (passed * perMinute)), now, now);
            if (tokens < permitCount)
            {
                return new Lease(TimeSpan.FromMinutes((permitCount - tokens) / perMinute));
            }

            tokens -= permitCount;
            return Lease.Given;
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(AttemptAcquireCore(permitCount));

    private sealed class Lease(TimeSpan? wait) : RateLimitLease
    {
        public static readonly Lease Given = new(null);

        public override bool IsAcquired => wait is null;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = wait;
            return wait is not null && metadataName == MetadataName.RetryAfter.Name;
        }
    }
}
