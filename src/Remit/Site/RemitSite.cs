using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Remit.Decisions;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Site;

/// <summary>The web application.</summary>
internal static class RemitSite
{
    /// <summary>Where it listens when nothing else is said.</summary>
    public const string DefaultUrls = "http://localhost:5080";

    private const string DefaultDatabase = "Data Source=remit.db";
    private const int FormBytes = 1024 * 1024;

    /// <summary>Builds it from the host's settings alone, as a test server does.</summary>
    public static WebApplication Build(string[] args) => Build(new SiteOptions { HostSettings = args });

    /// <summary>Builds it.</summary>
    /// <param name="options">What the command line said.</param>
    /// <param name="adjust">The last word on the builder, for tests: another server, other storage.</param>
    public static WebApplication Build(SiteOptions options, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = Configure(options);
        AddSite(builder, options);
        adjust?.Invoke(builder);

        var app = builder.Build();
        UseSite(app, options);
        MapSite(app, options);
        return app;
    }

    private static WebApplicationBuilder Configure(SiteOptions options)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = [.. options.HostSettings],
                // the tests are another program, and the working folder is wherever the command was typed
                ApplicationName = "Remit",
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.WebHost.UseStaticWebAssets(); // a build that was not published keeps its assets where they were made

        var configuration = builder.Configuration;
        configuration["ReloadStaticAssetsAtRuntime"] = "false"; // a build serves its assets as a publish does: compressed, kept for a year
        configuration["ConnectionStrings:Remit"] = options.Database ?? configuration.GetConnectionString("Remit") ?? DefaultDatabase;
        var urls = options.Urls ?? configuration["urls"] ?? (configuration["http_ports"] is null ? DefaultUrls : null);
        if (urls is not null)
        {
            builder.WebHost.UseUrls(urls);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = FormBytes; // pages that take files say so themselves
        });
        return builder;
    }

    private static void AddSite(WebApplicationBuilder builder, SiteOptions options)
    {
        var services = builder.Services;
        builder.AddSiteLogging(options.Demo);
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services
            .AddRazorPages(pages =>
            {
                pages.RootDirectory = "/"; // every module folder has its own Pages; each page states its whole route
            })
            .AddMvcOptions(mvc =>
            {
                mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true; // what is required is said on the property
                mvc.ModelBinderProviders.Insert(0, new DatePartsBinderProvider());
                ModelMessages.Use(mvc.ModelBindingMessageProvider);
            });
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = SiteLimits.UploadBytes);
        services.Configure<RouteOptions>(route => route.LowercaseUrls = true);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "remit-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true; // no page mixes a secret with text that a stranger chose: see docs/security.md
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                "application/atom+xml",
                "application/problem+json",
                "text/csv",
                "image/svg+xml",
            ];
        });
        services.AddOutputCache(PublicCache.Configure);
        services.AddRemitStorage(builder.Configuration.GetConnectionString("Remit")!);
        services.AddRemitProxy(builder.Configuration);
        services.AddRemitSignIn();
        services.AddDecisionApi();
        services.AddRemitHealth();
    }

    private static void UseSite(WebApplication app, SiteOptions options)
    {
        app.UseForwardedHeaders();
        if (!options.Demo)
        {
            app.UseHsts();
        }

        app.UseMiddleware<SecurityHeaders>();
        app.UseRequestLocalization(localization =>
        {
            localization.SetDefaultCulture("en-GB");
            localization.SupportedCultures = localization.SupportedUICultures = [CultureInfo.GetCultureInfo("en-GB")];
            localization.RequestCultureProviders.Clear();
        });
        app.UseMiddleware<ErrorPages>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<AccessGate>();
        app.UseMiddleware<SizeGate>();
        app.UseRateLimiter();
        app.UseOutputCache();
        app.UseResponseCompression(); // inside the cache, so that what is kept is compressed once
    }

    private static void MapSite(WebApplication app, SiteOptions options)
    {
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapDecisionApi();
        app.MapHealth();
        app.MapSignIn(options);
    }
}
