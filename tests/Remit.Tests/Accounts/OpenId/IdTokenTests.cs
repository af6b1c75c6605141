using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace Remit.Accounts.OpenId;

public sealed class IdTokenTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "one" };

    [Fact]
    public async Task A_token_that_agrees_in_all_is_believed()
    {
        var claimed = await ReadAsync(Make());
        Assert.Equal("ruth", claimed!.FindFirst("sub")!.Value);
    }

    [Theory]
    [InlineData("iss", "https://evil.example")]
    [InlineData("aud", "another program")]
    [InlineData("nonce", "another")]
    [InlineData("nonce", null)]
    [InlineData("at_hash", "AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("exp", -121L)]
    [InlineData("nbf", 121L)]
    public async Task A_token_that_is_wrong_in_one_thing_is_not(string claim, object? value) =>
        await Assert.ThrowsAsync<AuthenticationFailureException>(() => ReadAsync(Make(claim, value)));

    [Fact]
    public async Task A_token_for_several_programs_names_the_one_that_asked()
    {
        string[] audiences = ["remit", "another program"];
        await Assert.ThrowsAsync<AuthenticationFailureException>(() => ReadAsync(Make("aud", audiences)));
    }

    [Fact]
    public async Task A_token_that_nobody_signed_is_not_believed()
    {
        var text = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { Claims = Claims("sub", "ruth") });
        await Assert.ThrowsAsync<AuthenticationFailureException>(() => ReadAsync(text));
    }

    [Fact]
    public async Task A_token_signed_with_a_secret_that_both_know_is_not_believed()
    {
        SigningCredentials shared = new(new SymmetricSecurityKey(Key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "one" }, "HS256");
        var text = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { Claims = Claims("sub", "ruth"), SigningCredentials = shared });
        Assert.True(await RefusedAsync(text));
    }

    [Fact]
    public async Task A_key_that_is_not_known_is_asked_for()
    {
        RsaSecurityKey other = new(RSA.Create(2048)) { KeyId = "two" };
        Assert.Null(await ReadAsync(Make(key: other)));
    }

    private static async Task<bool> RefusedAsync(string text)
    {
        try
        {
            return await ReadAsync(text) is null;
        }
        catch (AuthenticationFailureException)
        {
            return true;
        }
    }

    private static string Make(string claim = "sub", object? value = null, RsaSecurityKey? key = null) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor { Claims = Claims(claim, claim == "sub" ? "ruth" : value), SigningCredentials = new(key ?? Key, "RS256") }
        );

    private static Dictionary<string, object> Claims(string claim, object? value)
    {
        var seconds = EpochTime.GetIntDate(Now);
        Dictionary<string, object> claims = new()
        {
            ["iss"] = "https://sign-in.example.org",
            ["sub"] = "ruth",
            ["aud"] = "remit",
            ["nonce"] = "the question",
            ["at_hash"] = IdToken.HashOf("access", "RS256"),
            ["iat"] = seconds,
            ["nbf"] = seconds,
            ["exp"] = seconds + 60,
        };
        if (value is null)
        {
            claims.Remove(claim);
        }
        else
        {
            claims[claim] = value is long later ? seconds + later : value;
        }

        return claims;
    }

    private static Task<System.Security.Claims.ClaimsIdentity?> ReadAsync(string text)
    {
        OpenIdConnectConfiguration said = new() { Issuer = "https://sign-in.example.org" };
        said.SigningKeys.Add(Key);
        return IdToken.ReadAsync(text, said, "remit", "the question", "access", Now);
    }
}
