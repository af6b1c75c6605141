using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Which organisations have bank details, and what waits to be confirmed.</summary>
internal sealed class ListBankDetailsModel(RemitDb db, TimeProvider clock) : PaymentPage(db, clock)
{
    /// <summary>The organisations that take part, by name, with their details that stand.</summary>
    public IReadOnlyList<(Guid Id, string Name, IReadOnlyList<BankDetails> Details)> Organisations { get; private set; } = [];

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
        Organisations =
        [
            .. organisations
                .Select(o => (o.Id, o.Name, (IReadOnlyList<BankDetails>)[.. details[o.Id].Where(d => d.Stands)]))
                .OrderByDescending(o => o.Item3.Any(d => d.Status == BankDetailsStatus.Entered)),
        ];
        Rule = CoolingOff.On(await Db.CoolingOffs.AsNoTracking().ToListAsync(cancellation), Today);
        return Page();
    }
}
