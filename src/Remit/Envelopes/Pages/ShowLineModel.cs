using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Envelopes.Pages;

/// <summary>One line of an envelope: the sentence that allows it, every commitment on it, and every entry that made its amounts.</summary>
internal sealed class ShowLineModel(RemitDb db, TimeProvider clock) : EnvelopePage(db, clock)
{
    /// <summary>How many commitments, and how many entries, the page shows: the newest. All of them are in the ledger's file.</summary>
    public const int MostShown = 200;

    [FromRoute]
    public int Place { get; set; }

    public EnvelopeLine Line { get; private set; } = null!;

    public int CommitmentCount { get; private set; }

    public int EntryCount { get; private set; }

    /// <summary>The acts of the entries shown that were undone.</summary>
    public IReadOnlySet<Guid> Undone { get; private set; } = new HashSet<Guid>();

    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];

    public IReadOnlyList<LedgerEntry> Entries { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Payees { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The decisions that draw on this line, by the line that does.</summary>
    public IReadOnlyDictionary<Guid, string> Drawers { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The code and the title of the decision on which this line draws; null when it stands by itself.</summary>
    public string? DrawsOn { get; private set; }

    /// <summary>Why nothing may be committed on it as it stands.</summary>
    public IReadOnlyList<Breach> NotNow => Envelope.WhyNotPromise(Line, Line.Year, Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || LineAt(Place) is not { } line)
        {
            return NotFound();
        }

        Line = line;
        var commitments = Db.Commitments.AsNoTracking().Where(c => c.LineId == line.Id);
        var entries = Db.LedgerEntries.AsNoTracking().Where(e => e.LineId == line.Id);
        (CommitmentCount, EntryCount) = (await commitments.CountAsync(cancellation), await entries.CountAsync(cancellation));
        Commitments = await commitments.OrderByDescending(c => c.OpenedAt).Take(MostShown).ToListAsync(cancellation);
        Entries = await entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(MostShown).ToListAsync(cancellation);
        Guid[] shown = [.. Entries.Select(e => e.ActId)];
        Undone = (
            await entries
                .Where(e => e.ReversesActId != null && shown.Contains(e.ReversesActId.Value))
                .Select(e => e.ReversesActId!.Value)
                .ToListAsync(cancellation)
        ).ToHashSet();
        Guid[] payees = [.. Commitments.Select(c => c.PayeeId).OfType<Guid>().Distinct()];
        Payees = await Db.Organisations.Where(o => payees.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        Guid[] drawers = [.. Commitments.Select(c => c.DrawnByLine).OfType<Guid>()];
        Drawers = await Db
            .EnvelopeLines.Where(l => drawers.Contains(l.Id))
            .Join(Db.Envelopes, l => l.EnvelopeId, e => e.Id, (l, e) => new { l.Id, e.DecisionCode })
            .ToDictionaryAsync(x => x.Id, x => x.DecisionCode, cancellation);
        DrawsOn = line.DrawnOnCommitment is { } drawn
            ? await Db
                .Commitments.Where(c => c.Id == drawn)
                .Join(Db.EnvelopeLines, c => c.LineId, l => l.Id, (c, l) => l.EnvelopeId)
                .Join(Db.Envelopes, id => id, e => e.Id, (id, e) => e.DecisionCode)
                .FirstOrDefaultAsync(cancellation)
            : null;
        return Page();
    }

    /// <summary>Who is promised a commitment.</summary>
    public string PayeeOf(Commitment commitment) =>
        commitment.DrawnByLine is { } drawer ? Drawers.GetValueOrDefault(drawer, "A later decision")
        : commitment.PayeeId is { } payee ? Payees.GetValueOrDefault(payee, "An organisation")
        : "Nobody named yet";
}
