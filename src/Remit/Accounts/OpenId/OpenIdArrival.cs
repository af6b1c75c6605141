using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Accounts.OpenId;

/// <summary>Somebody comes back from the organisation's sign-in: their account is found by issuer and subject, linked or opened, and a session begins.</summary>
internal sealed partial class OpenIdArrival(RemitDb db, TimeProvider clock, OpenIdSettings settings, Sessions sessions, ILogger<OpenIdArrival> log)
{
    /// <summary>In the properties of a sign-in that is to be linked to the account of this session.</summary>
    public const string LinkKey = ".link-to-session";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The ID token was right: lets them in, or says why not.</summary>
    public static async Task ReceivedAsync(TicketReceivedContext context)
    {
        context.HandleResponse();
        var http = context.HttpContext;
        http.User = (await http.AuthenticateAsync()).Principal ?? new ClaimsPrincipal(new ClaimsIdentity());
        var arrival = http.RequestServices.GetRequiredService<OpenIdArrival>();
        var link = context.Properties?.Items.TryGetValue(LinkKey, out var session) == true ? session : null;
        http.Response.Redirect(
            await arrival.LetInAsync(http, context.Principal!, link) is { } problem
                ? await arrival.RefuseAsync(http, problem, null)
                : Site.SignIn.Onward(context.ReturnUri)
        );
    }

    /// <summary>Something did not go as it should.</summary>
    public static async Task FailedAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        var arrival = context.HttpContext.RequestServices.GetRequiredService<OpenIdArrival>();
        context.Response.Redirect(await arrival.RefuseAsync(context.HttpContext, OpenIdProblem.Technical, context.Failure));
    }

    /// <summary>Whoever was asked said no.</summary>
    public static async Task DeclinedAsync(AccessDeniedContext context)
    {
        context.HandleResponse();
        var arrival = context.HttpContext.RequestServices.GetRequiredService<OpenIdArrival>();
        context.Response.Redirect(await arrival.RefuseAsync(context.HttpContext, OpenIdProblem.Declined, null));
    }

    /// <summary>Notes a failure in log and journal.</summary>
    /// <returns>The page that tells of it.</returns>
    public async Task<string> RefuseAsync(HttpContext context, OpenIdProblem problem, Exception? failure)
    {
        var reason = failure is null ? problem.ToString() : $"{failure.Message} {failure.InnerException?.Message}".Trim();
        Refused(log, context.TraceIdentifier, reason);
        db.ChangeTracker.Clear();
        await db.SaveAsync(AccountJournal.OfNone($"failed to sign in with the organisation's sign-in: {problem}", Now), context.RequestAborted);
        return AccountUrls.ProblemWith(context.TraceIdentifier, problem);
    }

    private async Task<OpenIdProblem?> LetInAsync(HttpContext context, ClaimsPrincipal claimed, string? link)
    {
        var cancellation = context.RequestAborted;
        var (issuer, subject) = (claimed.FindFirst("iss")!.Value, claimed.FindFirst("sub")!.Value);
        var roles = settings.RolesOf(claimed.FindAll(settings.GroupsClaim).Select(c => c.Value));
        await using var writing = await db.WriteAsync(cancellation);
        var known = await db.OutsideIdentities.SingleOrDefaultAsync(i => i.Issuer == issuer && i.Subject == subject, cancellation);
        var wanted = link is null ? null : await OwnAccountAsync(context, link, cancellation);
        if (link is not null && (wanted is null || known is not null && known.AccountId != wanted.Id))
        {
            return wanted is null ? OpenIdProblem.Technical : OpenIdProblem.LinkedElsewhere;
        }

        var account = known is not null
            ? await db.Accounts.SingleAsync(a => a.Id == known.AccountId, cancellation)
            : wanted ?? await ByEmailAsync(claimed, issuer, cancellation) ?? await OpenAsync(claimed, roles, cancellation);
        if (account is null || account.EndedAt is not null)
        {
            return account is null ? OpenIdProblem.Unknown : OpenIdProblem.Ended;
        }

        if (known is null)
        {
            await LinkAsync(account, issuer, subject, writing, cancellation);
        }

        await sessions.BeginAsync(
            context,
            writing,
            account,
            SignInWay.OpenId,
            new(claimed.FindFirst(OpenIdSignIn.RawClaim)!.Value, roles),
            cancellation
        );
        return null;
    }

    /// <summary>The account of the session that asked to be linked, if it is still the one of this browser.</summary>
    private async Task<Account?> OwnAccountAsync(HttpContext context, string link, CancellationToken cancellation) =>
        context.User.SessionId?.ToString() == link && context.User.AccountId is { } id
            ? await db.Accounts.SingleOrDefaultAsync(a => a.Id == id, cancellation)
            : null;

    /// <summary>An account by an address that the organisation vouches for, if that is allowed and the account is linked to nobody there yet.</summary>
    private async Task<Account?> ByEmailAsync(ClaimsPrincipal claimed, string issuer, CancellationToken cancellation)
    {
        if (!settings.LinksByEmail || VouchedEmail(claimed) is not { } email || await db.AccountOfAsync(email, cancellation) is not { } account)
        {
            return null;
        }

        return await db.OutsideIdentities.AnyAsync(i => i.AccountId == account.Id && i.Issuer == issuer, cancellation) ? null : account;
    }

    /// <summary>A new account for somebody whose group gives them a role, if that is allowed and the address is nobody's.</summary>
    private async Task<Account?> OpenAsync(ClaimsPrincipal claimed, IReadOnlyList<Role> roles, CancellationToken cancellation)
    {
        if (
            !settings.OpensAccounts
            || roles.Count == 0
            || VouchedEmail(claimed) is not { } email
            || await db.AccountOfAsync(email, cancellation) is not null
        )
        {
            return null;
        }

        Person person = new(claimed.FindFirst("name")?.Value is { Length: > 0 } name ? name : email, email);
        Account account = new(person.Id, email, Now);
        db.AddRange(person, account);
        return account;
    }

    private async Task LinkAsync(Account account, string issuer, string subject, Writing writing, CancellationToken cancellation)
    {
        db.OutsideIdentities.Add(new(issuer, subject, account.Id, Now));
        var name =
            db.ChangeTracker.Entries<Person>().Select(e => e.Entity).FirstOrDefault(p => p.Id == account.PersonId)?.Name
            ?? await db.NameOfAsync(account, cancellation);
        db.PostNotice(account, name, AccountNotice.OrganisationLinked, Now);
        await db.SaveAsync(AccountJournal.ByOwner(name, $"linked the account to {issuer}", account, Now), writing, cancellation);
    }

    private static string? VouchedEmail(ClaimsPrincipal claimed) =>
        claimed.FindFirst("email")?.Value is { } email
        && AccountWords.IsEmail(email)
        && claimed.HasClaim(c => c.Type == "email_verified" && bool.TryParse(c.Value, out var is_so) && is_so)
            ? email
            : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in by the organisation failed {ErrorId}: {Reason}")]
    private static partial void Refused(ILogger log, string errorId, string reason);
}

/// <summary>Why somebody who came from the organisation's sign-in is not let in.</summary>
internal enum OpenIdProblem
{
    /// <summary>The two programs did not understand each other.</summary>
    Technical,

    /// <summary>They, or their organisation, said no.</summary>
    Declined,

    /// <summary>There is no account here for them.</summary>
    Unknown,

    /// <summary>Their account was ended.</summary>
    Ended,

    /// <summary>Their identity opens another account already.</summary>
    LinkedElsewhere,
}
