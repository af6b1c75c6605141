using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Plans side by side: what each gives, to whom, for what money.</summary>
internal sealed class ComparePlansModel(RemitDb db, TimeProvider clock) : PlanPage(db, clock)
{
    /// <summary>More do not fit beside each other.</summary>
    private const int MostBeside = 4;

    /// <summary>The numbers of the plans, as the list's form sends them.</summary>
    [BindProperty(SupportsGet = true, Name = "n")]
    public List<int> Numbers { get; set; } = [];

    /// <summary>The plans that were made, in the order of their numbers.</summary>
    public IReadOnlyList<(SecondmentPlan Plan, PlanResult Result)> Plans { get; private set; } = [];

    /// <summary>How many were asked for beyond those that fit.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Everybody who is in one of them, with their stay in each; null where they have none.</summary>
    public IReadOnlyList<(string Who, IReadOnlyList<PlannedStay?> Stays)> People { get; private set; } = [];

    /// <summary>The rows of figures: what it is, and the figure of each plan.</summary>
    public IReadOnlyList<(string What, IReadOnlyList<string> Figures)> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var found = await Db
            .SecondmentPlans.AsNoTracking()
            .Where(p => p.SchemeId == Scheme.Id && Numbers.Contains(p.Number))
            .OrderBy(p => p.Number)
            .ToListAsync(cancellation);
        List<(SecondmentPlan, PlanResult)> made = [.. found.Where(p => p.Result is { IsFound: true }).Select(p => (p, p.Result!))];
        (Plans, LeftOut) = ([.. made.Take(MostBeside)], Math.Max(0, made.Count - MostBeside));
        People = [.. Everybody()];
        Rows = [.. Figures()];
        return Page();
    }

    private IEnumerable<(string, IReadOnlyList<PlannedStay?>)> Everybody() =>
        Plans
            .SelectMany(p => p.Result.Stays)
            .DistinctBy(s => s.NominationId)
            .OrderBy(s => s.OrganisationName, StringComparer.Ordinal)
            .ThenBy(s => s.PersonName, StringComparer.Ordinal)
            .Select(s =>
                (
                    $"{s.PersonName}, {s.OrganisationName}",
                    (IReadOnlyList<PlannedStay?>)[.. Plans.Select(p => p.Result.Stays.FirstOrDefault(x => x.NominationId == s.NominationId))]
                )
            );

    private IEnumerable<(string, IReadOnlyList<string>)> Figures()
    {
        yield return Row("Points", r => $"{r.Score:N0}");
        yield return Row(
            "Better at most by",
            r =>
                r.IsProved ? "nothing, proved"
                : r.BetterAtMost is { } percent ? $"{percent:0.#}%"
                : "not known"
        );
        yield return Row("Placements", r => $"{r.Stays.Count}");
        yield return Row("Members that take part", r => $"{r.Members}");
        yield return Row("Months at seats", r => $"{r.SeatMonths}");
        yield return Row("Months seats stand empty between", r => $"{r.EmptyMonths}");
        yield return Row("Points of the worst-off", r => $"{r.WorstOff:N0}");
        foreach (var name in Plans.SelectMany(p => p.Result.Money).Select(m => m.Name).Distinct())
        {
            yield return Row(
                $"{name}: added, then left",
                r => r.Money.FirstOrDefault(m => m.Name == name) is { } money ? $"{money.Planned}, {money.Left}" : Money.Zero.ToString()
            );
        }
    }

    private (string, IReadOnlyList<string>) Row(string what, Func<PlanResult, string> figure) => (what, [.. Plans.Select(p => figure(p.Result))]);
}
