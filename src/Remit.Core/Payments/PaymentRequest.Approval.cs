using Remit.Finance;
using Remit.Rules;

namespace Remit.Payments;

/// <summary>What has to be known when somebody approves a payment, read in the transaction that approves it.</summary>
/// <param name="By">Who approves, and when.</param>
/// <param name="Today">The day in London.</param>
/// <param name="Step">The step of the request that they saw.</param>
/// <param name="Authority">Why their post lacks the power for <see cref="Sum"/>; empty when it has it.</param>
/// <param name="Details">Every set of the payee's bank details.</param>
public sealed record ApprovalFacts(PaymentAct By, DateOnly Today, int Step, IReadOnlyList<Breach> Authority, IReadOnlyCollection<BankDetails> Details)
{
    /// <summary>The sum of which the power was asked.</summary>
    public required PaymentSum Sum { get; init; }

    /// <summary>The level of the scheme of delegation by which they approve; null where a specific delegation gives the power.</summary>
    public string? Level { get; init; }

    /// <summary>The organisation that they work for; null for the authority's own people.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>What each line pays, by the line's id, with what other lines have of it.</summary>
    public IReadOnlyDictionary<Guid, PaymentSource> Sources { get; init; } = new Dictionary<Guid, PaymentSource>();
}

/// <content>How a request is approved.</content>
public sealed partial class PaymentRequest
{
    /// <summary>Why it may not be approved; empty when it may. The ledger is asked too.</summary>
    /// <param name="facts">What has to be known.</param>
    public IReadOnlyList<Breach> WhyNotApprove(ApprovalFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        List<Breach> breaches = [.. WhyNot("approve")];
        if (breaches.Count == 0 && facts.Step != Step)
        {
            breaches.Add(new("payments.changed-meanwhile", $"{Reference} was changed since you opened it: look at it as it stands now"));
        }

        var checkers = facts.Sources.Values.SelectMany(s => s.CheckerIds);
        breaches.AddRange(PaymentPeople.WhyNotApprove(this, facts.By, facts.OrganisationId, checkers, facts.Details));
        breaches.AddRange(PaymentPeople.WhyNotPrepare(Preparers, facts.Details));
        if (facts.Authority.Count > 0)
        {
            breaches.AddRange(facts.Sum.CountsTogether is { } together ? [together, .. facts.Authority] : facts.Authority);
        }

        breaches.AddRange(BankDetails.WhyNotPay(facts.Details, facts.Today, Payee));
        foreach (var line in _lines)
        {
            breaches.AddRange(
                facts.Sources.TryGetValue(line.Id, out var source)
                    ? source.WhyNotPay(line.Amount).Select(b => b with { Message = $"Line {line.Place}: {b.Message}" })
                    : [new("payments.no-source", $"Line {line.Place}: what it pays is no longer there")]
            );
        }

        return breaches;
    }

    /// <summary>Approves it; the ledger's acts are <see cref="PayActs"/>.</summary>
    /// <param name="facts">What has to be known.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotApprove"/> gives a reason against it.</exception>
    public void Approve(ApprovalFacts facts)
    {
        Breach.ThrowIfAny(WhyNotApprove(facts));
        Approval = new(facts.By, Total, facts.Level, BankDetails.InUse(facts.Details, facts.Today)!.Id);
        Step++;
    }
}
