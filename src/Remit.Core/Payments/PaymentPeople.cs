using Remit.Rules;

namespace Remit.Payments;

/// <summary>Who must be different people: whoever prepares a payment, whoever approves it, and whoever keeps the bank details that it goes to.</summary>
/// <remarks>Told by person, not by post: somebody who covers a post stays who they are. Source: issue "envelopes, agreements and money", section 3.</remarks>
public static class PaymentPeople
{
    /// <summary>Why these people may not prepare a payment to an organisation; empty when they may.</summary>
    /// <param name="preparers">Everybody who had a hand in it.</param>
    /// <param name="details">Every set of the organisation's bank details.</param>
    public static IReadOnlyList<Breach> WhyNotPrepare(IEnumerable<PaymentAct> preparers, IEnumerable<BankDetails> details)
    {
        ArgumentNullException.ThrowIfNull(preparers);
        var changers = Changers(details);
        return
        [
            .. preparers
                .DistinctBy(p => p.PersonId)
                .Where(p => changers.Contains(p.PersonId))
                .Select(p => new Breach(
                    "payments.bank-and-request",
                    $"{p.Name} entered or confirmed the bank details that this goes to, and so neither asks for it nor writes in it: "
                        + "a colleague begins a request of their own"
                )),
        ];
    }

    /// <summary>Why somebody may not approve a payment, whatever the power of their post; empty when they may.</summary>
    /// <param name="request">The request, of which every line counts.</param>
    /// <param name="by">Who would approve it.</param>
    /// <param name="organisationId">The organisation that they work for; null for the authority's own people.</param>
    /// <param name="checkerIds">Those who decided that something of it is owed.</param>
    /// <param name="details">Every set of the payee's bank details.</param>
    public static IReadOnlyList<Breach> WhyNotApprove(
        PaymentRequest request,
        PaymentAct by,
        Guid? organisationId,
        IEnumerable<Guid> checkerIds,
        IEnumerable<BankDetails> details
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        List<Breach> breaches = [];
        if (request.Begun.PersonId == by.PersonId || request.AskedBefore.Append(request.Asked).Any(a => a?.PersonId == by.PersonId))
        {
            breaches.Add(new("payments.asked-by-you", $"{by.Name} asked for this payment, so somebody else approves it"));
        }

        var written = request.Lines.Where(l => l.Writers.Any(w => w.PersonId == by.PersonId)).Select(l => $"line {l.Place}").ToList();
        if (written.Count > 0 || request.Removals.Any(r => r.PersonId == by.PersonId))
        {
            var where = written.Count > 0 ? string.Join(" and ", written) : "a line that was taken out";
            breaches.Add(new("payments.written-by-you", $"{by.Name} wrote or changed {where}, so somebody else approves the payment"));
        }

        if (checkerIds.Contains(by.PersonId))
        {
            breaches.Add(
                new("payments.checked-by-you", $"{by.Name} checked a claim or evidence that this pays, so somebody else approves the payment")
            );
        }

        if (Changers(details).Contains(by.PersonId))
        {
            breaches.Add(
                new("payments.bank-and-approval", $"{by.Name} entered or confirmed the bank details that this goes to, so somebody else approves it")
            );
        }

        if (organisationId == request.PayeeId)
        {
            breaches.Add(new("payments.own-organisation", $"{by.Name} works for {request.Payee}, which is paid by this"));
        }

        return breaches;
    }

    private static HashSet<Guid> Changers(IEnumerable<BankDetails> details) =>
        [.. details.Where(d => d.Stands).SelectMany(d => d.Changers).Select(c => c.PersonId)];
}
