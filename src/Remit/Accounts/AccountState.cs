using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Storage;

namespace Remit.Accounts;

/// <summary>An account as administrators see it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="CanSignIn">Whether it has anything to sign in with: otherwise its owner has not followed the invitation yet.</param>
/// <param name="IsPaused">Whether wrong tries have paused sign-in by password.</param>
internal sealed record AccountState(Account Account, string Name, bool CanSignIn, bool IsPaused)
{
    /// <summary>In a word or two.</summary>
    public string Words =>
        this switch
        {
            { Account.EndedAt: not null } => "Ended",
            { CanSignIn: false } => "Invited",
            { IsPaused: true } => "Paused",
            _ => "In use",
        };

    /// <summary>Reads all accounts, or one.</summary>
    public static async Task<IReadOnlyList<AccountState>> ReadAsync(RemitDb db, DateTime now, Guid? only, CancellationToken cancellation)
    {
        var rows = await (
            from a in db.Accounts
            join p in db.People on a.PersonId equals p.Id
            where only == null || a.Id == only
            select new
            {
                Account = a,
                p.Name,
                HasOther = db.Set<Passkey>().Any(k => k.AccountId == a.Id) || db.Set<OutsideIdentity>().Any(i => i.AccountId == a.Id),
            }
        ).ToListAsync(cancellation);
        return [.. rows.Select(r => new AccountState(r.Account, r.Name, r.HasOther || r.Account.PasswordHash is not null, r.Account.IsPaused(now)))];
    }
}
