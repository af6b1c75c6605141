using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Papers;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Decisions;

/// <summary>The acts on papers on their way into the register, each with its entry in the journal.</summary>
public static class DecisionImports
{
    /// <summary>Keeps a paper that was read: one import for each decision that it gives.</summary>
    /// <param name="db">The database.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="content">Its bytes, kept for good.</param>
    /// <param name="problems">What was left out when its text was taken.</param>
    /// <param name="paper">What was read in it.</param>
    /// <param name="by">Who brought it.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="cancellation">Gives up before the commit.</param>
    public static async Task<IReadOnlyList<PaperImport>> ReceiveAsync(
        this RemitDb db,
        string name,
        byte[] content,
        IReadOnlyList<string> problems,
        Paper paper,
        string by,
        DateTime at,
        CancellationToken cancellation = default
    )
    {
        var source = new PaperSource(name, content, problems);
        List<PaperImport> imports = [.. DecisionReading.FactsOf(paper).Select(facts => new PaperImport(source, paper, facts, by, at))];
        db.PaperSources.Add(source);
        db.PaperImports.AddRange(imports);
        await db.SaveAsync(
            new(
                by,
                "received a paper",
                $"paper {source.Hash}",
                null,
                at,
                After: StorageJson.Write(new { name, imports = imports.Select(i => i.Id) })
            ),
            cancellation
        );
        return imports;
    }

    /// <summary>The decision on the register that the import's draft would be a version of; null when there is none.</summary>
    public static Task<Decision?> StandingAsync(this RemitDb db, PaperImport import, CancellationToken cancellation = default) =>
        db.Decisions.SameAs(import.Draft).SingleOrDefaultAsync(cancellation);

    /// <summary>Corrects the draft, when nothing stands against it.</summary>
    /// <returns>Why not; empty when it is corrected.</returns>
    public static async Task<IReadOnlyList<Breach>> CorrectAsync(
        this RemitDb db,
        PaperImport import,
        DecisionFacts facts,
        string by,
        string? why,
        DateTime at,
        IReadOnlyDictionary<string, FactCheck>? checks = null,
        CancellationToken cancellation = default
    )
    {
        var breaches = import.WhyNotCorrect();
        if (breaches.Count > 0)
        {
            return breaches;
        }

        var changes = DecisionComparison.Differences(import.Draft, facts);
        import.Correct(facts, by, at, checks);
        await db.SaveAsync(
            new(by, "corrected a paper", $"import {import.Id}", why, at, Before: Said(changes, c => c.Before), After: Said(changes, c => c.After)),
            cancellation
        );
        return [];
    }

    /// <summary>Puts the draft on the register, as a new decision or a new version, when nothing stands against it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="import">The import.</param>
    /// <param name="by">Who confirms.</param>
    /// <param name="why">The reason in their words.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="revision">The draft that the person saw, by its number; null to take whichever stands.</param>
    /// <param name="cancellation">Gives up before the commit.</param>
    /// <returns>Why not, empty when it is done; and the decision.</returns>
    public static async Task<(IReadOnlyList<Breach> Breaches, Decision? Decision)> ConfirmAsync(
        this RemitDb db,
        PaperImport import,
        string by,
        string why,
        DateTime at,
        int? revision = null,
        CancellationToken cancellation = default
    )
    {
        // two confirmations of the same decision at once: the second finds what the first has recorded
        await using var writing = await db.WriteAsync(cancellation);
        await db.Entry(import).ReloadAsync(cancellation);
        if (revision is not null && import.Revision != revision)
        {
            return (
                [
                    new(
                        "decisions.import-changed",
                        $"{import.CorrectedBy} saved this paper at the same moment: look at it as it stands now, then confirm"
                    ),
                ],
                null
            );
        }

        var standing = await db.StandingAsync(import, cancellation);
        var breaches = import.WhyNotConfirm(standing, LondonTime.DayOf(at));
        if (breaches.Count > 0)
        {
            return (breaches, standing);
        }

        var changes = standing is null ? null : DecisionComparison.Differences(standing.Facts, import.Draft);
        var (entry, slug) = standing is null ? await db.NextPlaceAsync(import.Draft, cancellation) : (0, "");
        var decision = import.Confirm(standing, (facts, provenance) => new Decision(facts, entry, slug, provenance), by, why, at);
        if (standing is null)
        {
            db.Decisions.Add(decision);
        }

        var after = changes is null ? StorageJson.Write(decision.Facts with { Body = null }) : Said(changes, c => c.After);
        await db.SaveAsync(
            new(
                by,
                changes is null ? "put a decision on the register" : "changed a decision",
                $"decision {decision.Slug}",
                why,
                at,
                Before: changes is null ? null : Said(changes, c => c.Before),
                After: after
            ),
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
        return ([], decision);
    }

    /// <summary>Sets the paper aside for good, when nothing stands against it.</summary>
    /// <returns>Why not; empty when it is done.</returns>
    public static async Task<IReadOnlyList<Breach>> DiscardAsync(
        this RemitDb db,
        PaperImport import,
        string by,
        string because,
        DateTime at,
        CancellationToken cancellation = default
    )
    {
        var breaches = import.WhyNotDiscard(because);
        if (breaches.Count > 0)
        {
            return breaches;
        }

        import.Discard(by, because, at);
        await db.SaveAsync(new(by, "discarded a paper", $"import {import.Id}", because, at), cancellation);
        return [];
    }

    /// <summary>The place and the address of a new decision; asked inside the transaction of the one writer.</summary>
    internal static async Task<(long Entry, string Slug)> NextPlaceAsync(this RemitDb db, DecisionFacts facts, CancellationToken cancellation)
    {
        var last = await db.Decisions.MaxAsync(d => (long?)d.Entry, cancellation) ?? 0;
        var plain = DecisionCode.Slug(facts, _ => false);
        var taken = (await db.Decisions.Where(d => d.Slug.StartsWith(plain)).Select(d => d.Slug).ToListAsync(cancellation)).ToHashSet();
        return (last + 1, DecisionCode.Slug(facts, taken.Contains));
    }

    private static string Said(IReadOnlyList<Difference> changes, Func<Difference, string?> side) =>
        StorageJson.Write(changes.ToDictionary(c => c.Field, side));
}
