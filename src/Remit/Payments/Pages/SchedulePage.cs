using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>A page about the instalments of one commitment: for officers, and for the people of the organisation that is paid.</summary>
internal abstract class SchedulePage(RemitDb db, TimeProvider clock) : PaymentPage(db, clock)
{
    [FromRoute]
    public Guid CommitmentId { get; set; }

    /// <summary>What is promised.</summary>
    public PayableCommitment On { get; private set; } = null!;

    /// <summary>Its instalments; null while none is agreed.</summary>
    public PaymentSchedule? Schedule { get; private set; }

    /// <summary>The name of the organisation that is paid.</summary>
    public string Payee { get; private set; } = "";

    /// <summary>Loads them; false when there is nothing of the kind for this visitor.</summary>
    protected virtual async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        await KnowAsync(cancellation);
        if (await Db.FindPayableAsync(CommitmentId, cancellation) is not { } on || !(IsOfficer || (on.PayeeId is { } payee && Sees(payee))))
        {
            return false;
        }

        On = on;
        Schedule = await Db.PaymentSchedules.SingleOrDefaultAsync(s => s.CommitmentId == CommitmentId, cancellation);
        Payee =
            await Db.Organisations.Where(o => o.Id == on.PayeeId).Select(o => o.Name).SingleOrDefaultAsync(cancellation) ?? "nobody who is named yet";
        return true;
    }
}
