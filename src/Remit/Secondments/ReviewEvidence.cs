using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>What a scheme's placements have come to, as a review holds it against the aims: numbers, what was delivered, what was learned.</summary>
/// <param name="Numbers">What can be counted, each in a sentence.</param>
/// <param name="Delivered">What was delivered and is done, newest first.</param>
/// <param name="Notes">Entries of learning logs that name an aim; empty for those who may not read them.</param>
/// <param name="Panels">How diverse the panels of events were.</param>
internal sealed record ReviewEvidence(
    IReadOnlyList<string> Numbers,
    IReadOnlyList<Deliverable> Delivered,
    IReadOnlyList<LogEntry> Notes,
    IReadOnlyList<PanelShare> Panels
)
{
    /// <summary>What there is of a scheme on a day.</summary>
    /// <param name="db">The database.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="today">The day in London.</param>
    /// <param name="readsAll">Whether whoever reads it runs the scheme: others see what is public.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<ReviewEvidence> OfAsync(
        RemitDb db,
        SecondmentScheme scheme,
        DateOnly today,
        bool readsAll,
        CancellationToken cancellation
    )
    {
        var rows = await db.StandingPlacementsAsync(scheme.Id, cancellation);
        List<Placement> begun =
        [
            .. rows.Where(r => r.StatusOn(today) is PlacementStatus.UnderWay or PlacementStatus.Completed or PlacementStatus.EndedEarly)
                .Select(r => r.Placement),
        ];
        Guid[] ids = [.. begun.Select(p => p.Id)];
        var deliverables = (await db.Deliverables.AsNoTracking().Where(d => ids.Contains(d.PlacementId)).ToListAsync(cancellation))
            .Where(d => d.Terms.IsDone)
            .OrderByDescending(d => d.Terms.On)
            .ThenByDescending(d => d.Id)
            .ToList();
        var notes = readsAll
            ? await db.LogEntries.AsNoTracking().Where(e => ids.Contains(e.PlacementId)).OrderBy(e => e.On).ToListAsync(cancellation)
            : [];
        var money = (await db.ReimbursementsAsync(begun, today, cancellation)).SelectMany(r => r).ToList();
        var panels = deliverables.Select(d => d.Terms.Panel).OfType<Panel>().ToList();
        return new(
            [.. Count(scheme, begun, deliverables, money, today)],
            [.. deliverables.Where(d => readsAll || d.Terms.IsPublic)],
            [.. notes.Where(n => n.Aims.Count > 0)],
            PanelShare.Over(panels)
        );
    }

    private static IEnumerable<string> Count(
        SecondmentScheme scheme,
        List<Placement> begun,
        List<Deliverable> deliverables,
        List<Reimbursement> money,
        DateOnly today
    )
    {
        var employers = begun.Select(p => p.OrganisationId).Distinct().Count();
        yield return Say($"{Number(begun.Count, "placement")} of {Number(employers, "employer")} so far");
        var months = begun
            .Select(p => new PlacementLength(p.Terms.FirstDay, today < p.Terms.LastDay ? today : p.Terms.LastDay))
            .Sum(l => l.WholeMonths + l.DaysBeyond / 30m);
        yield return Say($"{months:0.#} months of secondees’ work");
        if (!scheme.Terms.IsAtNoCost)
        {
            yield return $"{money.Select(m => m.On.Amount).Total()} promised of {scheme.Terms.HostCap}, {money.Select(m => m.On.Paid).Total()} paid";
        }

        foreach (var kind in DeliverableWords.Kinds)
        {
            var done = deliverables.Where(d => d.Terms.Kind == kind).ToList();
            if (done.Count > 0)
            {
                var came = kind == DeliverableKind.Event ? done.Sum(d => d.Terms.Came ?? 0) : 0;
                yield return Say($"{DeliverableWords.Counted(kind, done.Count)}{(came > 0 ? $", to which {came} came" : "")}");
            }
        }
    }

    private static string Number(int count, string what) => Say($"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
