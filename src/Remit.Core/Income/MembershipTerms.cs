using System.Globalization;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Income;

/// <summary>What a member owes that was not there for the whole of a year.</summary>
public enum PartYearRule
{
    /// <summary>A twelfth of the fee for each month on any day of which it was a member.</summary>
    WholeMonths,

    /// <summary>A quarter of the fee for each quarter on any day of which it was a member.</summary>
    WholeQuarters,

    /// <summary>The whole fee, and nothing back.</summary>
    FullYear,
}

/// <summary>What membership costs from a day on, and what the office costs in a full year, as a decision sets it.</summary>
/// <remarks>Source: MD2373, £30,000 a year; the running cost and what others contribute beside the fees.</remarks>
/// <param name="From">The first day on which it holds.</param>
/// <param name="DecisionCode">The decision that sets it.</param>
/// <param name="Source">Where the decision says so, in a few words.</param>
/// <param name="Fee">The fee of a whole financial year.</param>
/// <param name="PartYear">What is owed for a part of a year.</param>
/// <param name="DaysToPay">Days from the invoice to the day on which it is due; 0 to 365.</param>
/// <param name="GraceDays">Days after that before it counts as arrears; 0 to 365.</param>
/// <param name="NoticeMonths">Whole months from notice to the last day of membership; 0 to 36.</param>
public sealed record MembershipTerms(
    DateOnly From,
    string DecisionCode,
    string Source,
    Money Fee,
    PartYearRule PartYear,
    int DaysToPay,
    int GraceDays,
    int NoticeMonths
)
{
    /// <summary>Its id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The scheme; set when it is entered.</summary>
    public Guid SchemeId { get; init; }

    /// <summary>What the office costs in a full year; £0 where it is not said.</summary>
    public Money RunningCost { get; init; }

    /// <summary>What others contribute in a full year, fees apart.</summary>
    public IReadOnlyList<OfficeContribution> Contributions { get; init; } = [];

    /// <summary>How many members the office needs.</summary>
    public BreakEven BreakEven => new(RunningCost, Contributions, Fee);

    /// <summary>Why they may not be entered so; empty when they may.</summary>
    public IReadOnlyList<Breach> WhyNot()
    {
        List<Breach> breaches = [];
        if (Fee <= Money.Zero)
        {
            breaches.Add(new("income.no-fee", "Enter a fee greater than zero"));
        }

        if (string.IsNullOrWhiteSpace(DecisionCode))
        {
            breaches.Add(new("income.no-decision", "Enter the code of the decision that sets the fee"));
        }

        if (string.IsNullOrWhiteSpace(Source))
        {
            breaches.Add(new("income.no-source", "Enter where the decision says so"));
        }

        if (DaysToPay is < 0 or > 365 || GraceDays is < 0 or > 365)
        {
            breaches.Add(new("income.days-out-of-range", "Days to pay and days of grace are between 0 and 365"));
        }

        if (NoticeMonths is < 0 or > 36)
        {
            breaches.Add(new("income.months-out-of-range", "Notice is between 0 and 36 months"));
        }

        if (RunningCost < Money.Zero || Contributions.Any(c => c.Amount < Money.Zero || string.IsNullOrWhiteSpace(c.From)))
        {
            breaches.Add(new("income.not-an-amount", "The running cost and contributions are not negative, and each contribution says whose it is"));
        }

        return breaches;
    }

    /// <summary>What a member owes for a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="joined">The first day of membership.</param>
    /// <param name="lastDay">The last day, inclusive; null while no end is known.</param>
    /// <returns>Nothing when it is no member on any day of the year. Half a penny goes away from zero.</returns>
    public FeeShare FeeFor(FinancialYear year, DateOnly joined, DateOnly? lastDay)
    {
        if (joined > year.LastDay || lastDay < year.FirstDay || lastDay < joined)
        {
            return new(Money.Zero, 0, 1, $"No day of {year} was one of membership");
        }

        var (first, last) = (PlaceOf(joined, year), lastDay is { } end && end < year.LastDay ? PlaceOf(end, year) : 11);
        return PartYear switch
        {
            PartYearRule.WholeMonths => Share(last - first + 1, 12, "months"),
            PartYearRule.WholeQuarters => Share((last / 3) - (first / 3) + 1, 4, "quarters"),
            _ => Share(1, 1, "year"),
        };

        FeeShare Share(int parts, int whole, string unit) =>
            new(
                Fee.ShareOf(parts, whole),
                parts,
                whole,
                parts == whole
                    ? $"Fee of {Fee} for {year}"
                    : string.Create(CultureInfo.InvariantCulture, $"{parts} of {whole} {unit} of the fee of {Fee} for {year}")
            );
    }

    /// <summary>The month of a day within its financial year, from 0 for April to 11 for March; 0 for days before the year.</summary>
    private static int PlaceOf(DateOnly day, FinancialYear year) => day < year.FirstDay ? 0 : (day.Month + 8) % 12;
}

/// <summary>What is owed for a year or a part of it.</summary>
/// <param name="Amount">To the penny.</param>
/// <param name="Parts">How many months, quarters or years of membership; 0 for none.</param>
/// <param name="Whole">How many of them a whole fee pays.</param>
/// <param name="Basis">The arithmetic in words.</param>
public sealed record FeeShare(Money Amount, int Parts, int Whole, string Basis);

/// <summary>What somebody gives to an office in a full year.</summary>
/// <param name="From">Who.</param>
/// <param name="Amount">Not negative.</param>
public sealed record OfficeContribution(string From, Money Amount);
