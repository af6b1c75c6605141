using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Envelopes;

/// <summary>How envelopes and their ledger stand in the database, where the caps hold by themselves, and the queries that several pages share.</summary>
internal static class EnvelopeStorage
{
    extension(RemitDb db)
    {
        /// <summary>What signed decisions let be spent. Amounts change through the ledger alone: see <see cref="LedgerWriting"/>.</summary>
        public DbSet<Envelope> Envelopes => db.Set<Envelope>();

        /// <summary>The lines of envelopes.</summary>
        public DbSet<EnvelopeLine> EnvelopeLines => db.Set<EnvelopeLine>();

        /// <summary>What was promised on them.</summary>
        public DbSet<Commitment> Commitments => db.Set<Commitment>();

        /// <summary>Every change of an amount.</summary>
        public DbSet<LedgerEntry> LedgerEntries => db.Set<LedgerEntry>();

        /// <summary>The envelope of a decision with its lines and what binds them; null when it has none.</summary>
        public Task<Envelope?> FindEnvelopeAsync(string decisionCode, CancellationToken cancellation) =>
            db.Envelopes.Include(e => e.Lines.OrderBy(l => l.Place)).SingleOrDefaultAsync(e => e.DecisionCode == decisionCode, cancellation);

        /// <summary>Why the envelope of a decision may not be opened; empty when it may.</summary>
        /// <param name="terms">What the decision lets be spent.</param>
        /// <param name="on">The day in London.</param>
        /// <param name="cancellation">Gives up.</param>
        public async Task<IReadOnlyList<Breach>> WhyNotOpenAsync(EnvelopeTerms terms, DateOnly on, CancellationToken cancellation)
        {
            if (Envelope.WhyNotOpen(terms) is { Count: > 0 } breaches)
            {
                return breaches;
            }

            if (await db.Envelopes.AnyAsync(e => e.DecisionCode == terms.DecisionCode, cancellation))
            {
                return [new("envelopes.open-already", $"{terms.DecisionCode} has an envelope already")];
            }

            Guid[] drawnFrom = [.. terms.Lines.Select(l => l.DrawnFrom).OfType<Guid>()];
            if (drawnFrom.Length == 0)
            {
                return [];
            }

            var from = await db.EnvelopeLines.AsNoTracking().Where(l => drawnFrom.Contains(l.Id)).ToListAsync(cancellation);
            return Envelope.WhyNotDraw(terms, from) is { Count: > 0 } wrong ? wrong : await WhyNotDrawAsync(db, terms, on, cancellation);
        }

        /// <summary>Opens the envelope of a decision, drawing on those that it names; nothing is opened when there is a reason against it.</summary>
        /// <param name="terms">What the decision lets be spent.</param>
        /// <param name="poster">Who opens it.</param>
        /// <param name="writing">The open transaction, in which the caller saves.</param>
        /// <param name="cancellation">Gives up before the commit.</param>
        /// <returns>The envelope, or the reasons against it.</returns>
        public async Task<(Envelope? Envelope, IReadOnlyList<Breach> Breaches)> OpenEnvelopeAsync(
            EnvelopeTerms terms,
            Poster poster,
            Writing writing,
            CancellationToken cancellation
        )
        {
            if (await db.WhyNotOpenAsync(terms, poster.On, cancellation) is { Count: > 0 } breaches)
            {
                return (null, breaches);
            }

            Envelope envelope = new(terms, poster.At);
            var drawing = envelope.DrawingActs(terms);
            var entries = envelope.OpeningEntries(terms, poster);
            var drawn = await LedgerWriting.PostAsync(db, writing, [.. drawing.Select(act => new LedgerRequest(act, poster))], cancellation);
            Breach.ThrowIfAny([.. drawn.SelectMany(d => d.Breaches)]);
            db.Envelopes.Add(envelope);
            db.LedgerEntries.AddRange(entries);
            return (envelope, []);
        }
    }

    /// <summary>That a code is no signed decision's.</summary>
    /// <param name="code">The code as it was written.</param>
    public static Breach NoDecision(string? code) =>
        new("envelopes.no-such-decision", $"There is no signed decision {code}: enter the code of one that is signed");

    /// <summary>Why the lines on which others draw do not bear it; two may draw on one, so each is drawn in a book that nobody writes.</summary>
    private static async Task<IReadOnlyList<Breach>> WhyNotDrawAsync(RemitDb db, EnvelopeTerms terms, DateOnly on, CancellationToken cancellation)
    {
        var drawing = new Envelope(terms, DateTime.UnixEpoch).DrawingActs(terms);
        LedgerBook book = new();
        await LedgerReading.ReadAsync(db, book, drawing, [], cancellation);
        Poster nobody = new(null, "", DateTime.UnixEpoch, on);
        List<Breach> refused = [];
        foreach (var act in drawing)
        {
            var against = book.WhyNot(act, on);
            refused.AddRange(against);
            if (against.Count == 0)
            {
                book.Post(act, nobody);
            }
        }

        return refused;
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Envelope>(Map);
        model.Entity<EnvelopeLine>(Map);
        model.Entity<Commitment>(Map);
        model.Entity<LedgerEntry>(Map);
        model.Entity<EnvelopeCondition>(condition =>
        {
            condition.ToTable("envelope_conditions");
            condition.Property(c => c.Id).ValueGeneratedNever();
            Act(condition, c => c.Met);
        });
        model.Entity<EnvelopeOption>(option =>
        {
            option.ToTable("envelope_options");
            option.Property(o => o.Id).ValueGeneratedNever();
            Act(option, o => o.Settled);
            option.Ignore(o => o.StopsAfter);
        });
        model.Entity<YearClosing>(closing =>
        {
            closing.ToTable("envelope_closings");
            closing.Property(c => c.Id).ValueGeneratedNever();
            Act(closing, c => c.Closed);
            Act(closing, c => c.Reopened);
        });
        model.Entity<BudgetConfirmation>(confirmation =>
        {
            confirmation.ToTable("envelope_confirmations");
            confirmation.Property(c => c.Id).ValueGeneratedNever();
            Act(confirmation, c => c.Confirmed);
        });
    }

    private static void Map(EntityTypeBuilder<Envelope> envelope)
    {
        envelope.ToTable("envelopes");
        envelope.Property(e => e.Id).ValueGeneratedNever();
        envelope.HasIndex(e => e.DecisionCode).IsUnique();
        Many(envelope, e => e.Lines, l => l.EnvelopeId, always: false);
        Many(envelope, e => e.Conditions, c => c.EnvelopeId);
        Many(envelope, e => e.Options, o => o.EnvelopeId);
        Many(envelope, e => e.Closings, c => c.EnvelopeId);
        Many(envelope, e => e.Confirmations, c => c.EnvelopeId);
    }

    private static void Map(EntityTypeBuilder<EnvelopeLine> line)
    {
        line.ToTable(
            "envelope_lines",
            table =>
            {
                table.HasCheckConstraint("ck_envelope_lines_cap", "committed <= approved");
                table.HasCheckConstraint("ck_envelope_lines_paid", "paid <= committed AND paid >= 0");
                table.HasCheckConstraint("ck_envelope_lines_signs", "eligible >= 0 AND forecast >= 0");
                table.HasCheckConstraint("ck_envelope_lines_match", "match_percent IS NULL OR paid * 100 <= eligible * match_percent");
            }
        );
        line.Property(l => l.Id).ValueGeneratedNever();
        line.ComplexProperty(l => l.Totals);
        line.Ignore(l => l.IsMoney).Ignore(l => l.IsInKind).Ignore(l => l.IsCash).Ignore(l => l.MatchedAtMost);
        line.HasIndex(l => new { l.EnvelopeId, l.Place }).IsUnique();
    }

    private static void Map(EntityTypeBuilder<Commitment> commitment)
    {
        commitment.ToTable("envelope_commitments", table => table.HasCheckConstraint("ck_envelope_commitments_paid", "paid <= amount AND paid >= 0"));
        commitment.Property(c => c.Id).ValueGeneratedNever();
        commitment.HasOne<EnvelopeLine>().WithMany().HasForeignKey(c => c.LineId).OnDelete(DeleteBehavior.Restrict);
        commitment.HasIndex(c => c.AgreementId).HasFilter("agreement_id IS NOT NULL");
        commitment.HasIndex(c => c.PayeeId).HasFilter("payee_id IS NOT NULL");
    }

    private static void Map(EntityTypeBuilder<LedgerEntry> entry)
    {
        entry.ToTable("envelope_entries");
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.ComplexProperty(e => e.Change);
        entry.HasOne<EnvelopeLine>().WithMany().HasForeignKey(e => e.LineId).OnDelete(DeleteBehavior.Restrict);
        // what was done is not done again under the same id
        entry.HasIndex(e => new { e.ActId, e.Place }).IsUnique();
        entry.HasIndex(e => e.CommitmentId);
        // what was undone is not undone again
        entry.HasIndex(e => new { e.ReversesActId, e.Place }).IsUnique().HasFilter("reverses_act_id IS NOT NULL");
    }

    private static void Act<T>(EntityTypeBuilder<T> row, Expression<Func<T, EnvelopeAct?>> act)
        where T : class => row.Property(act).HasConversion(StorageJson.Converter<EnvelopeAct>()!, StorageJson.Comparer<EnvelopeAct>()!);

    private static void Many<T>(
        EntityTypeBuilder<Envelope> envelope,
        Expression<Func<Envelope, IEnumerable<T>?>> rows,
        Expression<Func<T, object?>> key,
        bool always = true
    )
        where T : class
    {
        envelope.HasMany(rows).WithOne().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
        envelope.Navigation(rows).AutoInclude(always);
    }
}
