using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Decisions;

/// <summary>A decision to be recorded in bulk: what it says, given what the register says of it already.</summary>
/// <param name="Where">File and row, for people: "decisions.csv, row 12".</param>
/// <param name="Facts">The facts of a new decision, by which a standing one is found.</param>
/// <param name="Over">Lays the row's values over a standing decision's: what the row has no column for stays.</param>
internal sealed record BulkDecision(string Where, DecisionFacts Facts, Func<DecisionFacts, DecisionFacts> Over);

/// <summary>What a bulk import did, or why it did nothing.</summary>
/// <param name="Added">Decisions that are new on the register.</param>
/// <param name="Changed">Decisions that have a new version.</param>
/// <param name="Unchanged">Decisions of which the register said the same already.</param>
/// <param name="Problems">Why nothing was saved; empty when all was.</param>
internal sealed record BulkOutcome(int Added, int Changed, int Unchanged, IReadOnlyList<ImportProblem> Problems);

/// <summary>Something that keeps a file from being imported.</summary>
/// <param name="Where">File and row.</param>
/// <param name="Column">The column; null when it is the whole row.</param>
/// <param name="Message">What is wrong and what would be right.</param>
internal sealed record ImportProblem(string Where, string? Column, string Message);

/// <summary>Puts many decisions on the register in one transaction: all of them, or none with every reason.</summary>
internal static class BulkRecording
{
    private const int AtOnce = 500;

    public static async Task<BulkOutcome> RecordAsync(
        this RemitDb db,
        IReadOnlyList<BulkDecision> decisions,
        Provenance provenance,
        string file,
        Action<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var today = DateOnly.FromDateTime(provenance.At);
        await using var writing = await db.WriteAsync(cancellation);
        var standing = await db.Decisions.Select(d => new { d.Identity, d.Id }).ToDictionaryAsync(d => d.Identity, d => d.Id, cancellation);
        var slugs = (await db.Decisions.Select(d => d.Slug).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var entry = await db.Decisions.MaxAsync(d => (long?)d.Entry, cancellation) ?? 0;

        List<ImportProblem> problems = [];
        List<Decision> added = [];
        List<Decision> changed = [];
        var unchanged = 0;
        var done = 0;
        foreach (var batch in decisions.Chunk(AtOnce))
        {
            var ids = batch.Select(d => standing.TryGetValue(DecisionCode.Identity(d.Facts), out var id) ? id : (Guid?)null).OfType<Guid>().ToList();
            var known = ids.Count == 0 ? [] : await db.Decisions.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Identity, cancellation);
            foreach (var row in batch)
            {
                if (known.TryGetValue(DecisionCode.Identity(row.Facts), out var decision))
                {
                    Revise(row, decision);
                }
                else
                {
                    Add(row);
                }
            }

            done += batch.Length;
            progress?.Invoke(done);
        }

        if (problems.Count > 0)
        {
            db.ChangeTracker.Clear();
            return new(0, 0, 0, problems);
        }

        await SaveAsync(db, writing, added, changed, unchanged, provenance, file, cancellation);
        return new(added.Count, changed.Count, unchanged, []);

        void Revise(BulkDecision row, Decision decision)
        {
            var facts = row.Over(decision.Facts);
            if (DecisionComparison.Differences(decision.Facts, facts).Count == 0)
            {
                unchanged++;
                return;
            }

            var breaches = decision.WhyNotRevise(facts, today);
            problems.AddRange(breaches.Select(b => new ImportProblem(row.Where, null, b.Message)));
            if (breaches.Count == 0)
            {
                // the version that is replaced is new to the database, whatever its id looks like
                db.DecisionVersions.Add(decision.Revise(facts, provenance));
                changed.Add(decision);
            }
        }

        void Add(BulkDecision row)
        {
            var breaches = Decision.WhyNotRecord(row.Facts, today);
            problems.AddRange(breaches.Select(b => new ImportProblem(row.Where, null, b.Message)));
            if (breaches.Count == 0)
            {
                var slug = DecisionCode.Slug(row.Facts, slugs.Contains);
                slugs.Add(slug);
                added.Add(new(row.Facts, ++entry, slug, provenance));
            }
        }
    }

    private static async Task SaveAsync(
        RemitDb db,
        Writing writing,
        List<Decision> added,
        List<Decision> changed,
        int unchanged,
        Provenance provenance,
        string file,
        CancellationToken cancellation
    )
    {
        if (added.Count + changed.Count == 0)
        {
            return;
        }

        await new BulkRows<Decision>(db).InsertAsync(writing, added, cancellation);
        await DecisionIndex.WriteAsync(db, writing, added, cancellation);
        var after = StorageJson.Write(
            new
            {
                Added = added.Select(d => d.Slug),
                Changed = changed.Select(d => d.Slug),
                Unchanged = unchanged,
            }
        );
        await db.SaveAsync(
            new(provenance.By, "imported decisions", $"file {file}", provenance.Why, provenance.At, After: after),
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
    }
}
