using Remit.Finance;
using Remit.Planning;

namespace Remit.Secondments;

/// <summary>The money of a scheme as the planner sees it: what is left, and what each month of each nominee costs.</summary>
/// <remarks>
/// What stands is taken off first, so it costs nothing here. A month that lies in two financial years is shared out by its days. Every share is rounded up
/// to the penny: a plan may leave a few pence of a cap and never passes it.
/// </remarks>
internal static class SchemeBudgets
{
    /// <summary>A budget for each financial year that the scheme touches, and one for the cap over all of it; empty where secondments are at no cost.</summary>
    public static IReadOnlyList<RotationBudget> Of(SchemeToPlan scheme, SchemeMonths months, IReadOnlyList<NomineeToPlan> nominees, int standing)
    {
        if (scheme.Terms.IsAtNoCost || months.Count == 0)
        {
            return [];
        }

        var anyYear = scheme.Money.Where(m => m.Year is null).Select(m => m.Left).Total();
        var years = FinancialYear.Range(FinancialYear.Of(months.FirstDay), FinancialYear.Of(months.LastOf(months.Count - 1)));
        RotationBudget OfYear(FinancialYear year)
        {
            MoneyToPlan[] lines = [.. scheme.Money.Where(m => m.Year == year)];
            return new(
                lines.Length == 0 ? $"{scheme.DecisionCode}, {year}" : string.Join(" and ", lines.Select(l => l.Name).Distinct()),
                (lines.Select(l => l.Left).Total() + anyYear).Pence,
                Costs(scheme, months, nominees, standing, year),
                lines.Length == 0 ? $"{scheme.DecisionCode} approves no money of {year}" : string.Join("; ", lines.Select(l => l.Source).Distinct())
            );
        }

        var promised = scheme.Standing.Select(p => p.HostShare).Total();
        var cap = scheme.Terms.HostCap > promised ? scheme.Terms.HostCap - promised : Money.Zero;
        var inAll = scheme.Money.Select(m => m.Left).Total();
        var least = scheme.Money.Count > 0 && inAll < cap ? inAll : cap;
        return
        [
            // without lines of money only the cap is known
            .. scheme.Money.Count == 0 ? [] : years.Select(OfYear),
            new($"the cap of {scheme.DecisionCode}", least.Pence, Costs(scheme, months, nominees, standing, null), scheme.DecisionCode),
        ];
    }

    private static IReadOnlyList<IReadOnlyList<long>> Costs(
        SchemeToPlan scheme,
        SchemeMonths months,
        IReadOnlyList<NomineeToPlan> nominees,
        int standing,
        FinancialYear? year
    ) =>
        [
            .. nominees.Select(n =>
                (IReadOnlyList<long>)
                    [.. Enumerable.Range(0, months.Count).Select(month => CostOf(n.Terms.MonthlyCost, scheme.Terms.HostPercent, months, month, year))]
            ),
            .. Enumerable.Range(0, standing).Select(_ => (IReadOnlyList<long>)new long[months.Count]),
        ];

    private static long CostOf(Money monthly, int percent, SchemeMonths months, int month, FinancialYear? year)
    {
        var (first, last) = (months.FirstOf(month), months.LastOf(month));
        var days = last.DayNumber - first.DayNumber + 1;
        var within = year is not { } asked ? days : Enumerable.Range(0, days).Count(day => asked.Contains(first.AddDays(day)));
        return within == 0
            ? 0
            : monthly.Share(percent, MidpointRounding.ToPositiveInfinity).ShareOf(within, days, MidpointRounding.ToPositiveInfinity).Pence;
    }
}
