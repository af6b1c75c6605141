using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Remit.Accounts.OpenId;

/// <summary>What the framework's OAuth sign-in has to be told; the addresses come from discovery with each request.</summary>
internal sealed class OpenIdOptions : OAuthOptions
{
    /// <summary>Stands where the framework insists on an address.</summary>
    public const string Placeholder = "https://discovered.invalid/";

    public OpenIdOptions()
    {
        (UsePkce, SaveTokens, CallbackPath) = (true, false, AccountUrls.OpenIdAnswer);
        AuthorizationEndpoint = TokenEndpoint = Placeholder;
        Scope.Clear();
    }
}

/// <summary>
/// Signing in with the organisation's own accounts: OpenID Connect, code flow with PKCE, on the framework's OAuth sign-in, whose work state, correlation and PKCE are.
/// This adds discovery, nonce, validation of the ID token and what the userinfo address says.
/// </summary>
internal sealed class OpenIdSignIn(
    IOptionsMonitor<OpenIdOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    OpenIdProvider provider,
    OpenIdSettings settings,
    TimeProvider clock
) : OAuthHandler<OpenIdOptions>(options, logger, encoder)
{
    /// <summary>The claim that carries the ID token itself as far as the session.</summary>
    public const string RawClaim = "raw-id-token";

    private const string NonceKey = ".nonce";

    /// <summary>What the provider says of itself, for this request.</summary>
    private OpenIdConnectConfiguration? _said;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        _said = await provider.AskAsync(Context.RequestAborted);
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        properties.Items[NonceKey] = nonce;
        // options are shared by all requests: the discovered address takes the placeholder's place here, not there
        var asked = QueryHelpers.ParseQuery(base.BuildChallengeUrl(properties, redirectUri)[OpenIdOptions.Placeholder.Length..]);
        return QueryHelpers.AddQueryString(_said!.AuthorizationEndpoint, asked.Append(new("nonce", nonce)));
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        try
        {
            _said = await provider.AskAsync(Context.RequestAborted);
            // RFC 9207: an answer of another provider than the one that was asked
            return Request.Query.TryGetValue("iss", out var issuer) && issuer != _said.Issuer
                ? HandleRequestResult.Fail("the answer comes from another sign-in (iss)")
                : await base.HandleRemoteAuthenticateAsync();
        }
        catch (Exception wrong) when (wrong is IOException or HttpRequestException or JsonException)
        {
            return HandleRequestResult.Fail(wrong);
        }
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        Dictionary<string, string> form = new()
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = context.RedirectUri,
        };
        if (context.Properties.Items.Remove(OAuthConstants.CodeVerifierKey, out var verifier) && verifier is not null)
        {
            form["code_verifier"] = verifier;
        }

        using HttpRequestMessage request = new(HttpMethod.Post, _said!.TokenEndpoint);
        var ways = _said.TokenEndpointAuthMethodsSupported;
        if (ways.Count == 0 || ways.Contains("client_secret_basic"))
        {
            var secret = $"{Uri.EscapeDataString(settings.ClientId)}:{Uri.EscapeDataString(settings.ClientSecret)}";
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)));
        }
        else
        {
            (form["client_id"], form["client_secret"]) = (settings.ClientId, settings.ClientSecret);
        }

        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = new FormUrlEncodedContent(form);
        using var answer = await provider.SendAsync(request, Context.RequestAborted);
        return answer.IsSuccessStatusCode
            ? OAuthTokenResponse.Success(JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Context.RequestAborted)))
            : OAuthTokenResponse.Failed(new AuthenticationFailureException($"the code was not exchanged: {(int)answer.StatusCode}"));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity,
        AuthenticationProperties properties,
        OAuthTokenResponse tokens
    )
    {
        var raw = tokens.Response!.RootElement.TryGetProperty("id_token", out var sent) ? sent.GetString() : null;
        if (string.IsNullOrEmpty(raw))
        {
            throw new AuthenticationFailureException("there is no ID token in the answer");
        }

        properties.Items.Remove(NonceKey, out var nonce);
        var claimed =
            await ReadAsync(raw, nonce, tokens.AccessToken)
            ?? throw new AuthenticationFailureException("the ID token is signed with a key that the sign-in does not name");
        var subject = claimed.FindFirst("sub")?.Value;
        if (string.IsNullOrEmpty(subject))
        {
            throw new AuthenticationFailureException("the ID token does not say whom it is about (sub)");
        }

        identity.AddClaims(claimed.Claims);
        await AddUserInfoAsync(identity, subject, tokens.AccessToken);
        identity.AddClaim(new(RawClaim, raw));
        return new(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private async Task<ClaimsIdentity?> ReadAsync(string raw, string? nonce, string? accessToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await IdToken.ReadAsync(raw, _said!, settings.ClientId, nonce, accessToken, now) is { } claimed)
        {
            return claimed;
        }

        _said = await provider.AskAgainAsync(_said!, Context.RequestAborted);
        return await IdToken.ReadAsync(raw, _said, settings.ClientId, nonce, accessToken, now);
    }

    /// <summary>Adds what the ID token leaves out: many providers tell name, address and groups at another address only.</summary>
    private async Task AddUserInfoAsync(ClaimsIdentity identity, string subject, string? accessToken)
    {
        string[] wanted = ["name", "email", "email_verified", settings.GroupsClaim];
        if (
            wanted.All(type => identity.HasClaim(c => c.Type == type))
            || string.IsNullOrEmpty(_said!.UserInfoEndpoint)
            || string.IsNullOrEmpty(accessToken)
        )
        {
            return;
        }

        using HttpRequestMessage request = new(HttpMethod.Get, _said.UserInfoEndpoint);
        request.Headers.Authorization = new("Bearer", accessToken);
        using var answer = await provider.SendAsync(request, Context.RequestAborted);
        if (!answer.IsSuccessStatusCode)
        {
            throw new AuthenticationFailureException($"the sign-in does not say who it is: {(int)answer.StatusCode}");
        }

        using var info = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Context.RequestAborted));
        if (!info.RootElement.TryGetProperty("sub", out var about) || about.GetString() != subject)
        {
            throw new AuthenticationFailureException("the sign-in talks of somebody else (sub of userinfo)");
        }

        foreach (var type in wanted.Where(type => !identity.HasClaim(c => c.Type == type)))
        {
            if (info.RootElement.TryGetProperty(type, out var value))
            {
                identity.AddClaims(Texts(value).Select(text => new Claim(type, text)));
            }
        }
    }

    private static IEnumerable<string> Texts(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.True => ["true"],
            JsonValueKind.False => ["false"],
            _ => [],
        };
}
