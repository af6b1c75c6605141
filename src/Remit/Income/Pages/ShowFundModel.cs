using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>A pooled fund against its goal.</summary>
internal sealed class ShowFundModel(RemitDb db, TimeProvider clock) : IncomePage(db, clock)
{
    public PooledFund Fund { get; private set; } = null!;

    public FundStanding Standing { get; private set; } = null!;

    public IReadOnlyList<Receivable> Instalments { get; private set; } = [];

    public IReadOnlyList<Pledge> Pledges { get; private set; } = [];

    public GiftList Gifts { get; private set; } = null!;

    /// <summary>What the bar is made of, in order: what a part is, how much, its colour. What is late is told to those inside alone.</summary>
    public IReadOnlyList<(string Name, Finance.Money Amount, string Colour)> Parts =>
        IsInside
            ?
            [
                ("Received", Standing.Received, "#00703c"),
                ("To come", Standing.ToCome, "#7ba5ad"),
                ("Late", Standing.Late, "#d4351c"),
                ("Still to find", Standing.ToFind, "#ffffff"),
            ]
            :
            [
                ("Received", Standing.Received, "#00703c"),
                ("Pledged and to come", Standing.ToCome + Standing.Late, "#7ba5ad"),
                ("Still to find", Standing.ToFind, "#ffffff"),
            ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await Db.FindFundAsync(Id, cancellation) is not { } fund || !await MayKnowAsync(fund, cancellation))
        {
            return NotFound();
        }

        Fund = fund;
        Instalments = await Db
            .Receivables.AsNoTracking()
            .Where(r => r.ProgrammeId == Id)
            .OrderBy(r => r.DueOn)
            .ThenBy(r => r.Number)
            .ToListAsync(cancellation);
        Pledges = await Db
            .Pledges.AsNoTracking()
            .Include(p => p.Changes)
            .Where(p => p.FundId == Id)
            .OrderBy(p => p.Reference)
            .ToListAsync(cancellation);
        Standing = fund.StandingOn(Instalments, Today);
        Gifts = await GiftList.OfAsync(Db, fund, User, IsInside, cancellation);
        return Page();
    }
}
