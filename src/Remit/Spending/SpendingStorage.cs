using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Envelopes;
using Remit.Organisations;
using Remit.People;
using Remit.Storage;

namespace Remit.Spending;

/// <summary>Postings of the finance system in the database, and what several pages and files read of the ledger.</summary>
internal static class SpendingStorage
{
    extension(RemitDb db)
    {
        /// <summary>Movements of money as the finance system posted them.</summary>
        public DbSet<Posting> Postings => db.Set<Posting>();

        /// <summary>The files that brought them.</summary>
        public DbSet<PostingFile> PostingFiles => db.Set<PostingFile>();

        /// <summary>Envelopes that somebody may know of, with their lines: all of them inside the authority, those of published decisions outside.</summary>
        public IQueryable<Envelope> EnvelopesFor(bool isInside) =>
            db.Envelopes.AsNoTracking().Include(e => e.Lines).Where(e => isInside || db.Decisions.Any(d => d.CodeKey == e.DecisionCode));

        /// <summary>Every payment and what came back, oldest first; what is paid on a line that draws on another decision's stands once.</summary>
        public async Task<IReadOnlyList<PaidRow>> PaidAsync(bool isInside, CancellationToken cancellation)
        {
            var rows = await db
                .LedgerEntries.AsNoTracking()
                .Where(e => e.Change.Paid != 0)
                .Join(
                    db.Commitments.AsNoTracking().Where(c => c.DrawnByLine == null),
                    e => e.CommitmentId,
                    c => c.Id,
                    (e, c) => new { Entry = e, Commitment = c }
                )
                .Join(
                    db.EnvelopeLines.AsNoTracking().Where(l => l.Unit == Quantity.Pounds),
                    x => x.Entry.LineId,
                    l => l.Id,
                    (x, l) =>
                        new
                        {
                            x.Entry,
                            x.Commitment,
                            Line = l,
                        }
                )
                .Join(
                    db.Envelopes.IgnoreAutoIncludes().AsNoTracking().Where(v => isInside || db.Decisions.Any(d => d.CodeKey == v.DecisionCode)),
                    x => x.Line.EnvelopeId,
                    v => v.Id,
                    (x, v) =>
                        new
                        {
                            x.Entry,
                            x.Commitment,
                            x.Line,
                            v.DecisionCode,
                            v.Title,
                            v.Programme,
                        }
                )
                .ToListAsync(cancellation);
            var undone = rows.Select(r => r.Entry.ReversesActId).OfType<Guid>().ToHashSet();
            var payees = await db.PayeesAsync(rows.Select(r => r.Commitment.PayeeId), cancellation);
            return
            [
                .. rows.OrderBy(r => r.Entry.At)
                    .ThenBy(r => r.Entry.Id)
                    .Select(r =>
                    {
                        var payee = r.Commitment.PayeeId is { } id ? payees.GetValueOrDefault(id) : null;
                        PaidEntry entry = new(
                            r.Entry.Id,
                            r.Entry.ActId,
                            r.Commitment.Id,
                            LondonTime.DayOf(r.Entry.At),
                            r.Entry.Change.Paid,
                            payee?.Name ?? r.Line.Payee,
                            r.DecisionCode,
                            r.Entry.Why ?? "",
                            r.Entry.ReversesActId is not null || undone.Contains(r.Entry.ActId)
                        );
                        return new PaidRow(entry, r.Line, r.Commitment, r.Title, r.Programme, payee);
                    }),
            ];
        }

        /// <summary>The organisations of some ids.</summary>
        public async Task<IReadOnlyDictionary<Guid, PartnerOrganisation>> PayeesAsync(IEnumerable<Guid?> ids, CancellationToken cancellation)
        {
            Guid[] wanted = [.. ids.OfType<Guid>().Distinct()];
            return await db.Organisations.AsNoTracking().Where(o => wanted.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellation);
        }

        /// <summary>The directorates that published decisions name, by the code of the decision.</summary>
        public async Task<IReadOnlyDictionary<string, string?>> DirectoratesAsync(IEnumerable<string> codes, CancellationToken cancellation)
        {
            string[] wanted = [.. codes.Distinct()];
            var found = await db
                .Decisions.AsNoTracking()
                .Where(d => wanted.Contains(d.CodeKey!))
                .Select(d => new { d.CodeKey, d.Facts.Directorate })
                .ToListAsync(cancellation);
            return found.DistinctBy(d => d.CodeKey).ToDictionary(d => d.CodeKey!, d => d.Directorate);
        }
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<PostingFile>(file =>
        {
            file.ToTable("spending_posting_files");
            file.Property(f => f.Id).ValueGeneratedNever();
            file.HasIndex(f => f.Sha256).IsUnique();
        });
        model.Entity<Posting>(posting =>
        {
            posting.ToTable(
                "spending_postings",
                table => table.HasCheckConstraint("ck_spending_postings_settled", "(entry_id IS NULL OR NOT is_set_aside) AND pence <> 0")
            );
            posting.Property(p => p.Id).ValueGeneratedNever();
            posting.HasOne<PostingFile>().WithMany().HasForeignKey(p => p.FileId).OnDelete(DeleteBehavior.Restrict);
            posting.HasOne<LedgerEntry>().WithMany().HasForeignKey(p => p.EntryId).OnDelete(DeleteBehavior.Restrict);
            posting.HasIndex(p => p.Fingerprint).IsUnique();
            // a payment is posted once, whoever matches at the same time
            posting.HasIndex(p => p.EntryId).IsUnique();
            posting.Property(p => p.Settled).HasConversion(StorageJson.Converter<PostingAct>()!, StorageJson.Comparer<PostingAct>()!);
            posting.Ignore(p => p.IsOpen).Ignore(p => p.Facts);
        });
    }
}

/// <summary>A payment with what it was paid for and to whom.</summary>
/// <param name="Entry">The payment.</param>
/// <param name="Line">The line that it was paid on.</param>
/// <param name="Commitment">The promise that it fulfils.</param>
/// <param name="Title">The decision's title.</param>
/// <param name="Programme">The decision's programme; null when it stands alone.</param>
/// <param name="Payee">The organisation; null where the ledger names none.</param>
internal sealed record PaidRow(
    PaidEntry Entry,
    EnvelopeLine Line,
    Commitment Commitment,
    string Title,
    string? Programme,
    PartnerOrganisation? Payee
);
