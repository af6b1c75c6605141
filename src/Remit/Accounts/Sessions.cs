using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Accounts;

/// <summary>Begins, honours and ends sessions.</summary>
internal sealed class Sessions(RemitDb db, TimeProvider clock, SessionLimits limits, IDataProtectionProvider protection)
{
    private readonly IDataProtector _idTokens = protection.CreateProtector("Remit.Accounts.IdToken");
    private readonly IDataProtector _ended = protection.CreateProtector("Remit.Accounts.EndedSession");

    /// <summary>So long after signing out the organisation's session can be ended too.</summary>
    private static readonly TimeSpan JustEnded = TimeSpan.FromMinutes(5);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Signs somebody in with a new session, in the transaction that found them right; a session that this browser had is ended.</summary>
    /// <param name="context">The browser.</param>
    /// <param name="writing">The transaction, which this commits.</param>
    /// <param name="account">Read in that transaction.</param>
    /// <param name="way">How they showed who they are.</param>
    /// <param name="outside">What their organisation said of them; null when it was not asked.</param>
    /// <param name="cancellation">Gives up before the commit.</param>
    public async Task BeginAsync(
        HttpContext context,
        Writing writing,
        Account account,
        SignInWay way,
        OutsideSignIn? outside,
        CancellationToken cancellation
    )
    {
        var now = Now;
        account.SignIn(now);
        if (context.User.SessionId is { } earlier)
        {
            (await db.Sessions.SingleOrDefaultAsync(s => s.Id == earlier, cancellation))?.End(now);
        }

        Session session = new(account, way, context.Request.Headers.UserAgent, now)
        {
            GroupRoles = outside?.Roles ?? [],
            IdToken = outside is null ? null : _idTokens.Protect(outside.IdToken),
        };
        db.Sessions.Add(session);
        var name = await db.NameOfAsync(account, cancellation);
        await db.SaveAsync(AccountJournal.ByOwner(name, $"signed in with {AccountWords.Way(way)}", account, now), writing, cancellation);
        await writing.CommitAsync(cancellation);

        Claim[] claims = [new(SessionClaims.Session, session.Id.ToString())];
        await context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)));
    }

    /// <summary>Who a cookie stands for; null when its session or its account has ended.</summary>
    public async Task<ClaimsPrincipal?> FindAsync(ClaimsPrincipal cookie, CancellationToken cancellation)
    {
        if (cookie.SessionId is not { } id)
        {
            return null;
        }

        var found = await (
            from s in db.Sessions.AsNoTracking()
            join a in db.Accounts on s.AccountId equals a.Id
            where s.Id == id && a.EndedAt == null
            select new { Session = s, a.PersonId }
        ).SingleOrDefaultAsync(cancellation);
        var now = Now;
        if (found is null || found.Session.IsOver(limits, now))
        {
            return null;
        }

        if (now >= found.Session.SeenAt + limits.SeenEvery)
        {
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), cancellation);
        }

        return new(new ClaimsIdentity(ClaimsOf(found.Session, found.PersonId), CookieAuthenticationDefaults.AuthenticationScheme));
    }

    /// <summary>Ends the session of a browser.</summary>
    /// <returns>The page to show next.</returns>
    public async Task<string> EndAsync(HttpContext context, CancellationToken cancellation)
    {
        if (context.User.SessionId is not { } id || await db.Sessions.SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } session)
        {
            return SiteUrls.Home;
        }

        session.End(Now);
        await db.SaveAsync(AccountJournal.ByOwner(context.User, "signed out", session.AccountId, Now), cancellation);
        return session.IdToken is null ? SiteUrls.Home : AccountUrls.SignedOutOf(_ended.Protect(id.ToString()));
    }

    /// <summary>What the organisation's sign-in must be shown to end its own session too.</summary>
    /// <param name="ended">What <see cref="EndAsync"/> put into the address.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null when nothing is to be ended there.</returns>
    public async Task<string?> IdTokenOfEndedAsync(string? ended, CancellationToken cancellation)
    {
        try
        {
            var id = Guid.Parse(_ended.Unprotect(ended ?? ""));
            var lately = Now - JustEnded;
            var token = await db.Sessions.Where(s => s.Id == id && s.EndedAt > lately).Select(s => s.IdToken).SingleOrDefaultAsync(cancellation);
            return token is null ? null : _idTokens.Unprotect(token);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // not an address that we gave
        }
    }

    /// <summary>Who it is and how they signed in; name and roles are those of the day (<see cref="RolesOfToday"/>).</summary>
    private static IEnumerable<Claim> ClaimsOf(Session session, Guid personId) =>
        [
            new(ClaimTypes.NameIdentifier, personId.ToString()),
            new(SessionClaims.Account, session.AccountId.ToString()),
            new(SessionClaims.Session, session.Id.ToString()),
            .. session.GroupRoles.Select(role => new Claim(SessionClaims.GroupRole, role.ToString())),
            .. session.IsStrong ? [] : new[] { new Claim(SessionClaims.PasswordAlone, "true") },
        ];
}

/// <summary>What an organisation's sign-in said of somebody.</summary>
/// <param name="IdToken">As it came.</param>
/// <param name="Roles">What its groups give.</param>
internal sealed record OutsideSignIn(string IdToken, IReadOnlyList<Role> Roles);
