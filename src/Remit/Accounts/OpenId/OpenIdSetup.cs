using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using Remit.Site;

namespace Remit.Accounts.OpenId;

/// <summary>Puts the organisation's sign-in into the program, if one is configured.</summary>
internal static class OpenIdSetup
{
    public static void AddOpenId(this IServiceCollection services, IConfiguration configuration, SiteCookies cookies)
    {
        var settings = OpenIdSettings.Of(configuration);
        services.AddSingleton(settings);
        services.AddSingleton<OpenIdProvider>();
        services.AddScoped<OpenIdArrival>();
        if (!settings.IsOn)
        {
            return;
        }

        services
            .AddAuthentication()
            .AddOAuth<OpenIdOptions, OpenIdSignIn>(
                OpenIdSettings.Scheme,
                settings.Name,
                options =>
                {
                    (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
                    foreach (var scope in settings.Scopes.Prepend("email").Prepend("profile").Prepend("openid").Distinct())
                    {
                        options.Scope.Add(scope);
                    }

                    options.CorrelationCookie = cookies.Build(cookies.OpenId);
                    options.Events.OnTicketReceived = OpenIdArrival.ReceivedAsync;
                    options.Events.OnRemoteFailure = OpenIdArrival.FailedAsync;
                    options.Events.OnAccessDenied = OpenIdArrival.DeclinedAsync;
                }
            );
    }

    public static void MapOpenId(this WebApplication app) => app.MapGet(AccountUrls.OpenIdSignIn, (Delegate)BeginAsync);

    /// <summary>Where the organisation's own session is ended too; null when it has no such address.</summary>
    public static string? EndSession(string? endpoint, string clientId, string idToken, string back) =>
        string.IsNullOrEmpty(endpoint)
            ? null
            : QueryHelpers.AddQueryString(
                endpoint,
                new Dictionary<string, string?>
                {
                    ["id_token_hint"] = idToken,
                    ["client_id"] = clientId,
                    ["post_logout_redirect_uri"] = back,
                }
            );

    /// <summary>Leads to the organisation's sign-in: a link and no form, since the policy of contents lets forms lead nowhere else.</summary>
    private static async Task<IResult> BeginAsync(
        HttpContext context,
        OpenIdSettings settings,
        OpenIdArrival arrival,
        string? wanted,
        bool link = false
    )
    {
        if (!settings.IsOn)
        {
            return Results.NotFound();
        }

        if (!Site.SignIn.FromHere(context.Request))
        {
            return Results.LocalRedirect(SiteUrls.SignIn); // another site does not begin a sign-in here
        }

        AuthenticationProperties properties = new() { RedirectUri = Site.SignIn.Onward(wanted) };
        if (link)
        {
            if (context.User.SessionId is not { } session)
            {
                return Results.LocalRedirect(SiteUrls.SignIn);
            }

            properties.Items[OpenIdArrival.LinkKey] = session.ToString();
        }

        try
        {
            await context.ChallengeAsync(OpenIdSettings.Scheme, properties);
            return Results.Empty;
        }
        catch (IOException unreachable)
        {
            return Results.LocalRedirect(await arrival.RefuseAsync(context, OpenIdProblem.Technical, unreachable));
        }
    }
}
