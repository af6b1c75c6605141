using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticAssets;
using Remit.Accounts;
using Remit.Api;

namespace Remit.Site;

/// <summary>Who somebody is, kept in a cookie: a persona in the demo, a session of an account elsewhere.</summary>
internal static class SignIn
{
    /// <summary>Limits how often a secret may be tried: <c>[EnableRateLimiting(SignIn.TryPolicy)]</c>.</summary>
    public const string TryPolicy = "sign-in";

    private const string TriesSetting = "Remit:TriesAMinute";
    private const int TriesAMinute = 30; // a whole office may come from one address; an account pauses after ten wrong tries in any case

    /// <summary>How many tries one address, and one person, has in a minute.</summary>
    public static int TriesOf(IConfiguration configuration) => configuration.GetValue(TriesSetting, TriesAMinute);

    public static void AddRemitSignIn(this IServiceCollection services, IConfiguration configuration, SiteCookies cookies)
    {
        var tries = TriesOf(configuration);
        services.AddScoped<IClaimsTransformation, RolesOfToday>();
        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie =>
            {
                cookie.Cookie = cookies.Build(cookies.Person);
                // the row of the session says when it ends; the ticket outlives any session
                cookie.ExpireTimeSpan = TimeSpan.FromDays(365);
                cookie.SlidingExpiration = false;
                cookie.TimeProvider = TimeProvider.System; // the demo moves the program's own clock on by years
                cookie.Events.OnValidatePrincipal = ValidateAsync;
                // a program shows a key and a browser a cookie; neither is looked at where the other belongs, so that no page of another site can write
                cookie.ForwardDefaultSelector = context => context.Request.Path.IsForPrograms ? BearerSignIn.Name : null;
            })
            .AddScheme<AuthenticationSchemeOptions, BearerSignIn>(BearerSignIn.Name, displayName: null, _ => { });
        services.AddSingleton<BearerTries>();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(
                TryPolicy,
                context =>
                    HttpMethods.IsPost(context.Request.Method)
                        ? RateLimitPartition.GetFixedWindowLimiter(
                            context.User.PersonId is { } person ? $"as {person}" : $"from {context.Connection.RemoteIpAddress}",
                            _ => new FixedWindowRateLimiterOptions { PermitLimit = tries, Window = TimeSpan.FromMinutes(1) }
                        )
                        : RateLimitPartition.GetNoLimiter("reading")
            );
        });
    }

    public static void MapSignIn(this WebApplication app, SiteOptions options)
    {
        app.MapPost(SiteUrls.SignOut, (Delegate)SignOutAsync).DisableAntiforgery();
        if (options.Demo)
        {
            app.MapPost(SiteUrls.PersonaSignIn, AsPersonaAsync).DisableAntiforgery();
        }
    }

    /// <summary>Where somebody wanted to go, if that is here; else the first page.</summary>
    public static string Onward(string? wanted) =>
        wanted is ['/'] or ['/', not '/' and not '\\', ..] && !wanted.Any(char.IsControl) ? wanted : SiteUrls.Home;

    /// <summary>Whether a request was made by a page of this site, or typed, by what the browser itself says and no script can change.</summary>
    public static bool FromHere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none";
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}";
    }

    // neither form carries a token, so that public pages that show them can be cached: the browser says where it comes from instead
    private static async Task<IResult> AsPersonaAsync(HttpContext context, [FromForm] string persona, [FromForm] string? wanted)
    {
        if (!FromHere(context.Request) || Persona.All.FirstOrDefault(p => p.Key == persona) is not { } chosen)
        {
            return Results.BadRequest();
        }

        await context.SignInAsync(chosen.ToPrincipal());
        return Results.LocalRedirect(Onward(wanted));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        if (!FromHere(context.Request))
        {
            return Results.BadRequest();
        }

        var onward = await context.RequestServices.GetRequiredService<Sessions>().EndAsync(context, context.RequestAborted);
        await context.SignOutAsync();
        return Results.LocalRedirect(onward);
    }

    /// <summary>A persona is honoured by the demo alone, a session while its row stands.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            context.RejectPrincipal(); // a style sheet is the same for everybody: the database is not asked who wants it
            return;
        }

        var user = context.Principal;
        if (user is not null && Persona.Of(user) is not null && http.RequestServices.GetRequiredService<SiteOptions>().Demo)
        {
            return;
        }

        var sessions = http.RequestServices.GetRequiredService<Sessions>();
        if (user is not null && await sessions.FindAsync(user, http.RequestAborted) is { } who)
        {
            context.ReplacePrincipal(who);
            return;
        }

        context.RejectPrincipal();
        await http.SignOutAsync();
    }
}
