using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>One pledge: what is promised, what it was before, and what came of it.</summary>
internal sealed class ShowPledgeModel(RemitDb db, TimeProvider clock) : PledgePage(db, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();
}

/// <summary>A page about one pledge.</summary>
internal abstract class PledgePage(RemitDb db, TimeProvider clock) : IncomePage(db, clock)
{
    public Pledge Pledge { get; private set; } = null!;

    public PooledFund Fund { get; private set; } = null!;

    public IReadOnlyList<Receivable> Instalments { get; private set; } = [];

    /// <summary>Finds it; false when there is none, or the visitor may not know of it.</summary>
    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await Db.FindPledgeAsync(Id, cancellation) is not { } pledge || !(IsInside || await OwnAsync(cancellation) == pledge.FunderId))
        {
            return false;
        }

        Pledge = pledge;
        Fund = (await Db.FindFundAsync(pledge.FundId, cancellation))!;
        Instalments = await Db
            .Receivables.AsNoTracking()
            .Where(r => r.PledgeId == Id)
            .OrderBy(r => r.DueOn)
            .ThenBy(r => r.Number)
            .ToListAsync(cancellation);
        return true;
    }
}
