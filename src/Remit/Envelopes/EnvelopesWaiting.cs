using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.People;
using Remit.Storage;
using Remit.Waiting;

namespace Remit.Envelopes;

/// <summary>What waits for the finance officer so that no day of an envelope is missed.</summary>
internal sealed class EnvelopesWaiting : IWaitingSource
{
    /// <summary>Days before the last day of notice from which an option waits: a decision takes weeks to make.</summary>
    public const int DaysBeforeNotice = 90;

    public async Task<IReadOnlyList<WaitingItem>> ForAsync(RemitDb db, Waiter waiter, CancellationToken cancellation)
    {
        if (!waiter.Roles.Contains(Role.Finance))
        {
            return [];
        }

        var envelopes = await db.Envelopes.AsNoTracking().Include(e => e.Lines).ToListAsync(cancellation);
        return [.. envelopes.SelectMany(e => Of(e, waiter))];
    }

    private static IEnumerable<WaitingItem> Of(Envelope envelope, Waiter waiter)
    {
        var (code, today) = (envelope.DecisionCode, waiter.Today);
        foreach (var condition in envelope.Conditions.Where(c => c.Met is null))
        {
            yield return new(
                $"envelope condition {condition.Id}",
                $"See condition {condition.Place} of {code} met, before money is committed",
                EnvelopeUrls.Condition(code, condition.Place),
                envelope.OpenedAt,
                null
            );
        }

        foreach (
            var option in envelope.Options.Where(o =>
                o.Settled is null && o.NoticeBy is { } by && by >= today && by.AddDays(-DaysBeforeNotice) <= today
            )
        )
        {
            yield return new(
                $"envelope option {option.Id}",
                $"Decide whether to use the option to stop of {code}",
                EnvelopeUrls.Option(code, option.Place),
                LondonTime.InstantOf(option.NoticeBy!.Value.AddDays(-DaysBeforeNotice), TimeOnly.MinValue),
                option.NoticeBy
            );
        }

        foreach (
            var year in envelope
                .Lines.Select(l => l.Year)
                .OfType<Finance.FinancialYear>()
                .Distinct()
                .Where(y => y.LastDay < today && !envelope.IsClosed(y))
        )
        {
            yield return new(
                $"envelope year {envelope.Id} {year}",
                $"Close {year} of {code}",
                EnvelopeUrls.Year(code, year),
                LondonTime.InstantOf(year.LastDay.AddDays(1), TimeOnly.MinValue),
                null
            );
        }
    }
}
