namespace Remit.Accounts;

/// <summary>Somebody as their organisation's sign-in knows them: its own name and theirs in it, which never changes hands.</summary>
/// <param name="Issuer">The issuer, as it writes itself.</param>
/// <param name="Subject">The subject at this issuer.</param>
/// <param name="AccountId">Whose account it opens.</param>
/// <param name="LinkedAt">Since when, in UTC.</param>
internal sealed record OutsideIdentity(string Issuer, string Subject, Guid AccountId, DateTime LinkedAt);
