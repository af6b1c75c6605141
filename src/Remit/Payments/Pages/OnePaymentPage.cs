using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>A page about one payment request.</summary>
internal abstract class OnePaymentPage(RemitDb db, TimeProvider clock) : PaymentPage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The request.</summary>
    public PaymentRequest Payment { get; private set; } = null!;

    /// <summary>The commitments that its lines are paid on, by id.</summary>
    public IReadOnlyDictionary<Guid, PayableCommitment> Commitments { get; private set; } = new Dictionary<Guid, PayableCommitment>();

    /// <summary>Every set of the payee's bank details, newest first.</summary>
    public IReadOnlyList<BankDetails> Details { get; private set; } = [];

    /// <summary>Where it goes: as it was approved, or would be today.</summary>
    public BankDetails? Account =>
        Payment.Approval is { } approved ? Details.FirstOrDefault(d => d.Id == approved.BankDetailsId) : BankDetails.InUse(Details, Today);

    /// <summary>What the journal calls it.</summary>
    protected string Subject => $"payment {Id}";

    /// <summary>Loads it as it stands; false when there is none.</summary>
    protected virtual async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await Db.PaymentRequests.SingleOrDefaultAsync(r => r.Id == Id, cancellation) is not { } request)
        {
            return false;
        }

        Payment = request;
        Guid[] ids = [.. request.Lines.Select(l => l.CommitmentId).Distinct()];
        Commitments = (await Db.PayablesAsync(c => ids.Contains(c.Id), cancellation)).ToDictionary(c => c.Id);
        Details = await Db.BankDetailsOfAsync(request.PayeeId, cancellation);
        return true;
    }
}
