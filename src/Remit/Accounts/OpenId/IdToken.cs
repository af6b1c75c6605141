using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Remit.Accounts.OpenId;

/// <summary>The word of the organisation's sign-in about somebody, and whether it is to be believed.</summary>
/// <remarks>Source: OpenID Connect Core 1.0, 3.1.3.7 and 3.1.3.8.</remarks>
internal static class IdToken
{
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(2);

    private static readonly JsonWebTokenHandler Reader = new() { MapInboundClaims = false };

    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <summary>What it claims, once issuer, audience, signature, times, nonce and access token agree.</summary>
    /// <param name="text">As it came.</param>
    /// <param name="said">What the sign-in says of itself.</param>
    /// <param name="clientId">Whom it must be for.</param>
    /// <param name="nonce">What was sent along when the sign-in was asked.</param>
    /// <param name="accessToken">What came with it.</param>
    /// <param name="now">In UTC.</param>
    /// <returns>Null when its key is not known: ask the sign-in for its keys again.</returns>
    /// <exception cref="AuthenticationFailureException">It is not to be believed.</exception>
    public static async Task<ClaimsIdentity?> ReadAsync(
        string text,
        OpenIdConnectConfiguration said,
        string clientId,
        string? nonce,
        string? accessToken,
        DateTime now
    )
    {
        var result = await Reader.ValidateTokenAsync(
            text,
            new TokenValidationParameters
            {
                ValidIssuer = said.Issuer,
                ValidAudience = clientId,
                IssuerSigningKeys = said.SigningKeys,
                ValidAlgorithms = Algorithms,
                RequireSignedTokens = true,
                LifetimeValidator = (from, until, _, _) => (from is null || from <= now + ClocksDiffer) && until > now - ClocksDiffer,
                NameClaimType = "name",
            }
        );
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            return null;
        }

        if (!result.IsValid)
        {
            throw new AuthenticationFailureException($"the ID token is not valid: {result.Exception?.GetType().Name}", result.Exception);
        }

        var token = (JsonWebToken)result.SecurityToken;
        if (token.Audiences.Skip(1).Any() && Claim(token, "azp") != clientId)
        {
            throw new AuthenticationFailureException("the ID token was made for another program (azp)");
        }

        if (nonce is null || !Same(nonce, Claim(token, "nonce")))
        {
            throw new AuthenticationFailureException("the ID token answers another question (nonce)");
        }

        if (Claim(token, "at_hash") is { } hash && !Same(HashOf(accessToken ?? "", token.Alg), hash))
        {
            throw new AuthenticationFailureException("the access token is not the one that the ID token is for (at_hash)");
        }

        return result.ClaimsIdentity;
    }

    /// <summary>The left half of the hash of an access token, with the algorithm that signs the ID token.</summary>
    public static string HashOf(string accessToken, string algorithm)
    {
        var bytes = Encoding.ASCII.GetBytes(accessToken);
        var hash = algorithm[^3..] switch
        {
            "384" => SHA384.HashData(bytes),
            "512" => SHA512.HashData(bytes),
            _ => SHA256.HashData(bytes),
        };
        return Base64UrlEncoder.Encode(hash[..(hash.Length / 2)]);
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetClaim(name, out var claim) ? claim.Value : null;

    private static bool Same(string expected, string? got) =>
        got is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(got));
}
