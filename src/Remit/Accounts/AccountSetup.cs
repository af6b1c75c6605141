using Microsoft.AspNetCore.Identity;
using Remit.Accounts.OpenId;
using Remit.Schedule;
using Remit.Site;

namespace Remit.Accounts;

/// <summary>Puts accounts into the program.</summary>
internal static class AccountSetup
{
    /// <summary>What an attacker has to do for each guess at a stolen hash (PBKDF2 with HMAC-SHA-512).</summary>
    /// <remarks>Source: OWASP, password storage: 210,000.</remarks>
    private const int HashRounds = 210_000;

    /// <summary>Adds them.</summary>
    /// <exception cref="InvalidOperationException">A setting is wrong.</exception>
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration, SiteCookies cookies)
    {
        services.AddSingleton(SessionLimits.Of(configuration));
        services.AddSingleton(new SecondFactorRule(configuration));
        services.AddSingleton<IDueWork, ForgetOldSessions>();
        services.AddScoped<Sessions>();
        services.AddScoped<Credentials>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.AddIdentityCore<Account>();
        services.AddScoped<IUserStore<Account>, PasskeyStore>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddScoped<Passkeys>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // fingerprint, face or PIN beside the key itself: a passkey is both factors
            (options.UserVerificationRequirement, options.ResidentKeyRequirement) = ("required", "required");
            // the site's own name, which a request cannot choose; without the setting, the host that the browser asked
            options.ServerDomain = configuration[SiteAddress.Setting] is { Length: > 0 } address ? new Uri(address).Host : null;
        });
        services.AddOpenId(configuration, cookies);
        services
            .AddAuthentication()
            .AddCookie(
                HalfSignIn.Scheme,
                cookie =>
                {
                    cookie.Cookie = cookies.Build(cookies.Half);
                    cookie.ExpireTimeSpan = HalfSignIn.Lasts;
                    cookie.SlidingExpiration = false;
                }
            );
    }
}
