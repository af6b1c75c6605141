using Microsoft.AspNetCore.DataProtection;

namespace Remit.Payments;

/// <summary>Encrypts bank accounts with the keys that the database keeps, for this purpose and no other.</summary>
internal sealed class BankSecrets(IDataProtectionProvider protection)
{
    private const string Purpose = "Remit.Payments.BankAccount.v1";

    private readonly IDataProtector _protector = protection.CreateProtector(Purpose);

    /// <summary>An account as it is kept.</summary>
    public string Seal(BankAccount account) => _protector.Protect(account.ToSecret());

    /// <summary>The account of details. Whoever calls this has written an entry into the journal before.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key is gone, or the row was altered.</exception>
    public BankAccount Open(BankDetails details) => BankAccount.FromSecret(_protector.Unprotect(details.Secret));
}
