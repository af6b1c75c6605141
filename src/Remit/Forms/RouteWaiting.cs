using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.People;
using Remit.Storage;
using Remit.Waiting;

namespace Remit.Forms;

/// <summary>What waits on the route of forms: for advisers, boards, owners of conditions, those who drafted, and those who may sign.</summary>
internal sealed class RouteWaiting(RouteRules rules) : IWaitingSource
{
    public async Task<IReadOnlyList<WaitingItem>> ForAsync(RemitDb db, Waiter waiter, CancellationToken cancellation)
    {
        var open = await db
            .Forms.AsNoTracking()
            .Where(f => f.Signature == null && f.Ending == null && f.Submissions.Any())
            .OrderBy(f => f.BegunAt)
            .ToListAsync(cancellation);
        List<WaitingItem> items = [];
        foreach (var form in open)
        {
            List<WaitingItem> own = [.. Advice(form, waiter)];
            own.AddRange(Boards(form, waiter));
            own.AddRange(Conditions(form, waiter));
            own.AddRange(Returned(form, waiter));
            if (form.Status == FormStatus.Signature && waiter.Roles.Contains(Role.Approver))
            {
                own.AddRange(await SignatureAsync(db, form, waiter, cancellation));
            }

            items.AddRange(own.Select(i => i with { About = form.Content.Basics.Title }));
        }

        return items;
    }

    private IEnumerable<WaitingItem> Advice(DecisionForm form, Waiter waiter) =>
        from request in form.OpenRequests
        where !form.DrafterIds.Contains(waiter.PersonId)
        where request.PersonId is { } asked ? asked == waiter.PersonId : AdviceKinds.RoleFor(request.Kind) is { } role && waiter.Roles.Contains(role)
        let stale = form.LastAdvice.Any(a => a.Kind == request.Kind && form.IsStale(a) && form.ChangedAt > request.At)
        let since = stale ? form.ChangedAt : request.At
        select new WaitingItem(
            $"advice {request.Id} {(stale ? form.Hash[..8] : "")}".TrimEnd(),
            $"{(stale ? "Advise anew on" : "Advise on")} {form.Code} ({AdviceKinds.InWords(request.Kind)})",
            RouteUrls.Advice(form.Id),
            since,
            stale ? rules.AdviceDue(LondonTime.DayOf(since)) : request.Due
        );

    private static IEnumerable<WaitingItem> Boards(DecisionForm form, Waiter waiter)
    {
        foreach (var review in form.Reviews.Where(r => r.IsPending))
        {
            if (waiter.Roles.Contains(Role.Governance) && review.On <= waiter.Today)
            {
                yield return new(
                    $"outcome {review.Id}",
                    $"Record what {review.Board} said of {form.Code}",
                    RouteUrls.Outcome(form.Id, review.Id),
                    review.ListedAt,
                    review.On
                );
            }
            else if (review.MemberIds.Contains(waiter.PersonId) && review.On >= waiter.Today)
            {
                yield return new(
                    $"review {review.Id}",
                    $"Review {form.Code} at {review.Board}",
                    RouteUrls.Pack(review.MeetingId),
                    review.ListedAt,
                    review.On
                );
            }
        }
    }

    private static IEnumerable<WaitingItem> Conditions(DecisionForm form, Waiter waiter)
    {
        foreach (var review in form.Reviews)
        {
            foreach (var condition in review.Conditions.Where(c => c.Met is null))
            {
                if (condition.OwnerId == waiter.PersonId && condition.Report is null)
                {
                    yield return new(
                        $"condition {condition.Id}",
                        $"Meet a condition on {form.Code}",
                        RouteUrls.Condition(form.Id, condition.Id),
                        review.RecordedAt ?? review.ListedAt,
                        condition.Due
                    );
                }
                else if (condition.ReportedAt is { } reported && condition.OwnerId != waiter.PersonId && waiter.Roles.Contains(Role.Governance))
                {
                    yield return new(
                        $"confirm {condition.Id}",
                        $"Confirm that a condition on {form.Code} is met",
                        RouteUrls.Condition(form.Id, condition.Id),
                        reported,
                        condition.Due
                    );
                }
            }
        }
    }

    private static IEnumerable<WaitingItem> Returned(DecisionForm form, Waiter waiter) =>
        form.Status == FormStatus.Drafting && form.Returns.Count > 0 && form.DrafterIds.Contains(waiter.PersonId)
            ?
            [
                new(
                    $"returned {form.Returns[^1].Id}",
                    $"Change and submit {form.Code}, which was returned",
                    FormUrls.Form(form.Id),
                    form.Returns[^1].At,
                    Due: null
                ),
            ]
            : [];

    private static async Task<IEnumerable<WaitingItem>> SignatureAsync(RemitDb db, DecisionForm form, Waiter waiter, CancellationToken cancellation)
    {
        var answer = await db.WhoMaySignAsync(form, form.Content, waiter.Today, cancellation);
        var lowest = answer.PowerOf(waiter.PersonId) is { } power && (power.Delegation is not null || power.Level?.Code == answer.Level?.Code);
        var since = new[] { form.Submissions[^1].At }
            .Concat(form.Advice.Select(a => a.At))
            .Concat(form.Reviews.Select(r => r.RecordedAt ?? r.ListedAt))
            .Concat(form.Reviews.SelectMany(r => r.Conditions).Select(c => c.Met?.At ?? default))
            .Max();
        return lowest && form.WhyNotBoth(waiter.PersonId, "").Count == 0
            ? [new($"signature {form.Id}", $"Decide on {form.Code}, which waits for your signature", RouteUrls.Signature(form.Id), since, Due: null)]
            : [];
    }
}
