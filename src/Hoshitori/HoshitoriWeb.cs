using System.IO.Compression;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hoshitori.Features.Answers;
using Hoshitori.Features.ApiTokens;
using Hoshitori.Features.Catalogues;
using Hoshitori.Features.Home;
using Hoshitori.Features.QuickChecks;
using Hoshitori.Features.StarTables;
using Hoshitori.Platform.Data;
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
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Hoshitori;

/// <summary>What a web server of the product is started with.</summary>
/// <param name="Catalogue">The catalogue, checked.</param>
/// <param name="Port">Port on the loopback address; 0 takes a free one.</param>
/// <param name="Clock">The clock all pages use.</param>
/// <param name="Store">Where everything is stored; its tables must be those of this release.</param>
public sealed record WebOptions(Catalogue Catalogue, int Port, TimeProvider Clock, StoreOptions Store);

/// <summary>Puts platform and features together into one web server.</summary>
public static class HoshitoriWeb
{
    private const int LargestBody = 4 * 1024 * 1024;

    private static readonly IFeatureModule[] Modules =
    [
        new HomeModule(),
        new QuickChecksModule(),
        new StarTablesModule(),
        new CataloguesModule(),
        new AnswersModule(),
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
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // What the store throws is logged once, where it is answered; lost races are no failures at all.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        builder.WebHost.ConfigureKestrel(kestrel => Limit(kestrel, options.Port));
        AddServices(builder.Services, options);
        change(builder.Services);
        var app = builder.Build();
        Use(app);
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
        kestrel.Limits.MaxConcurrentConnections = 1000;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }

    private static void AddServices(IServiceCollection services, WebOptions options)
    {
        services.AddSingleton(options.Catalogue);
        services.AddSingleton(options.Clock);
        services.AddDataStore(options.Store);
        services.AddAntiforgery(form =>
        {
            form.FormFieldName = "form-token";
            form.HeaderName = "X-Form-Token";
            form.SuppressXFrameOptionsHeader = true;
        });
        services.AddOptions<AntiforgeryOptions>().Configure<IHttpContextAccessor>(FormTokenCookie.Set);
        services.ConfigureHttpJsonOptions(json => ApiJson.Set(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        // What is sent stays in memory: the framework would put files above 64 KB on the disk.
        services.Configure<FormOptions>(form => form.MemoryBufferThreshold = LargestBody);
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

    private static void Use(WebApplication app)
    {
        app.Use(SecurityHeaders.Write);
        app.Use(RequestLanguage.Choose);
        app.Use(HeadAsGet);
        app.UseResponseCompression();
        app.UseErrorPages();
        StaticFiles.Use(app);
        app.UseRouting();
        app.UseAccess();
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
