using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Income;

namespace Remit.Demo;

/// <content>A member that leaves after it has paid.</content>
internal sealed partial class DemoIncome
{
    /// <summary>It joined, paid for eight months and left after seven: a month is owed back, and most of it is asked for.</summary>
    private async Task LeaveAsync(MembershipScheme scheme)
    {
        const string Why = "It merges its team with a neighbour’s";
        await OnAsync(
            new(2019, 10, 7),
            async w =>
            {
                var member = await db.Memberships.SingleAsync(m => m.SchemeId == scheme.Id && m.Name == LeavingBorough, cancellation);
                return await w.LeaveAsync(member.Id, new(new(2019, 8, 29), new(2020, 2, 29), Why), cancellation);
            }
        );
        await OnAsync(
            new(2019, 10, 14),
            async _ =>
            {
                var invoice = await db.Receivables.SingleAsync(r => r.ProgrammeId == scheme.Id && r.PayerName == LeavingBorough, cancellation);
                RefundTerms terms = new(Money.Pounds(2_000), "What its treasurer and the office agree on; the rest is being checked");
                DateOnly on = new(2019, 10, 14);
                return await new RefundWriting(db, new(Officer.Id, Officer.Name, At(on), on)).AskAsync(invoice.Id, terms, null, cancellation);
            }
        );
    }
}
