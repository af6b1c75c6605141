using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Storage;

namespace Remit.Envelopes.Pages;

/// <summary>Every envelope that the visitor may know of, with what became of its money.</summary>
internal sealed class ListEnvelopesModel(RemitDb db) : PageModel
{
    public IReadOnlyList<Envelope> Envelopes { get; private set; } = [];

    /// <summary>All of it; what a decision draws from another's envelope is in that one already.</summary>
    public LineTotals Cash => LineSums.Sum(Envelopes.SelectMany(e => e.Lines).Where(l => l.IsCash && l.DrawnOnCommitment is null));

    public bool SomeDrawOnOthers => Envelopes.SelectMany(e => e.Lines).Any(l => l.IsCash && l.DrawnOnCommitment is not null);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var inside = Post.RolesOfPosts.Any(role => User.IsInRole(role.ToString()));
        Envelopes = await db
            .Envelopes.AsNoTracking()
            .Include(e => e.Lines.OrderBy(l => l.Place))
            .Where(e => inside || db.Decisions.Any(d => d.CodeKey == e.DecisionCode))
            .OrderByDescending(e => e.SignedOn)
            .ThenBy(e => e.DecisionCode)
            .ToListAsync(cancellation);
    }
}
