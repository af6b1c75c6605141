using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>Every fund and membership that the visitor may know of; for a partner, what is its own.</summary>
internal sealed class ListIncomeModel(RemitDb db, TimeProvider clock) : IncomePage(db, clock)
{
    public IReadOnlyList<IncomeRow> Rows { get; private set; } = [];

    /// <summary>What is late, oldest first; for finance officers alone.</summary>
    public IReadOnlyList<Receivable> Late { get; private set; } = [];

    /// <summary>On which something is owed back; for finance officers alone.</summary>
    public IReadOnlyList<Receivable> OwedBack { get; private set; } = [];

    /// <summary>The invoices and instalments of the visitor's own organisation; null where they work for none.</summary>
    public IReadOnlyList<Receivable>? Own { get; private set; }

    /// <summary>The pledges of the visitor's own organisation.</summary>
    public IReadOnlyList<Pledge> OwnPledges { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var inside = IsInside;
        var programmes = await Db
            .IncomeProgrammes.AsNoTracking()
            .Where(p => inside || Db.Decisions.Any(d => d.CodeKey == p.DecisionCode))
            .OrderBy(p => p.Name)
            .ToListAsync(cancellation);
        Guid[] ids = [.. programmes.Select(p => p.Id)];
        var open = await Db.UnsettledReceivables().Where(r => ids.Contains(r.ProgrammeId)).OrderBy(r => r.DueOn).ToListAsync(cancellation);
        Rows = [.. programmes.Select(p => IncomeRow.Of(p, open.Where(r => r.ProgrammeId == p.Id), Today))];
        Late = IsFinance ? [.. open.Where(r => r.IsLateOn(Today))] : [];
        OwedBack = IsFinance ? [.. open.Where(r => r.Totals.Returned > Money.Zero)] : [];
        if (await OwnAsync(cancellation) is { } own)
        {
            Own = await Db
                .Receivables.AsNoTracking()
                .Where(r => r.PayerId == own)
                .OrderByDescending(r => r.DueOn)
                .ThenBy(r => r.Number)
                .ToListAsync(cancellation);
            OwnPledges = await Db
                .Pledges.AsNoTracking()
                .Include(p => p.Changes)
                .Where(p => p.FunderId == own)
                .OrderBy(p => p.PledgedOn)
                .ToListAsync(cancellation);
        }
    }

    /// <summary>What somebody reads of a fund or scheme in a row.</summary>
    /// <param name="Programme">The fund or scheme.</param>
    /// <param name="ToCome">What is open and not late.</param>
    /// <param name="Late">What is open and late.</param>
    internal sealed record IncomeRow(IncomeProgramme Programme, Money ToCome, Money Late)
    {
        public static IncomeRow Of(IncomeProgramme programme, IEnumerable<Receivable> receivables, DateOnly today)
        {
            var byLate = receivables.ToLookup(r => r.IsLateOn(today), r => r.Open.Pence);
            return new(programme, new(byLate[false].Sum()), new(byLate[true].Sum()));
        }
    }
}
