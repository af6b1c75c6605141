using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Remit.Calendars;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Accounts;

/// <summary>Knows a program by the API key that it shows (<c>Authorization: Bearer</c>, RFC 6750), under <c>/api</c> alone; there no cookie is looked at.</summary>
internal sealed class BearerSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory log,
    UrlEncoder encoder,
    RemitDb db,
    TimeProvider clock,
    SiteOptions site,
    BearerTries tries
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string Name = "ApiKey";

    /// <summary>The claim that holds the name of the key.</summary>
    public const string KeyClaim = "api-key";

    private const int LongestKey = 200;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (
            !AuthenticationHeaderValue.TryParse(Request.Headers.Authorization.ToString(), out var said)
            || !said.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
        )
        {
            return AuthenticateResult.NoResult();
        }

        var from = Context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (tries.AreUsedUp(from))
        {
            return Refuse(new(StatusCodes.Status429TooManyRequests, "accounts.too-many-tries", "Too many wrong keys came from your address"));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var found = await FindAsync(said.Parameter);
        if (WhyNot(found, LondonTime.DayOf(now)) is { } wrong)
        {
            tries.Count(from);
            return Refuse(new(StatusCodes.Status401Unauthorized, "accounts.key-not-good", wrong));
        }

        var key = found!.Key;
        if (key.UsedAt is not { } used || now >= used + ApiKey.UsedEvery)
        {
            await db.ApiKeys.Where(k => k.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(k => k.UsedAt, now), Context.RequestAborted);
        }

        Claim[] claims = [new(ClaimTypes.NameIdentifier, key.PersonId.ToString()), new(KeyClaim, key.Name)];
        return AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(claims, Name)), Name));
    }

    private AuthenticateResult Refuse(KeyRefusal refusal)
    {
        Context.Features.Set(refusal);
        return AuthenticateResult.Fail(refusal.Why);
    }

    private async Task<FoundKey?> FindAsync(string? key)
    {
        if (key is not { Length: > 0 and <= LongestKey })
        {
            return null;
        }

        var hash = ApiKey.HashOf(key);
        return await (
            from k in db.ApiKeys.AsNoTracking()
            join a in db.Accounts on k.PersonId equals a.PersonId into accounts
            from account in accounts.DefaultIfEmpty()
            where k.Hash == hash
            select new FoundKey(k, account != null, account != null && account.EndedAt == null)
        ).SingleOrDefaultAsync(Context.RequestAborted);
    }

    /// <summary>Why a key lets nobody in; whoever has it is told, for a stranger would not have it.</summary>
    private string? WhyNot(FoundKey? found, DateOnly today) =>
        found switch
        {
            null => "There is no such API key",
            { Key.EndedAt: { } ended } => $"The API key was ended on {DayWords.Of(LondonTime.DayOf(ended))}",
            { Key: var key } when !key.IsGood(today) => $"The API key was good until {DayWords.Of(key.LastDay)}: make another",
            // in the demo nobody has an account
            { IsAccountOpen: false } when found.HasAccount || !site.Demo => "The account that the API key belongs to is ended",
            _ => null,
        };

    private sealed record FoundKey(ApiKey Key, bool HasAccount, bool IsAccountOpen);
}

/// <summary>That the key of a request does not let it in; a feature of the request, which the door asks for.</summary>
/// <param name="Status">401 or 429.</param>
/// <param name="Code">Why, for programs.</param>
/// <param name="Why">Why, in a sentence without its full stop.</param>
internal sealed record KeyRefusal(int Status, string Code, string Why)
{
    /// <summary>After how many seconds it is worth trying again; null where that helps nobody.</summary>
    public int? SecondsToWait => Status == StatusCodes.Status429TooManyRequests ? (int)BearerTries.Window.TotalSeconds : null;
}
