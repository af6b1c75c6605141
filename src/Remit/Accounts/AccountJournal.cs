using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Storage;

namespace Remit.Accounts;

/// <summary>Words for the journal about accounts; no secret, and no address that somebody typed, stands in them.</summary>
internal static class AccountJournal
{
    /// <summary>Who acts before it is known who they are.</summary>
    public const string Nobody = "Somebody not signed in";

    /// <summary>What the owner did to their own account.</summary>
    public static JournalDraft ByOwner(string name, string act, Account account, DateTime at) =>
        new(name, act, Subject(account.Id), null, at, PersonId: account.PersonId);

    /// <inheritdoc cref="ByOwner(string, string, Account, DateTime)"/>
    public static JournalDraft ByOwner(ClaimsPrincipal user, string act, Guid accountId, DateTime at) =>
        Journal.Entry(user, act, Subject(accountId), null, at);

    /// <summary>What an administrator did to somebody's account.</summary>
    public static JournalDraft By(ClaimsPrincipal user, string act, Account account, string? why, DateTime at) =>
        Journal.Entry(user, act, Subject(account.Id), why, at);

    /// <summary>What somebody did who is not known to be its owner.</summary>
    public static JournalDraft ByNobody(string act, Account account, DateTime at) => new(Nobody, act, Subject(account.Id), null, at);

    /// <summary>What the program itself did at the command line.</summary>
    public static JournalDraft AtCommandLine(string act, Account account, DateTime at) => new("remit account", act, Subject(account.Id), null, at);

    /// <summary>About an address or a key that belongs to no account.</summary>
    public static JournalDraft OfNone(string act, DateTime at) => new(Nobody, act, "no account", null, at);

    /// <summary>How the journal names an API key.</summary>
    public static string Subject(ApiKey key) => $"api key {key.Id}";

    /// <summary>How the journal names an account.</summary>
    public static string Subject(Guid accountId) => $"account {accountId}";

    extension(RemitDb db)
    {
        /// <summary>The name of the person whose account it is.</summary>
        public Task<string> NameOfAsync(Account account, CancellationToken cancellation) =>
            db.People.Where(p => p.Id == account.PersonId).Select(p => p.Name).SingleAsync(cancellation);
    }
}
