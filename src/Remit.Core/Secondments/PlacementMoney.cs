using Remit.Agreements;
using Remit.Finance;

namespace Remit.Secondments;

/// <summary>What a decision has for the host's shares of placements, line by line, with what is promised and what is only proposed.</summary>
/// <param name="DecisionCode">The decision, or the decisions: "ADD2253 and ADD2301".</param>
/// <param name="Lines">Its lines of money that the host pays, in the decision's order.</param>
public sealed record PlacementMoney(string DecisionCode, IReadOnlyList<PlacementMoneyLine> Lines)
{
    /// <summary>What the decision's envelope leaves.</summary>
    /// <param name="cover">What the envelope lets agreements promise.</param>
    public static PlacementMoney Of(DecisionCover cover)
    {
        ArgumentNullException.ThrowIfNull(cover);
        return new(
            cover.Code,
            [
                .. cover
                    .Lines.Where(l => l is { IsMoney: true, ByAnother: false })
                    .Select(l => new PlacementMoneyLine(l.Id, l.Year, l.Name, new(l.Approved), new(l.Committed), Money.Zero)),
            ]
        );
    }

    /// <summary>The same with what another decision leaves, where a scheme goes on under it.</summary>
    /// <param name="other">What the other decision leaves.</param>
    public PlacementMoney With(PlacementMoney other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new($"{DecisionCode} and {other.DecisionCode}", [.. Lines, .. other.Lines]);
    }

    /// <summary>From which lines shares are taken, and what no line has.</summary>
    /// <param name="years">The shares by financial year; those of nothing are left out.</param>
    public (IReadOnlyList<(PlacementMoneyLine Line, Money Amount)> Taken, IReadOnlyList<(FinancialYear Year, Money Lacking)> Lacking) Take(
        IReadOnlyList<YearCost> years
    )
    {
        ArgumentNullException.ThrowIfNull(years);
        Dictionary<Guid, Money> taken = [];
        List<(FinancialYear, Money)> lacking = [];
        foreach (var year in years)
        {
            var wanted = year.HostShare;
            foreach (var line in Lines.Where(l => l.Year is null || l.Year == year.Year))
            {
                var left = line.Left - taken.GetValueOrDefault(line.LineId);
                var part = left < wanted ? left : wanted;
                if (part > Money.Zero)
                {
                    taken[line.LineId] = taken.GetValueOrDefault(line.LineId) + part;
                    wanted -= part;
                }
            }

            if (wanted > Money.Zero)
            {
                lacking.Add((year.Year, wanted));
            }
        }

        return ([.. Lines.Where(l => taken.ContainsKey(l.LineId)).Select(l => (l, taken[l.LineId]))], lacking);
    }

    /// <summary>What is left when a placement that no agreement has committed yet is counted, too.</summary>
    /// <param name="years">Its shares by financial year.</param>
    public PlacementMoney After(IReadOnlyList<YearCost> years)
    {
        var taken = Take(years).Taken.ToDictionary(t => t.Line.LineId, t => t.Amount);
        return this with { Lines = [.. Lines.Select(l => l with { Proposed = l.Proposed + taken.GetValueOrDefault(l.LineId) })] };
    }
}

/// <summary>A line of the decision's envelope, as far as placements are concerned.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Year">The financial year whose money it is; null when it is bound to none.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Approved">What the decision approves.</param>
/// <param name="Committed">What is promised in signed agreements.</param>
/// <param name="Proposed">What stands in placements that no agreement has committed yet.</param>
public sealed record PlacementMoneyLine(Guid LineId, FinancialYear? Year, string Name, Money Approved, Money Committed, Money Proposed)
{
    /// <summary>What another placement may take.</summary>
    public Money Left => Approved - Committed - Proposed;
}
