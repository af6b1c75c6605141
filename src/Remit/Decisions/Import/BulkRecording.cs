using Microsoft.EntityFrameworkCore;
using Remit.Papers;
using Remit.Storage;

namespace Remit.Decisions;

/// <summary>A decision to be recorded in bulk: what it says, given what the register says of it already.</summary>
/// <param name="Where">File and row, for people: "decisions.csv, row 12".</param>
/// <param name="Facts">The facts of a new decision, by which a standing one is found.</param>
/// <param name="Over">Lays the row's values over a standing decision's: what the row has no column for stays.</param>
internal sealed record BulkDecision(string Where, DecisionFacts Facts, Func<DecisionFacts, DecisionFacts> Over)
{
    /// <summary>The file that it was read from, kept for good; null for a row of a table.</summary>
    public PaperSource? Source { get; init; }

    /// <summary>What was read in that file, each value beside its words.</summary>
    public Paper? Paper { get; init; }
}

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
internal sealed class BulkRecording(RemitDb db, Provenance provenance)
{
    private const int AtOnce = 500;

    private readonly List<ImportProblem> _problems = [];
    private readonly List<Decision> _added = [];
    private readonly List<Decision> _changed = [];
    private readonly HashSet<Guid> _sources = [];
    private HashSet<string> _slugs = [];
    private long _entry;
    private int _unchanged;

    /// <summary>Records decisions; the same decisions again change nothing.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="file">What the journal names as where they came from.</param>
    /// <param name="progress">Told how many have been looked at.</param>
    /// <param name="cancellation">Gives up; nothing is saved then.</param>
    public async Task<BulkOutcome> RecordAsync(
        IReadOnlyList<BulkDecision> decisions,
        string file,
        Action<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        await using var writing = await db.WriteAsync(cancellation);
        var standing = await db.Decisions.Select(d => new { d.Identity, d.Id }).ToDictionaryAsync(d => d.Identity, d => d.Id, cancellation);
        _slugs = (await db.Decisions.Select(d => d.Slug).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        _entry = await db.Decisions.MaxAsync(d => (long?)d.Entry, cancellation) ?? 0;
        var done = 0;
        foreach (var batch in decisions.Chunk(AtOnce))
        {
            var ids = batch.Select(d => standing.TryGetValue(DecisionCode.Identity(d.Facts), out var id) ? id : (Guid?)null).OfType<Guid>().ToList();
            var known = ids.Count == 0 ? [] : await db.Decisions.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Identity, cancellation);
            foreach (var row in batch)
            {
                Take(row, known.GetValueOrDefault(DecisionCode.Identity(row.Facts)));
            }

            done += batch.Length;
            progress?.Invoke(done);
        }

        if (_problems.Count > 0)
        {
            db.ChangeTracker.Clear();
            return new(0, 0, 0, _problems);
        }

        await SaveAsync(writing, file, cancellation);
        return new(_added.Count, _changed.Count, _unchanged, []);
    }

    private void Take(BulkDecision row, Decision? standing)
    {
        var facts = standing is null ? row.Facts : row.Over(standing.Facts);
        if (standing is not null && DecisionComparison.Differences(standing.Facts, facts).Count == 0)
        {
            _unchanged++;
            return;
        }

        var today = DateOnly.FromDateTime(provenance.At);
        var breaches = standing?.WhyNotRevise(facts, today) ?? Decision.WhyNotRecord(facts, today);
        if (breaches.Count > 0)
        {
            _problems.AddRange(breaches.Select(b => new ImportProblem(row.Where, null, b.Message)));
            return;
        }

        var decision = row.Source is null ? Plain(facts, standing) : WithSource(row, row.Source, facts, standing);
        if (standing is null)
        {
            _added.Add(decision);
        }
        else
        {
            // the version that is replaced is new to the database, whatever its id looks like
            db.DecisionVersions.Add(decision.Earlier[^1]);
            _changed.Add(decision);
        }
    }

    private Decision Plain(DecisionFacts facts, Decision? standing)
    {
        if (standing is null)
        {
            return New(facts, provenance);
        }

        standing.Revise(facts, provenance);
        return standing;
    }

    private Decision WithSource(BulkDecision row, PaperSource source, DecisionFacts facts, Decision? standing)
    {
        var import = new PaperImport(source, row.Paper!, row.Facts, provenance.By, provenance.At);
        if (!ReferenceEquals(facts, row.Facts))
        {
            import.Correct(facts, provenance.By, provenance.At);
        }

        if (_sources.Add(source.Id))
        {
            db.PaperSources.Add(source);
        }

        db.PaperImports.Add(import);
        return import.Confirm(standing, New, provenance.By, provenance.Why, provenance.At);
    }

    private Decision New(DecisionFacts facts, Provenance from)
    {
        var slug = DecisionCode.Slug(facts, _slugs.Contains);
        _slugs.Add(slug);
        return new(facts, ++_entry, slug, from);
    }

    private async Task SaveAsync(Writing writing, string file, CancellationToken cancellation)
    {
        if (_added.Count + _changed.Count == 0)
        {
            return;
        }

        await new BulkRows<Decision>(db).InsertAsync(writing, _added, cancellation);
        await DecisionIndex.WriteAsync(db, writing, _added, cancellation);
        var after = StorageJson.Write(
            new
            {
                Added = _added.Select(d => d.Slug),
                Changed = _changed.Select(d => d.Slug),
                Unchanged = _unchanged,
            }
        );
        await db.SaveAsync(
            new(provenance.By, "imported decisions", $"file {file}", provenance.Why, provenance.At, After: after),
            writing,
            cancellation,
            inserted: _added
        );
        await writing.CommitAsync(cancellation);
    }
}
