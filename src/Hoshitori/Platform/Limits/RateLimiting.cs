using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Hoshitori.Platform.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Limits;

/// <summary>Answers 429 with <c>Retry-After</c> to who asks too often. Counted in this process; several nodes multiply the figures.</summary>
public static class RateLimiting
{
    private const int MostWaiting = 4;
    private const string Nobody = "nobody";

    /// <summary>Ways in, by the beginning of their address: guessing must be slow there.</summary>
    private static readonly string[] WaysIn = ["/sign-in", "/sign-up", "/account", "/invitation", "/setup", "/reset", "/keep"];

    /// <summary>Says how a route is limited; without it reading and saving are told apart by the method, ways in by the address.</summary>
    public static TBuilder Limited<TBuilder>(this TBuilder route, LimitKind kind)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new RouteLimit(kind));

    internal static void AddRateLimits(this IServiceCollection services, RateLimits limits, TimeProvider clock) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : TimeSpan.FromSeconds(10);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket(context, limits, clock)),
            PartitionedRateLimiter.Create<HttpContext, string>(OneAtATime));
    });

    private static RateLimitPartition<string> Bucket(HttpContext context, RateLimits limits, TimeProvider clock)
    {
        var kind = KindOf(context);
        var perMinute = kind switch
        {
            LimitKind.Strict => limits.Strict,
            LimitKind.Reads => limits.Reads,
            _ => limits.Saves,
        };
        return perMinute == 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.Get($"{kind}:{(kind == LimitKind.Strict ? Address(context) : Who(context))}", _ => new TokenBucket(perMinute, clock));
    }

    private static RateLimitPartition<string> OneAtATime(HttpContext context) => KindOf(context) == LimitKind.Costly
        ? RateLimitPartition.GetConcurrencyLimiter(Who(context), _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = 1, QueueLimit = MostWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        })
        : RateLimitPartition.GetNoLimiter("");

    private static LimitKind KindOf(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RouteLimit>() is { } said)
        {
            return said.Kind;
        }

        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method))
        {
            return LimitKind.Reads;
        }

        return Array.Exists(WaysIn, way => context.Request.Path.StartsWithSegments(way, StringComparison.OrdinalIgnoreCase)) ? LimitKind.Strict : LimitKind.Saves;
    }

    private static string Who(HttpContext context) =>
        context.RequestServices.GetRequiredService<Actor>().Label is var label && label != Nobody ? label : Address(context);

    /// <summary>One household has one IPv4 address or 64 bits of an IPv6 one.</summary>
    private static string Address(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPNetwork(new IPAddress([.. address.GetAddressBytes()[..8], 0, 0, 0, 0, 0, 0, 0, 0]), 64).ToString()
            : address.ToString();
    }
}
