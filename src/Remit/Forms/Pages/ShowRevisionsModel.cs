using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>Who changed what in a form, and when: the newest first.</summary>
internal sealed class ShowRevisionsModel(RemitDb db, TimeProvider clock) : FormPage(db, clock)
{
    private const int Shown = 50;

    /// <summary>The changes, the newest first.</summary>
    public IReadOnlyList<RevisionRow> Revisions { get; private set; } = [];

    /// <summary>The number of the page, from 1.</summary>
    public int PageNumber { get; private set; } = 1;

    /// <summary>Whether there are older ones.</summary>
    public bool HasOlder { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? p, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        PageNumber = Math.Max(p ?? 1, 1);
        // one more than is shown: what the oldest of the page changed is seen against the one before it
        var found = await Db
            .FormRevisions.AsNoTracking()
            .Where(r => r.FormId == Id)
            .OrderByDescending(r => r.Number)
            .Skip((PageNumber - 1) * Shown)
            .Take(Shown + 1)
            .ToListAsync(cancellation);
        HasOlder = found.Count > Shown;
        if (
            Reader.MayReadPart2 && found.Exists(r => r.Content.Access.Part2.Count > 0 || r.Content.Sources.Documents.Any(d => d.Withheld is not null))
        )
        {
            await Db.ReadConfidentialAsync(User, Subject, "Part 2, in its changes", Now, cancellation);
        }

        var names = await Db.NamesAsync(found.Select(r => r.PersonId), cancellation);
        Revisions = [.. found.Take(Shown).Select((r, at) => Row(r, found.ElementAtOrDefault(at + 1), names))];
        return Page();
    }

    private RevisionRow Row(FormRevision revision, FormRevision? before, IReadOnlyDictionary<Guid, string> names) =>
        new(
            revision.Number,
            revision.Section is { } section ? FormSheets.Of(section).Name : null,
            names.GetValueOrDefault(revision.PersonId, "Somebody who has left"),
            revision.At,
            before is null ? [] : FormDifference.Between(Reader.MayRead(before.Content), Reader.MayRead(revision.Content))
        );
}

/// <summary>A change in the list.</summary>
internal sealed record RevisionRow(int Number, string? Section, string By, DateTime At, IReadOnlyList<FormDifference> Differences);
