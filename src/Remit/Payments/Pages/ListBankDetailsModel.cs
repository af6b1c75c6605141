using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.People;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Which organisations have bank details, and what waits to be confirmed.</summary>
internal sealed class ListBankDetailsModel(RemitDb db, TimeProvider clock) : PaymentPage(db, clock)
{
    /// <summary>
    /// The organisations that take part, with their details that stand and what is promised to them and not paid: those first that somebody has to do something for.
    /// </summary>
    public IReadOnlyList<(Guid Id, string Name, IReadOnlyList<BankDetails> Details, Money Unpaid)> Organisations { get; private set; } = [];

    /// <summary>The rule on waiting that holds today; null when none is known.</summary>
    public CoolingOff? Rule { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await KnowAsync(cancellation);
        if (!IsFinance)
        {
            return OrganisationId is { } own ? Redirect(PaymentUrls.Bank(own)) : NotFound();
        }

        var organisations = await Db.Organisations.AsNoTracking().OrderBy(o => o.Name).ToListAsync(cancellation);
        var details = (await Db.BankDetails.AsNoTracking().OrderByDescending(d => d.Id).ToListAsync(cancellation)).ToLookup(d => d.OrganisationId);
        var promised = (await Db.PayablesAsync(c => c.PayeeId != null && c.Amount > c.Paid, cancellation)).ToLookup(c => c.PayeeId!.Value);
        Organisations =
        [
            .. organisations
                .Select(o => (o.Id, o.Name, Standing(details[o.Id]), promised[o.Id].Select(c => c.Unpaid).Total()))
                .OrderBy(o => Rank(o.Item3, o.Item4)),
        ];
        Rule = CoolingOff.On(await Db.CoolingOffs.AsNoTracking().ToListAsync(cancellation), Today);
        return Page();
    }

    private static IReadOnlyList<BankDetails> Standing(IEnumerable<BankDetails> details) => [.. details.Where(d => d.Stands)];

    /// <summary>What waits to be confirmed, then what is missing although money is promised, then what is in order, then the rest.</summary>
    private static int Rank(IReadOnlyList<BankDetails> details, Money unpaid) =>
        details.Any(d => d.Status == BankDetailsStatus.Entered) ? 0
        : details.Count > 0 ? 2
        : unpaid > Money.Zero ? 1
        : 3;
}
