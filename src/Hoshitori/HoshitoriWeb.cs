using System.IO.Compression;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hoshitori.Features.Accounts;
using Hoshitori.Features.Answers;
using Hoshitori.Features.AuditLogs;
using Hoshitori.Features.ApiTokens;
using Hoshitori.Features.Catalogues;
using Hoshitori.Features.Demos;
using Hoshitori.Features.Health;
using Hoshitori.Features.Home;
using Hoshitori.Features.Members;
using Hoshitori.Features.Operators;
using Hoshitori.Features.Organizations;
using Hoshitori.Features.Interviews;
using Hoshitori.Features.Keeps;
using Hoshitori.Features.QuickChecks;
using Hoshitori.Features.StarResults;
using Hoshitori.Features.Resets;
using Hoshitori.Features.SignIns;
using Hoshitori.Features.SignUps;
using Hoshitori.Features.Sheets;
using Hoshitori.Features.StarTables;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Limits;
using Hoshitori.Platform.Logs;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Telemetry;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Hoshitori;

/// <summary>What a web server of the product is started with.</summary>
/// <param name="Catalogue">The catalogue, checked.</param>
/// <param name="Port">Port on the loopback address; 0 takes a free one.</param>
/// <param name="Clock">The clock all pages use.</param>
/// <param name="Store">Where everything is stored; its tables must be those of this release.</param>
public sealed record WebOptions(Catalogue Catalogue, int Port, TimeProvider Clock, StoreOptions Store)
{
    /// <summary>Offers the people made for the demo on the sign-in page.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Settings beside those of the environment, under the same names with <c>:</c> for <c>__</c>.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Whether this process also works through the queue.</summary>
    public bool Work { get; init; }

    /// <summary>Where mails go out; without it they wait.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>An OTLP collector; without it nothing is measured outwards.</summary>
    public Uri? Collector { get; init; }

    /// <summary>How often one visitor may ask.</summary>
    public RateLimits Limits { get; init; } = RateLimits.Default;

    /// <summary>The proxies in front of this server.</summary>
    public ProxyList Proxies { get; init; } = ProxyList.None;

    /// <summary>Where log lines go; without it nothing is logged.</summary>
    public TextWriter? Log { get; init; }
}

/// <summary>Puts platform and features together into one web server.</summary>
public static class HoshitoriWeb
{
    private const int LargestBody = 4 * 1024 * 1024;
    private const int LargestPage = 512 * 1024;

    private static readonly IFeatureModule[] Modules =
    [
        new HomeModule(),
        new QuickChecksModule(),
        new StarTablesModule(),
        new StarResultsModule(),
        new CataloguesModule(),
        new AnswersModule(),
        new DemosModule(),
        new OrganizationsModule(),
        new MembersModule(),
        new OperatorsModule(),
        new AuditLogsModule(),
        new InterviewsModule(),
        new KeepsModule(),
        new SheetsModule(),
        new SignUpsModule(),
        new SignInsModule(),
        new ResetsModule(),
        new AccountsModule(),
        new HealthModule(),
        new ApiTokensModule(),
    ];

    public static WebApplication Build(WebOptions options) => Build(options, static _ => { });

    /// <param name="change">Tests take a belt away here to see that the next one holds; no setting reaches it.</param>
    internal static WebApplication Build(WebOptions options, Action<IServiceCollection> change)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            EnvironmentName = "Production",
        });
        builder.Configuration.AddInMemoryCollection(options.Settings);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter("Hoshitori", LogLevel.Information);
        if (options.Log is { } log)
        {
            builder.Services.AddSingleton<ILoggerProvider>(new JsonLog(log, options.Clock));
        }

        // What the store throws is logged once, where it is answered; lost races are no failures at all.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        builder.WebHost.ConfigureKestrel(kestrel => Limit(kestrel, options.Port));
        AddServices(builder.Services, options);
        change(builder.Services);
        var app = builder.Build();
        Use(app, options);
        return app;
    }

    private static void Limit(KestrelServerOptions kestrel, int port)
    {
        if (port == 0)
        {
            kestrel.Listen(IPAddress.Loopback, 0);
        }
        else
        {
            kestrel.ListenLocalhost(port);
        }

        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        // The largest page fits: it is handed over at once instead of waiting for its reader every 64 KB.
        kestrel.Limits.MaxResponseBufferSize = LargestPage;
        kestrel.Limits.MaxConcurrentConnections = 1000;
        kestrel.Limits.MaxRequestLineSize = 8 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 50;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        kestrel.Limits.Http2.MaxStreamsPerConnection = 100;
    }

    private static void AddServices(IServiceCollection services, WebOptions options)
    {
        services.AddSingleton(options.Catalogue);
        services.AddSingleton(options.Clock);
        services.AddSingleton<Ui.GlossaryTexts>();
        services.AddDataStore(options.Store);
        services.AddPeople();
        services.AddSingleton(new DemoMode(options.IsDemo));
        services.AddJobs(options.Mail, options.Work);
        services.AddTelemetry(options.Collector);
        services.AddRateLimits(options.Limits, options.Clock);
        services.AddAntiforgery(form =>
        {
            form.FormFieldName = "form-token";
            form.HeaderName = "X-Form-Token";
            form.SuppressXFrameOptionsHeader = true;
        });
        services.AddSingleton<IAntiforgeryAdditionalDataProvider, FormOrganization>();
        services.AddOptions<AntiforgeryOptions>().Configure<IHttpContextAccessor>(FormTokenCookie.Set);
        services.ConfigureHttpJsonOptions(json => ApiJson.Set(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        // What is sent stays in memory: the framework would put files above 64 KB on the disk.
        services.Configure<FormOptions>(form =>
        {
            form.MemoryBufferThreshold = LargestBody;
            form.BufferBodyLengthLimit = form.MultipartBodyLengthLimit = LargestBody;
            form.MultipartHeadersCountLimit = 8;
            form.MultipartHeadersLengthLimit = 8 * 1024;
        });
        // The framework's encoder turns every Japanese letter into a number: three times the bytes and unreadable.
        services.Replace(ServiceDescriptor.Singleton(HtmlEncoder.Create(UnicodeRanges.All)));
        services.AddSingleton(provider => new StaticFiles(provider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider));
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        foreach (var module in Modules)
        {
            module.Add(services);
        }
    }

    private static void Use(WebApplication app, WebOptions options)
    {
        options.Proxies.Use(app);
        app.UseMiddleware<RequestLog>();
        app.Use(SecurityHeaders.Write);
        app.Use(RequestLanguage.Choose);
        app.Use(HeadAsGet);
        app.UseResponseCompression();
        app.UseErrorPages();
        StaticFiles.Use(app);
        app.UseRouting();
        app.UseAccess();
        if (options.Limits != RateLimits.Off)
        {
            app.UseRateLimiter();
        }

        var routes = new FeatureRoutes(app);
        foreach (var module in Modules)
        {
            module.Map(routes);
        }
    }

    /// <summary>Components answer GET only; HEAD is a GET whose body is not sent.</summary>
    private static Task HeadAsGet(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
        }

        return next(context);
    }
}
