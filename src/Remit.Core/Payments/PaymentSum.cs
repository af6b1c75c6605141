using Remit.Authority;
using Remit.Calendars;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Payments;

/// <summary>A payment that was approved before, as far as it counts together with another.</summary>
/// <param name="Reference">Its reference: "P0012".</param>
/// <param name="On">The day in London on which it was approved.</param>
/// <param name="Amount">Its lines under the same agreements and commitments, to the penny.</param>
public sealed record ApprovedPayment(string Reference, DateOnly On, Money Amount);

/// <summary>
/// The sum by which the power to approve a payment goes: what it pays, with what was approved to the same organisation under the same agreement, or the same
/// commitment where there is none, in the twelve months before. A payment that is split stays above the limit that it would be above in one.
/// </summary>
/// <remarks>Source: issue "envelopes, agreements and money", sections 3 and 5: different people, on totals.</remarks>
/// <param name="Payee">The organisation's name.</param>
/// <param name="Own">What the payment itself pays.</param>
/// <param name="Before">What counts together with it, oldest first.</param>
public sealed record PaymentSum(string Payee, Money Own, IReadOnlyList<ApprovedPayment> Before)
{
    private const int MostNamed = 6;

    /// <summary>All of it.</summary>
    public Money Total => Own + BeforeInAll;

    /// <summary>What the scheme of delegation is asked: who may approve all of it.</summary>
    public AuthorityQuestion Question => AuthorityQuestion.For(Total);

    /// <summary>"£6,000 + £4,000.01 (P0001 of 3 March 2019) = £10,000.01"; null where nothing was approved before.</summary>
    public string? Arithmetic => Before.Count == 0 ? null : $"{Own} + {Named()} = {Total}";

    /// <summary>Why the limit is asked of more than the payment pays; null where it is not.</summary>
    public Breach? CountsTogether =>
        Arithmetic is { } arithmetic
            ? new(
                "payments.counts-together",
                $"It counts together with what was approved to {Payee} for the same agreement or promise in the last twelve months: {arithmetic}"
            )
            : null;

    private Money BeforeInAll => Before.Select(b => b.Amount).Total();

    /// <summary>The sum of a request on a day.</summary>
    /// <param name="request">The request.</param>
    /// <param name="others">Payment requests, of which those count that are approved, not undone, and go to the same organisation.</param>
    /// <param name="agreements">The agreement of each commitment; null for those under none.</param>
    /// <param name="today">The day in London.</param>
    public static PaymentSum Of(
        PaymentRequest request,
        IEnumerable<PaymentRequest> others,
        IReadOnlyDictionary<Guid, Guid?> agreements,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(others);
        ArgumentNullException.ThrowIfNull(agreements);
        var since = today.AddMonths(-RelatedDecision.MonthsCountedTogether);
        var under = request.Lines.Select(Under).ToHashSet();
        return new(
            request.Payee,
            request.Total,
            [
                .. others
                    .Where(o => o.Id != request.Id && o.PayeeId == request.PayeeId && o is { Approval: not null, Counts: true })
                    .Select(o => new ApprovedPayment(o.Reference, LondonTime.DayOf(o.Approval!.By.At), AmountOf(o)))
                    .Where(a => since <= a.On && a.Amount > Money.Zero)
                    .OrderBy(a => a.On)
                    .ThenBy(a => a.Reference, StringComparer.Ordinal),
            ]
        );

        Guid Under(PaymentLine line) => agreements.GetValueOrDefault(line.CommitmentId) ?? line.CommitmentId;

        Money AmountOf(PaymentRequest other) => other.Lines.Where(l => under.Contains(Under(l))).Select(l => l.Amount).Total();
    }

    private string Named() =>
        Before.Count > MostNamed
            ? $"{BeforeInAll} ({Before.Count} payments from {DayWords.Of(Before[0].On)} on)"
            : string.Join(" + ", Before.Select(b => $"{b.Amount} ({b.Reference} of {DayWords.Of(b.On)})"));
}
