using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Remit.Accounts;

/// <summary>Between the right password and the second factor: a cookie of ten minutes that opens nothing but the page that asks for the code.</summary>
internal static class HalfSignIn
{
    /// <summary>The name of the cookie's scheme.</summary>
    public const string Scheme = "half";

    /// <summary>How long somebody may take to find their code.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public static Task BeginAsync(HttpContext context, Guid accountId) =>
        context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new(SessionClaims.Account, accountId.ToString())], Scheme)));

    /// <summary>Whose code is awaited; null when no password was shown, or too long ago.</summary>
    public static async Task<Guid?> AccountAsync(HttpContext context) => (await context.AuthenticateAsync(Scheme)).Principal?.AccountId;

    public static Task EndAsync(HttpContext context) => context.SignOutAsync(Scheme);
}
