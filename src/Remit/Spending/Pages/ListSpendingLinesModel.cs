using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Envelopes;
using Remit.Storage;

namespace Remit.Spending.Pages;

/// <summary>The lines that a figure is made of: the sentence that authorised each, and the entries of one column.</summary>
internal sealed class ListSpendingLinesModel(RemitDb db) : PageModel
{
    [FromQuery]
    public string? Year { get; set; }

    [FromQuery]
    public string? Programme { get; set; }

    [FromQuery]
    public string? Funder { get; set; }

    [FromQuery(Name = "means")]
    public string? MeansName { get; set; }

    [FromQuery(Name = "column")]
    public string? ColumnName { get; set; }

    public SpendingFilter Filter { get; private set; } = new(null, null, null);

    /// <summary>The column whose entries are shown; null for the lines alone.</summary>
    public SpendingColumn? Column { get; private set; }

    public IReadOnlyList<StandingLine> Lines { get; private set; } = [];

    public LineTotals Sum => StandingLine.Sum(Lines);

    private ILookup<Guid, LedgerEntry> _entries = Array.Empty<LedgerEntry>().ToLookup(e => e.LineId);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Filter = SpendingFilter.Of(
            Year,
            Programme,
            Funder,
            Enum.TryParse<Means>(MeansName, ignoreCase: true, out var means) && Enum.IsDefined(means) ? means : null
        );
        Column = Enum.TryParse<SpendingColumn>(ColumnName, ignoreCase: true, out var column) && Enum.IsDefined(column) ? column : null;
        var envelopes = await db.EnvelopesFor(isInside: true).ToListAsync(cancellation);
        var drawing = await db.Commitments.AsNoTracking().Where(c => c.DrawnByLine != null).ToListAsync(cancellation);
        Lines = [.. StandingLine.Of(envelopes, drawing).Where(Filter.Has)];
        if (Column is not null)
        {
            Guid[] ids = [.. Lines.Select(l => l.Line.Id)];
            var drawn = drawing.Select(c => (Guid?)c.Id).ToHashSet();
            var entries = await db.LedgerEntries.AsNoTracking().Where(e => ids.Contains(e.LineId)).ToListAsync(cancellation);
            _entries = entries
                .Where(e => !drawn.Contains(e.CommitmentId) && SpendingWords.Of(e.Change, Column.Value) != 0)
                .OrderBy(e => e.At)
                .ThenBy(e => e.Id)
                .ToLookup(e => e.LineId);
        }
    }

    /// <summary>The entries that make up the column of a line.</summary>
    public IEnumerable<LedgerEntry> EntriesOf(StandingLine line) => _entries[line.Line.Id];

    /// <summary>What is counted at the decisions that draw on a line, and so not here; never positive.</summary>
    public long DrawnOf(StandingLine line) =>
        Column is { } column ? SpendingWords.Of(line.Totals, column) - EntriesOf(line).Sum(e => SpendingWords.Of(e.Change, column)) : 0;
}
