using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Storage;

namespace Remit.Accounts;

/// <summary>How accounts stand in the database, and the queries that several pages share.</summary>
internal static class AccountStorage
{
    extension(RemitDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();

        public DbSet<AccountLink> AccountLinks => db.Set<AccountLink>();

        public DbSet<Session> Sessions => db.Set<Session>();

        public DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();

        public DbSet<Passkey> Passkeys => db.Set<Passkey>();

        /// <summary>What programs show to act as people.</summary>
        public DbSet<ApiKey> ApiKeys => db.Set<ApiKey>();

        public DbSet<OutsideIdentity> OutsideIdentities => db.Set<OutsideIdentity>();

        /// <summary>The account that somebody signs in to with an e-mail address; null when there is none.</summary>
        public Task<Account?> AccountOfAsync(string email, CancellationToken cancellation)
        {
            var normal = Account.Normal(email);
            return db.Accounts.SingleOrDefaultAsync(a => a.Email == normal, cancellation);
        }

        /// <summary>Makes a link that sets the password of an account; earlier ones are good no longer. The caller saves.</summary>
        /// <returns>The key that the link carries.</returns>
        public async Task<string> MakeLinkAsync(Account account, bool isInvitation, DateTime now, CancellationToken cancellation)
        {
            await foreach (
                var earlier in db
                    .AccountLinks.Where(l => l.AccountId == account.Id && l.UsedAt == null)
                    .AsAsyncEnumerable()
                    .WithCancellation(cancellation)
            )
            {
                earlier.Use(now);
            }

            var (link, key) = AccountLink.Make(account, isInvitation, now);
            db.AccountLinks.Add(link);
            return key;
        }

        /// <summary>Ends every session of an account but, possibly, one. The caller saves.</summary>
        public async Task<int> EndSessionsAsync(Guid accountId, Guid? but, DateTime now, CancellationToken cancellation)
        {
            var sessions = await db.Sessions.Where(s => s.AccountId == accountId && s.EndedAt == null && s.Id != but).ToListAsync(cancellation);
            sessions.ForEach(s => s.End(now));
            return sessions.Count;
        }

        /// <summary>Ends every API key of a person. The caller saves.</summary>
        public async Task EndApiKeysAsync(Guid personId, DateTime now, CancellationToken cancellation) =>
            (await db.ApiKeys.Where(k => k.PersonId == personId && k.EndedAt == null).ToListAsync(cancellation)).ForEach(k => k.End(now));

        /// <summary>Makes new recovery codes in place of earlier ones. The caller saves.</summary>
        /// <returns>The codes as they are shown once.</returns>
        public async Task<IReadOnlyList<string>> MakeRecoveryCodesAsync(Account account, DateTime now, CancellationToken cancellation)
        {
            await db.UseUpRecoveryCodesAsync(account, now, cancellation);
            var made = Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.Make(account)).ToList();
            db.RecoveryCodes.AddRange(made.Select(m => m.Row));
            return [.. made.Select(m => m.Code)];
        }

        /// <summary>Switches the second factor of an account off, and its recovery codes with it. The caller saves.</summary>
        public async Task RemoveSecondFactorAsync(Account account, DateTime now, CancellationToken cancellation)
        {
            account.RemoveSecondFactor();
            await db.UseUpRecoveryCodesAsync(account, now, cancellation);
        }

        private async Task UseUpRecoveryCodesAsync(Account account, DateTime now, CancellationToken cancellation) =>
            (await db.RecoveryCodes.Where(c => c.AccountId == account.Id && c.UsedAt == null).ToListAsync(cancellation)).ForEach(c => c.Use(now));
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            account.Property(a => a.Id).ValueGeneratedNever();
            account.HasIndex(a => a.Email).IsUnique();
            account.HasIndex(a => a.PersonId).IsUnique();
            account.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        OfAccount<AccountLink>(model, "accounts_links", link => link.HasIndex(l => l.KeyHash).IsUnique());
        OfAccount<Session>(
            model,
            "accounts_sessions",
            session =>
                session
                    .Property(s => s.GroupRoles)
                    .HasConversion(StorageJson.Converter<IReadOnlyList<Role>>(), StorageJson.Comparer<IReadOnlyList<Role>>())
        );
        OfAccount<RecoveryCode>(model, "accounts_recovery_codes", code => code.HasIndex(c => c.Hash));
        OfAccount<Passkey>(model, "accounts_passkeys", passkey => passkey.HasIndex(p => p.CredentialId).IsUnique());
        model.Entity<ApiKey>(key =>
        {
            key.ToTable("accounts_api_keys");
            key.Property(k => k.Id).ValueGeneratedNever();
            key.HasIndex(k => k.Hash).IsUnique();
            // of a person and not of an account: in the demo nobody has an account
            key.HasOne<Person>().WithMany().HasForeignKey(k => k.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<OutsideIdentity>(identity =>
        {
            identity.ToTable("accounts_outside_identities");
            identity.HasKey(i => new { i.Issuer, i.Subject });
            identity.HasOne<Account>().WithMany().HasForeignKey(i => i.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void OfAccount<T>(
        ModelBuilder model,
        string table,
        Action<Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T>> also
    )
        where T : class =>
        model.Entity<T>(entity =>
        {
            entity.ToTable(table);
            entity.Property<Guid>("Id").ValueGeneratedNever();
            entity.HasOne<Account>().WithMany().HasForeignKey("AccountId").OnDelete(DeleteBehavior.Restrict);
            also(entity);
        });
}
