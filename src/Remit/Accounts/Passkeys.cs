using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Remit.Site;

namespace Remit.Accounts;

/// <summary>The two ceremonies of a passkey: it is made, and somebody signs in with it. What it has to sign is kept in a cookie for five minutes.</summary>
/// <remarks>Source: W3C Web Authentication, level 3. The cryptography is ASP.NET Core Identity's.</remarks>
internal sealed class Passkeys(IPasskeyHandler<Account> ceremonies, IDataProtectionProvider protection, SiteCookies cookies, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("Remit.Accounts.PasskeyState");

    private sealed record Kept(string State, DateTime Until, bool IsNew);

    /// <summary>What the browser is asked to make, as JSON.</summary>
    public async Task<string> AskForNewAsync(HttpContext context, Account account, string personName)
    {
        PasskeyUserEntity user = new()
        {
            Id = account.Id.ToString(),
            Name = account.Email,
            DisplayName = personName,
        };
        var asked = await ceremonies.MakeCreationOptionsAsync(user, context);
        Keep(context, asked.AttestationState, isNew: true);
        return asked.CreationOptionsJson;
    }

    /// <summary>The passkey that the browser made.</summary>
    /// <returns>Null when it is not what was asked for, or was asked for somebody else.</returns>
    public async Task<UserPasskeyInfo?> ReceiveNewAsync(HttpContext context, Account account, string? credential)
    {
        if (Take(context, isNew: true) is not { } state || string.IsNullOrEmpty(credential))
        {
            return null;
        }

        var result = await ceremonies.PerformAttestationAsync(
            new()
            {
                HttpContext = context,
                CredentialJson = credential,
                AttestationState = state,
            }
        );
        return result.Succeeded && result.UserEntity.Id == account.Id.ToString() ? result.Passkey : null;
    }

    /// <summary>What the browser is asked to sign, with whichever passkey its owner chooses, as JSON.</summary>
    public async Task<string> AskForSignatureAsync(HttpContext context)
    {
        var asked = await ceremonies.MakeRequestOptionsAsync(null, context);
        Keep(context, asked.AssertionState, isNew: false);
        return asked.RequestOptionsJson;
    }

    /// <summary>Whose passkey signed.</summary>
    /// <returns>Null when none of ours did.</returns>
    public async Task<(Account Account, UserPasskeyInfo Passkey)?> ReceiveSignatureAsync(HttpContext context, string? credential)
    {
        if (Take(context, isNew: false) is not { } state || string.IsNullOrEmpty(credential))
        {
            return null;
        }

        var result = await ceremonies.PerformAssertionAsync(
            new()
            {
                HttpContext = context,
                CredentialJson = credential,
                AssertionState = state,
            }
        );
        return result.Succeeded ? (result.User, result.Passkey) : null;
    }

    private void Keep(HttpContext context, string? state, bool isNew)
    {
        Kept kept = new(state ?? "", clock.GetUtcNow().UtcDateTime + Lasts, isNew);
        context.Response.Cookies.Append(
            cookies.Passkey,
            _protector.Protect(JsonSerializer.Serialize(kept)),
            cookies.Build(cookies.Passkey).Build(context)
        );
    }

    /// <summary>What was kept; it is good once.</summary>
    private string? Take(HttpContext context, bool isNew)
    {
        if (context.Request.Cookies[cookies.Passkey] is not { } text)
        {
            return null;
        }

        context.Response.Cookies.Delete(cookies.Passkey, cookies.Build(cookies.Passkey).Build(context));
        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(_protector.Unprotect(text))!;
            return kept.IsNew == isNew && clock.GetUtcNow().UtcDateTime < kept.Until ? kept.State : null;
        }
        catch (CryptographicException)
        {
            return null; // not a cookie that we gave
        }
    }
}
