using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Remit.Accounts;
using Remit.Accounts.OpenId;
using Remit.Agreements;
using Remit.Api;
using Remit.Decisions;
using Remit.Demo;
using Remit.Envelopes;
using Remit.Forms;
using Remit.Income;
using Remit.Mail;
using Remit.Papers;
using Remit.Payments;
using Remit.Publications;
using Remit.PublicLog;
using Remit.Schedule;
using Remit.Secondments;
using Remit.Site.Binding;
using Remit.Spending;
using Remit.Storage;
using Remit.Waiting;

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
                mvc.Filters.Add<OnceForms>();
            });
        services.AddSingleton<IDueWork, OldKeys>();
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = SiteLimits.UploadBytes);
        services.Configure<RouteOptions>(route => route.LowercaseUrls = true);
        var cookies = SiteCookies.Of(builder.Configuration, options.Demo, builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey));
        services.AddSingleton(cookies);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie = cookies.Build(cookies.Form);
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // over HTTPS it is secure; over HTTP a page with a form must still be shown
        });
        services.Configure<CookieTempDataProviderOptions>(note => note.Cookie = cookies.Build(cookies.Note));
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
                "application/x-ndjson",
                "text/csv",
                "image/svg+xml",
            ];
        });
        services.AddOutputCache(PublicCache.Configure);
        services.AddRemitStorage(builder.Configuration.GetConnectionString("Remit")!, builder.Configuration);
        services.AddRemitProxy(builder.Configuration);
        services.AddRemitSignIn(builder.Configuration, cookies);
        services.AddAccounts(builder.Configuration, cookies);
        services.AddDecisionApi();
        services.AddRemitApi();
        services.AddRemitHealth();
        services.AddSingleton<SiteAddress>();
        services.AddRemitWaiting();
        services.AddRemitEnvelopes();
        services.AddSingleton<IWaitingSource, ImportsWaiting>();
        services.AddFormRoute();
        services.AddRemitAgreements();
        services.AddRemitIncome();
        services.AddRemitSecondments();
        services.AddRemitSchedule(builder.Configuration);
        services.AddRemitMail(builder.Configuration); // after all work that posts, so that it goes out in the same round
        if (options.Demo)
        {
            services.AddDemo(options);
        }
        services.AddRemitForms();
        services.AddRemitPayments();
        services.AddRemitPublications(builder.Configuration);
    }

    private static void UseSite(WebApplication app, SiteOptions options)
    {
        app.Services.GetRequiredService<SiteAddress>(); // one that is wrong stops the start
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
        app.MapAgreements();
        app.MapLedger();
        app.MapSpending();
        app.MapSecondments();
        app.MapPublicLog();
        app.MapPublications();
        app.MapHealth();
        app.MapRemitWaiting();
        app.MapSignIn(options);
        app.MapOpenId();
    }
}
