using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Remit.Mail;
using Remit.Storage;

namespace Remit.Accounts;

/// <summary>Whether a password or a code is right; wrong ones are counted, and the account pauses when there are too many.</summary>
internal sealed class Credentials(RemitDb db, TimeProvider clock, IPasswordHasher<Account> hasher, IDataProtectionProvider protection)
{
    /// <summary>The hash of a password that nobody has: what is typed for an unknown address is compared with it, so that it takes as long.</summary>
    private static string? decoy;

    private readonly IDataProtector _keys = protection.CreateProtector("Remit.Accounts.AuthenticatorKey");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What an account keeps of a password.</summary>
    public string Hash(Account account, string password) => hasher.HashPassword(account, password);

    /// <summary>What an account keeps of an authenticator's secret.</summary>
    public string Protect(string authenticatorKey) => _keys.Protect(authenticatorKey);

    /// <summary>Whether this is the password of the account that somebody is signed in with.</summary>
    public bool IsPassword(Account account, string? password) =>
        account.PasswordHash is { } hash && Verify(account, hash, password) != PasswordVerificationResult.Failed;

    /// <summary>Tries a password.</summary>
    /// <returns>The account's id; null when the address is unknown, the password wrong, or sign-in paused: whoever tries does not hear which.</returns>
    public async Task<Guid?> TryPasswordAsync(string? email, string? password, CancellationToken cancellation)
    {
        var account = await db.AccountOfAsync(email ?? "", cancellation);
        // the work is the same whether there is such an account or not
        Account anybody = account ?? new(Guid.Empty, "", Now);
        var verified = Verify(anybody, account?.PasswordHash ?? (decoy ??= Hash(anybody, Guid.CreateVersion7().ToString())), password);
        var good = account is { PasswordHash: not null, EndedAt: null } && verified != PasswordVerificationResult.Failed && !account.IsPaused(Now);
        if (!good)
        {
            await CountAsync(account?.Id, "failed to sign in with a password", cancellation);
            return null;
        }

        if (verified == PasswordVerificationResult.SuccessRehashNeeded)
        {
            account!.SetPassword(Hash(account, password!));
            await db.SaveAsync(AccountJournal.ByNobody("hashed a password anew", account, Now), cancellation);
        }

        return account!.Id;
    }

    /// <summary>Tries a code of the authenticator app, or a recovery code, within a transaction; what is right is used up.</summary>
    /// <param name="account">Read in this transaction.</param>
    /// <param name="typed">As somebody typed it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null when it is wrong or sign-in paused.</returns>
    public async Task<SignInWay?> TryCodeAsync(Account account, string? typed, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > 40 || account.AuthenticatorKey is not { } key || account.IsPaused(Now))
        {
            return null;
        }

        if (AuthenticatorCode.StepOf(_keys.Unprotect(key), typed, account.AuthenticatorStep, Now) is { } step)
        {
            account.UseCodeOf(step);
            return SignInWay.PasswordAndCode;
        }

        var hash = RecoveryCode.HashOf(typed);
        var code = await db.RecoveryCodes.SingleOrDefaultAsync(c => c.AccountId == account.Id && c.Hash == hash && c.UsedAt == null, cancellation);
        code?.Use(Now);
        return code is null ? null : SignInWay.PasswordAndRecoveryCode;
    }

    /// <summary>Counts a wrong try in a transaction of its own, so that many at once are all counted.</summary>
    public async Task CountAsync(Guid? accountId, string act, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var writing = await db.WriteAsync(cancellation);
        var account = accountId is { } id ? await db.Accounts.SingleAsync(a => a.Id == id, cancellation) : null;
        if (account is null || account.EndedAt is not null)
        {
            await db.SaveAsync(AccountJournal.OfNone(act, Now), writing, cancellation);
        }
        else if (!account.IsPaused(Now) && account.CountWrongTry(Now))
        {
            db.PostNotice(account, await db.NameOfAsync(account, cancellation), AccountNotice.Paused, Now);
            await db.SaveAsync(AccountJournal.ByNobody($"{act}; sign-in pauses", account, Now), writing, cancellation);
        }
        else
        {
            await db.SaveAsync(AccountJournal.ByNobody(act, account, Now), writing, cancellation);
        }

        await writing.CommitAsync(cancellation);
    }

    private PasswordVerificationResult Verify(Account account, string hash, string? password) =>
        string.IsNullOrEmpty(password) || password.Length > PasswordRules.MaxLength
            ? PasswordVerificationResult.Failed
            : hasher.VerifyHashedPassword(account, hash, password);
}
