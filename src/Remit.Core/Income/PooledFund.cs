using System.Globalization;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Income;

/// <summary>Money that several funders put together towards a goal; each promises its part and pays it in instalments.</summary>
/// <remarks>Source: ADD2056, a fund of £1 million by 2020.</remarks>
public sealed class PooledFund : IncomeProgramme
{
    /// <summary>Enters a fund.</summary>
    /// <param name="basics">What it is.</param>
    /// <param name="goal">What funders are to give in all; more than £0.</param>
    /// <param name="goalBy">The day by which.</param>
    /// <param name="at">When it is entered, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnter"/> gives a reason against it.</exception>
    public PooledFund(IncomeBasics basics, Money goal, DateOnly goalBy, DateTime at)
        : base(basics, at)
    {
        Breach.ThrowIfAny(WhyNotEnter(basics, goal));
        (Goal, GoalBy) = (goal, goalBy);
    }

    private PooledFund() { }

    /// <summary>What funders are to give in all.</summary>
    public Money Goal { get; private init; }

    /// <summary>The day by which.</summary>
    public DateOnly GoalBy { get; private init; }

    /// <summary>Why a fund may not be entered so; empty when it may.</summary>
    /// <param name="basics">What it is.</param>
    /// <param name="goal">What funders are to give in all.</param>
    public static IReadOnlyList<Breach> WhyNotEnter(IncomeBasics basics, Money goal) =>
        [.. WhyNotEnter(basics), .. goal <= Money.Zero ? [new Breach("income.no-goal", "Enter a goal greater than zero")] : Array.Empty<Breach>()];

    /// <summary>Why a pledge may not be entered; empty when it may.</summary>
    /// <param name="terms">The pledge.</param>
    /// <param name="today">The day on which it is entered.</param>
    public static IReadOnlyList<Breach> WhyNotPledge(PledgeTerms terms, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(terms);
        List<Breach> breaches = [];
        if (terms.Instalments.Count == 0 || terms.Instalments.Any(i => i.Amount <= Money.Zero))
        {
            breaches.Add(new("income.not-an-amount", "Every instalment is greater than zero"));
        }

        if (terms.PledgedOn > today)
        {
            breaches.Add(new("income.not-come-yet", $"{DayWords.Of(terms.PledgedOn)} has not come yet: enter the day on which it was promised"));
        }

        if (terms.Instalments.Any(i => i.DueOn < terms.PledgedOn))
        {
            breaches.Add(new("income.due-before-promised", $"No instalment is due before {DayWords.Of(terms.PledgedOn)}, when it was promised"));
        }

        if (string.IsNullOrWhiteSpace(terms.Evidence))
        {
            breaches.Add(new("income.no-evidence", "Enter the letter or message in which it was promised"));
        }

        return breaches;
    }

    /// <summary>Enters a pledge with what is due of it.</summary>
    /// <param name="terms">The pledge.</param>
    /// <param name="poster">Who enters it, and when.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotPledge"/> gives a reason against it.</exception>
    public (Pledge Pledge, IReadOnlyList<Receivable> Instalments) Pledge(PledgeTerms terms, Poster poster)
    {
        ArgumentNullException.ThrowIfNull(poster);
        Breach.ThrowIfAny(WhyNotPledge(terms, poster.On));
        LastNumber++;
        Pledge pledge = new(this, string.Create(CultureInfo.InvariantCulture, $"P{LastNumber:0000}"), terms, poster);
        return (pledge, [.. terms.Instalments.Select(i => pledge.Add(this, i, poster))]);
    }

    /// <summary>Where the fund stands on a day.</summary>
    /// <param name="instalments">All of its instalments.</param>
    /// <param name="day">The day.</param>
    public FundStanding StandingOn(IEnumerable<Receivable> instalments, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(instalments);
        var all = instalments.Where(i => i.ProgrammeId == Id).ToList();
        var totals = IncomeTotals.Sum(all.Select(i => i.Totals));
        return new(
            Goal,
            totals.Due,
            totals.Kept,
            new(all.Where(i => !i.IsLateOn(day)).Sum(i => i.Open.Pence)),
            new(all.Where(i => i.IsLateOn(day)).Sum(i => i.Open.Pence)),
            totals.WrittenOff
        );
    }
}

/// <summary>Where a fund stands. Pledged is received, to come, late and written off.</summary>
/// <param name="Goal">What funders are to give in all.</param>
/// <param name="Pledged">What they promised, as it stands.</param>
/// <param name="Received">What came in and stays.</param>
/// <param name="ToCome">What is open and not late.</param>
/// <param name="Late">What is open and should have come.</param>
/// <param name="WrittenOff">What decisions gave up.</param>
public sealed record FundStanding(Money Goal, Money Pledged, Money Received, Money ToCome, Money Late, Money WrittenOff)
{
    /// <summary>What is still to be found: the goal less what came in, is to come, or is late; £0 where the goal is passed.</summary>
    public Money ToFind => Goal > Received + ToCome + Late ? Goal - Received - ToCome - Late : Money.Zero;

    /// <summary>So many whole per cent of the goal, rounded down, so that a goal is not called reached before it is.</summary>
    /// <param name="amount">The amount.</param>
    public long PercentOf(Money amount) => (long)((Int128)amount.Pence * 100 / Goal.Pence);
}
