using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.People;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Authority;

/// <summary>How the policy on who may sign stands in the database, with what was signed under it, and the acts that others do inside their transactions.</summary>
internal static class AuthorityStorage
{
    extension(RemitDb db)
    {
        /// <summary>The versions of the scheme of delegation, replaced ones too.</summary>
        public DbSet<SchemeOfDelegation> Schemes => db.Set<SchemeOfDelegation>();

        /// <summary>The versions of the rules on buying.</summary>
        public DbSet<BuyingRules> BuyingRules => db.Set<BuyingRules>();

        /// <summary>What decisions delegated beyond the scheme.</summary>
        public DbSet<SpecificDelegation> SpecificDelegations => db.Set<SpecificDelegation>();

        /// <summary>What was signed under which version.</summary>
        public DbSet<PowerUse> PowerUses => db.Set<PowerUse>();

        /// <summary>All that says who may sign, as it stands; to be read inside <c>WriteAsync</c> by whoever signs on it.</summary>
        public async Task<Delegations> DelegationsAsync(CancellationToken cancellation) =>
            new(
                await db.Schemes.AsNoTracking().ToListAsync(cancellation),
                await db.BuyingRules.AsNoTracking().ToListAsync(cancellation),
                await db.SpecificDelegations.AsNoTracking().Include(d => d.DrawDowns).ToListAsync(cancellation),
                await db.RosterAsync(cancellation)
            );

        /// <summary>The policy that papers are checked against: what was entered here, or, where nothing was, what is publicly known of the GLA's.</summary>
        public async Task<Delegations> PolicyForPapersAsync(CancellationToken cancellation)
        {
            var entered = await db.DelegationsAsync(cancellation);
            return entered.Schemes.Count > 0 ? entered : GlaPolicy.Delegations;
        }

        /// <summary>
        /// Notes that a person signs under an answer, and draws on the specific delegation through which they may, if it is one.
        /// Inside the caller's <c>WriteAsync</c>; nothing is saved yet.
        /// </summary>
        /// <exception cref="RuleBreachedException">The person may not sign, or the delegation has been used up since.</exception>
        public async Task UsePowerAsync(AuthorityAnswer answer, Guid personId, SignedSubject subject, CancellationToken cancellation)
        {
            Breach.ThrowIfAny(answer.WhyNotSign(personId));
            var power = answer.PowerOf(personId)!;
            var amount = answer.Amount!.Value;
            if (power.Delegation is { } cited)
            {
                var delegation = await db.FreshDelegationAsync(cited.Id, cancellation);
                delegation.Draw(subject.FormId, subject.Code, amount, answer.On);
            }

            db.PowerUses.Add(
                new(
                    subject.FormId,
                    subject.Code,
                    answer.On,
                    power.Delegation is null ? answer.Scheme!.Id : null,
                    power.Delegation is null ? power.Level!.Code : null,
                    amount,
                    subject.Recipients,
                    subject.Programme
                )
            );
        }

        /// <summary>Gives back what a withdrawn form drew, and no longer counts it together with others. Inside the caller's <c>WriteAsync</c>; nothing is saved yet.</summary>
        public async Task ReturnPowerAsync(Guid formId, DateOnly on, string why, CancellationToken cancellation)
        {
            foreach (var use in await db.PowerUses.Where(u => u.SubjectId == formId && u.WithdrawnOn == null).ToListAsync(cancellation))
            {
                use.Withdraw(on);
            }

            var drawn = await db
                .SpecificDelegations.Where(d => d.DrawDowns.Any(u => u.SubjectId == formId && u.ReturnedOn == null))
                .Select(d => d.Id)
                .ToListAsync(cancellation);
            foreach (var id in drawn)
            {
                (await db.FreshDelegationAsync(id, cancellation)).Return(formId, on, why);
            }
        }

        /// <summary>Enters what is publicly known of the GLA's schemes and rules on buying, if no scheme has been entered yet.</summary>
        /// <param name="entry">The entry in the journal.</param>
        public async Task TakeKnownPolicyAsync(JournalDraft entry, CancellationToken cancellation)
        {
            await using var writing = await db.WriteAsync(cancellation);
            if (await db.Schemes.AnyAsync(cancellation))
            {
                return;
            }

            PolicyEntry entered = new(entry.Who, entry.At, "What is publicly known of the Greater London Authority's policy");
            db.Schemes.AddRange(GlaPolicy.Schemes.Select(s => s with { Id = Guid.CreateVersion7(), Entry = entered }));
            if (!await db.BuyingRules.AnyAsync(cancellation))
            {
                db.BuyingRules.AddRange(GlaPolicy.BuyingRules.Select(r => r with { Id = Guid.CreateVersion7(), Entry = entered }));
            }

            await db.SaveAsync(entry with { After = StorageJson.Write(GlaPolicy.Schemes) }, writing, cancellation);
            await writing.CommitAsync(cancellation);
        }

        /// <summary>The addresses within the register of the decisions with these codes, by <see cref="DecisionCode.Key"/>.</summary>
        public async Task<IReadOnlyDictionary<string, string>> SlugsAsync(IEnumerable<string> codes, CancellationToken cancellation)
        {
            string[] keys = [.. codes.Select(DecisionCode.Key).OfType<string>().Distinct()];
            var found = await db
                .Decisions.AsNoTracking()
                .Where(d => keys.Contains(d.CodeKey!))
                .OrderBy(d => d.Entry)
                .Select(d => new { d.CodeKey, d.Slug })
                .ToListAsync(cancellation);
            return found.DistinctBy(d => d.CodeKey).ToDictionary(d => d.CodeKey!, d => d.Slug);
        }

        /// <summary>The delegation as the database holds it now, whatever this context has read before.</summary>
        private async Task<SpecificDelegation> FreshDelegationAsync(Guid id, CancellationToken cancellation)
        {
            var delegation = await db.SpecificDelegations.Include(d => d.DrawDowns).SingleAsync(d => d.Id == id, cancellation);
            await db.Entry(delegation).ReloadAsync(cancellation);
            return delegation;
        }
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<SchemeOfDelegation>(scheme =>
        {
            scheme.ToTable("authority_schemes");
            scheme.Property(s => s.Id).ValueGeneratedNever();
            scheme
                .Property(s => s.Levels)
                .HasConversion(StorageJson.Converter<IReadOnlyList<SigningLevel>>(), StorageJson.Comparer<IReadOnlyList<SigningLevel>>());
            scheme
                .Property(s => s.ReservedMatters)
                .HasConversion(StorageJson.Converter<IReadOnlyList<string>>(), StorageJson.Comparer<IReadOnlyList<string>>());
            scheme.Property(s => s.Entry).HasConversion(StorageJson.Converter<PolicyEntry?>(), StorageJson.Comparer<PolicyEntry?>());
            scheme.HasIndex(s => s.Replaces).IsUnique();
        });
        model.Entity<BuyingRules>(rules =>
        {
            rules.ToTable("authority_buying_rules");
            rules.Property(r => r.Id).ValueGeneratedNever();
            rules
                .Property(r => r.Bands)
                .HasConversion(StorageJson.Converter<IReadOnlyList<ProcurementBand>>(), StorageJson.Comparer<IReadOnlyList<ProcurementBand>>());
            rules
                .Property(r => r.Grounds)
                .HasConversion(StorageJson.Converter<IReadOnlyList<ExemptionGround>>(), StorageJson.Comparer<IReadOnlyList<ExemptionGround>>());
            rules.Property(r => r.Entry).HasConversion(StorageJson.Converter<PolicyEntry?>(), StorageJson.Comparer<PolicyEntry?>());
            rules.HasIndex(r => r.From).IsUnique();
        });
        model.Entity<SpecificDelegation>(delegation =>
        {
            delegation.ToTable(
                "authority_delegations",
                table => table.HasCheckConstraint("authority_delegation_not_overdrawn", "drawn >= 0 AND drawn <= amount")
            );
            delegation.Property(d => d.Id).ValueGeneratedNever();
            delegation.Property(d => d.Drawn).IsConcurrencyToken();
            delegation.HasOne<Post>().WithMany().HasForeignKey(d => d.PostId).OnDelete(DeleteBehavior.Restrict);
            delegation.HasMany(d => d.DrawDowns).WithOne().HasForeignKey("DelegationId").OnDelete(DeleteBehavior.Restrict);
            delegation.Navigation(d => d.DrawDowns).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        model.Entity<DrawDown>(use =>
        {
            use.ToTable("authority_draw_downs");
            use.Property(u => u.Id).ValueGeneratedNever();
            use.HasIndex(u => u.SubjectId);
        });
        model.Entity<PowerUse>(use =>
        {
            use.ToTable("authority_power_uses");
            use.Property(u => u.Id).ValueGeneratedNever();
            use.Property(u => u.Recipients)
                .HasConversion(StorageJson.Converter<IReadOnlyList<string>>(), StorageJson.Comparer<IReadOnlyList<string>>());
            use.HasOne<SchemeOfDelegation>().WithMany().HasForeignKey(u => u.SchemeId).OnDelete(DeleteBehavior.Restrict);
            use.HasIndex(u => u.SubjectId);
            use.HasIndex(u => u.On);
        });
    }
}

/// <summary>What somebody signs, as far as a power is used up by it.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Code">Its code.</param>
/// <param name="Recipients">Who receives the money; empty when nobody is named.</param>
/// <param name="Programme">The programme it belongs to; null when it belongs to none.</param>
internal sealed record SignedSubject(Guid FormId, string Code, IReadOnlyList<string> Recipients, string? Programme);
