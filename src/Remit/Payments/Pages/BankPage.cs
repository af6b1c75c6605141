using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>A page about the bank details of one organisation: for finance, and for the organisation's own people.</summary>
internal abstract class BankPage(RemitDb db, TimeProvider clock) : PaymentPage(db, clock)
{
    [FromRoute(Name = "organisationId")]
    public Guid WhoseId { get; set; }

    /// <summary>The organisation's name.</summary>
    public string Organisation { get; private set; } = "";

    /// <summary>Every set, newest first.</summary>
    public IReadOnlyList<BankDetails> All { get; private set; } = [];

    /// <summary>Those to which something may be paid today; null when there are none.</summary>
    public BankDetails? InUse => BankDetails.InUse(All, Today);

    /// <summary>Loads them; false when there is no such organisation for this visitor.</summary>
    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        await KnowAsync(cancellation);
        if (
            !(IsFinance || OrganisationId == WhoseId)
            || await Db.Organisations.Where(o => o.Id == WhoseId).Select(o => o.Name).SingleOrDefaultAsync(cancellation) is not { } name
        )
        {
            return false;
        }

        Organisation = name;
        All = await Db.BankDetailsOfAsync(WhoseId, cancellation);
        return true;
    }
}
