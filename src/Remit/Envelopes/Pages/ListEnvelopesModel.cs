using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Storage;

namespace Remit.Envelopes.Pages;

/// <summary>Every envelope that the visitor may know of, with what became of its money.</summary>
internal sealed class ListEnvelopesModel(RemitDb db) : PageModel
{
    public IReadOnlyList<Envelope> Envelopes { get; private set; } = [];

    /// <summary>The lines as they count together.</summary>
    public IReadOnlyList<StandingLine> Standing { get; private set; } = [];

    public LineTotals Cash => StandingLine.Sum(Standing.Where(l => l.Means == Means.Cash));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var inside = User.IsInside;
        Envelopes = await db
            .Envelopes.AsNoTracking()
            .Include(e => e.Lines.OrderBy(l => l.Place))
            .Where(e => inside || db.Decisions.Any(d => d.CodeKey == e.DecisionCode))
            .OrderByDescending(e => e.SignedOn)
            .ThenBy(e => e.DecisionCode)
            .ToListAsync(cancellation);
        // only what is drawn by a decision that stands here too is counted there
        var drawn = Envelopes.SelectMany(e => e.Lines).Select(l => l.DrawnOnCommitment).OfType<Guid>().ToList();
        Standing = StandingLine.Of(Envelopes, await db.Commitments.AsNoTracking().Where(c => drawn.Contains(c.Id)).ToListAsync(cancellation));
    }
}
