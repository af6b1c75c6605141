using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace Remit.Site;

/// <summary>Who somebody is, kept in a cookie: a persona in the demo, an officer by key elsewhere.</summary>
internal static class SignIn
{
    /// <summary>Limits how often a key may be tried: <c>[EnableRateLimiting(SignIn.TryPolicy)]</c>.</summary>
    public const string TryPolicy = "sign-in";

    private const string KeyClaim = "officer-key";
    private const int TriesAMinute = 10;
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(8);

    public static void AddRemitSignIn(this IServiceCollection services)
    {
        services.AddSingleton<OfficerKey>();
        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie =>
            {
                cookie.Cookie.Name = "remit-person";
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.IsEssential = true;
                cookie.ExpireTimeSpan = Lasts;
                cookie.SlidingExpiration = true;
                cookie.Events.OnValidatePrincipal = context => StillGood(context) ? Task.CompletedTask : RejectAsync(context);
            });
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(
                TryPolicy,
                context =>
                    HttpMethods.IsPost(context.Request.Method)
                        ? RateLimitPartition.GetFixedWindowLimiter(
                            $"from {context.Connection.RemoteIpAddress}",
                            _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1) }
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

    /// <summary>Signs an officer in who showed the key.</summary>
    public static Task AsOfficerAsync(HttpContext context, OfficerKey key) =>
        context.SignInAsync(
            new ClaimsPrincipal(
                new ClaimsIdentity(
                    [new(ClaimTypes.Name, "Officer"), new(ClaimTypes.Role, nameof(Role.ProgrammeOfficer)), new(KeyClaim, key.Mark)],
                    CookieAuthenticationDefaults.AuthenticationScheme
                )
            )
        );

    // neither form carries a token, so that public pages that show them can be cached: the browser says where it comes from instead
    private static async Task<IResult> AsPersonaAsync(HttpContext context, [FromForm] string persona, [FromForm] string? wanted)
    {
        if (!FromHere(context.Request) || Persona.All.FirstOrDefault(p => p.Key == persona) is not { } chosen)
        {
            return Results.BadRequest();
        }

        await context.SignInAsync(chosen.ToPrincipal());
        return Back(wanted);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        if (!FromHere(context.Request))
        {
            return Results.BadRequest();
        }

        await context.SignOutAsync();
        return Results.Redirect(SiteUrls.Home);
    }

    /// <summary>Whether a form was sent from a page of this site, by what the browser itself says and no script can change.</summary>
    private static bool FromHere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none";
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}";
    }

    /// <summary>Back to where somebody wanted to go, if that is here.</summary>
    private static IResult Back(string? wanted) =>
        wanted is ['/', not '/' and not '\\', ..] ? Results.LocalRedirect(wanted) : Results.Redirect(SiteUrls.Home);

    /// <summary>A persona is honoured by the demo alone, and an officer only while the key is the one that let them in.</summary>
    private static bool StillGood(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var user = context.Principal;
        return user?.FindFirst(KeyClaim) is { Value: var mark }
            ? services.GetRequiredService<OfficerKey>() is { IsSet: true } key && mark == key.Mark
            : user is not null && services.GetRequiredService<SiteOptions>().Demo && Persona.Of(user) is not null;
    }

    private static Task RejectAsync(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        return context.HttpContext.SignOutAsync();
    }
}
