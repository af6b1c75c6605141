using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Spending;

/// <summary>Postings and payments side by side, as they stand in the database.</summary>
/// <param name="Postings">Every posting.</param>
/// <param name="Paid">Every payment.</param>
internal sealed record PostingBook(IReadOnlyList<Posting> Postings, IReadOnlyList<PaidEntry> Paid)
{
    private const int AtOnce = 500;

    /// <summary>The payments that postings are matched with.</summary>
    public IReadOnlySet<Guid> Taken => Postings.Select(p => p.EntryId).OfType<Guid>().ToHashSet();

    /// <summary>What fits together, and why the rest does not. Payments from before the first posting are left out: no file was brought of them.</summary>
    public MatchingOutcome Match()
    {
        var begin = Postings.Count == 0 ? DateOnly.MaxValue : Postings.Min(p => p.On).AddDays(-PostingMatching.DaysApart);
        return PostingMatching.Match(Postings, [.. Paid.Where(p => p.On >= begin)], Taken);
    }

    /// <summary>Reads both; inside a transaction where they are to be matched.</summary>
    public static async Task<PostingBook> OpenAsync(RemitDb db, CancellationToken cancellation) =>
        new(
            await db.Postings.OrderBy(p => p.On).ThenBy(p => p.Row).ToListAsync(cancellation),
            [.. (await db.PaidAsync(isInside: true, cancellation)).Select(r => r.Entry)]
        );

    /// <summary>Takes a file: see <see cref="TakeAsync"/>.</summary>
    /// <returns>The file, or every reason why it is not taken; then nothing has changed.</returns>
    public static async Task<(PostingFile? File, IReadOnlyList<Breach> Problems)> BringAsync(
        RemitDb db,
        string name,
        byte[] content,
        PostingAct act,
        CancellationToken cancellation
    )
    {
        var (read, problems) = Read(content);
        if (problems.Count > 0)
        {
            return (null, problems);
        }

        await using var writing = await db.WriteAsync(cancellation);
        var (file, known) = await TakeAsync(db, writing, new(name, content, read), act, cancellation);
        if (file is null)
        {
            return (null, known);
        }

        await writing.CommitAsync(cancellation);
        return (file, []);
    }

    /// <summary>
    /// Takes postings that were brought together, in the caller's transaction: those that were not brought before become postings, and what fits payments is
    /// matched with them.
    /// </summary>
    /// <returns>What they became, or the reason why they are not taken; then nothing has changed.</returns>
    public static async Task<(PostingFile? File, IReadOnlyList<Breach> Problems)> TakeAsync(
        RemitDb db,
        Writing writing,
        BroughtPostings brought,
        PostingAct act,
        CancellationToken cancellation
    )
    {
        var (name, content, read) = brought;
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (await db.PostingFiles.FirstOrDefaultAsync(f => f.Sha256 == hash, cancellation) is { } before)
        {
            return (
                null,
                [new("spending.file-known", $"{before.Who} brought this file on {DayWords.Of(LondonTime.DayOf(before.At))}: nothing has changed")]
            );
        }

        var known = await KnownAsync(db, [.. read.Select(r => r.Fingerprint)], cancellation);
        var fresh = read.Where(r => !known.Contains(r.Fingerprint)).ToList();
        PostingFile file = new(name, hash, read.Count, fresh.Count, act.PersonId, act.Name, act.At);
        db.PostingFiles.Add(file);
        db.Postings.AddRange(fresh.Select(r => new Posting(file.Id, r.Line, r.Facts, r.Fingerprint)));
        await db.SaveAsync(
            new(
                act.Name,
                "brought postings",
                $"postings {file.Sha256[..12]}",
                string.Create(CultureInfo.InvariantCulture, $"{name}: {read.Count} postings, {fresh.Count} of them new"),
                act.At,
                PersonId: act.PersonId
            ),
            writing,
            cancellation
        );
        await MatchAsync(db, writing, act, cancellation);
        return (file, []);
    }

    /// <summary>Matches what fits now, in the caller's transaction.</summary>
    /// <returns>How many postings were matched.</returns>
    public static async Task<int> MatchAsync(RemitDb db, Writing writing, PostingAct act, CancellationToken cancellation)
    {
        var matches = (await OpenAsync(db, cancellation)).Match().Matches;
        foreach (var (posting, entry, how) in matches)
        {
            posting.Match(entry, how, act with { Why = null });
        }

        if (matches.Count > 0)
        {
            await db.SaveAsync(
                new(
                    act.Name,
                    "matched postings",
                    "postings",
                    string.Create(CultureInfo.InvariantCulture, $"{matches.Count} by id, or by payee, amount and day"),
                    act.At,
                    After: StorageJson.Write(
                        matches
                            .Select(m => new
                            {
                                Posting = m.Posting.Id,
                                Entry = m.Entry.Id,
                                m.How,
                            })
                            .ToList()
                    ),
                    PersonId: act.PersonId
                ),
                writing,
                cancellation
            );
        }

        return matches.Count;
    }

    private static (IReadOnlyList<ReadPosting> Postings, IReadOnlyList<Breach> Problems) Read(byte[] content)
    {
        try
        {
            var text = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
            return PostingReading.Read([.. Csv.Read(text).Select(r => (r.Line, (IReadOnlyList<string>)r.Fields))]);
        }
        catch (FormatException wrong)
        {
            return ([], [new("spending.no-table", $"The file is no CSV table: {wrong.Message}")]);
        }
        catch (System.Text.DecoderFallbackException)
        {
            return ([], [new("spending.no-text", "The file is not UTF-8: save it as “CSV UTF-8” and bring it again")]);
        }
    }

    private static async Task<HashSet<string>> KnownAsync(RemitDb db, string[] fingerprints, CancellationToken cancellation)
    {
        HashSet<string> known = [];
        foreach (var some in fingerprints.Chunk(AtOnce))
        {
            known.UnionWith(await db.Postings.Where(p => some.Contains(p.Fingerprint)).Select(p => p.Fingerprint).ToListAsync(cancellation));
        }

        return known;
    }
}

/// <summary>Postings that were brought together and could be read.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Content">As they came.</param>
/// <param name="Postings">What they say.</param>
internal sealed record BroughtPostings(string Name, byte[] Content, IReadOnlyList<ReadPosting> Postings);
