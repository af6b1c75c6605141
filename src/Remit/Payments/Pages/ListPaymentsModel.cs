using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>What is to be paid, what was, and what has to come back.</summary>
internal sealed class ListPaymentsModel(RemitDb db, TimeProvider clock) : PaymentPage(db, clock)
{
    /// <summary>Requests that go on, those that wait for approval first; then those that ended, newest first.</summary>
    public IReadOnlyList<PaymentRequest> Requests { get; private set; } = [];

    /// <summary>What is owed and not asked for, by the name of the organisation.</summary>
    public IReadOnlyList<(string Payee, int Count, Money Sum)> Owed { get; private set; } = [];

    /// <summary>What was demanded back, what is awaited first.</summary>
    public IReadOnlyList<RepaymentDemand> Demands { get; private set; } = [];

    /// <summary>The state that alone is shown; null for all.</summary>
    public PaymentStatus? State { get; private set; }

    /// <summary>The states that there are requests in, with how many.</summary>
    public IReadOnlyList<(PaymentStatus Status, int Count)> States { get; private set; } = [];

    public async Task OnGetAsync(string? state, CancellationToken cancellation)
    {
        State = Enum.TryParse<PaymentStatus>(state, ignoreCase: true, out var wanted) && Enum.IsDefined(wanted) ? wanted : null;
        var all = await Db.PaymentRequests.AsNoTracking().OrderByDescending(r => r.Reference).ToListAsync(cancellation);
        States = [.. all.GroupBy(r => r.Status).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];
        Requests = [.. all.Where(r => State is null || r.Status == State).OrderBy(r => Rank(r.Status))];
        var names = await Db.OrganisationNamesAsync(cancellation);
        Owed =
        [
            .. (await Db.OwedAsync(Today, cancellation))
                .GroupBy(o => names.GetValueOrDefault(o.On.PayeeId ?? Guid.Empty, "Nobody yet"))
                .Select(g => (g.Key, g.Count(), new Money(g.Sum(o => o.Source.Left.Pence))))
                .OrderBy(o => o.Key),
        ];
        Demands =
        [
            .. (await Db.RepaymentDemands.AsNoTracking().OrderByDescending(d => d.Reference).ToListAsync(cancellation)).OrderBy(d => d.Status),
        ];
    }

    private static int Rank(PaymentStatus status) =>
        status switch
        {
            PaymentStatus.Asked => 0,
            PaymentStatus.Approved => 1,
            PaymentStatus.Drafting => 2,
            _ => 3,
        };
}
