using System.Globalization;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Income;

/// <summary>What a funder promises to a fund; it is varied and withdrawn, and what it was before stays.</summary>
public sealed class Pledge
{
    private readonly List<PledgeChange> _changes = [];

    internal Pledge(PooledFund fund, string reference, PledgeTerms terms, Poster poster)
    {
        (FundId, FunderId, FunderName, Reference) = (fund.Id, terms.FunderId, terms.FunderName, reference);
        (PledgedOn, Evidence) = (terms.PledgedOn, terms.Evidence.Trim());
        var amount = terms.Instalments.Aggregate(Money.Zero, (sum, i) => sum + i.Amount);
        _changes.Add(new(Id, 1, PledgeChangeKind.Made, Money.Zero, amount, terms.Evidence.Trim(), poster));
    }

    private Pledge() => (FunderName, Reference, Evidence) = ("", "", "");

    /// <summary>The pledge's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The fund.</summary>
    public Guid FundId { get; private init; }

    /// <summary>The organisation that promises.</summary>
    public Guid FunderId { get; private init; }

    /// <summary>Its name on that day.</summary>
    public string FunderName { get; private init; }

    /// <summary>Its number within the fund: "P0002".</summary>
    public string Reference { get; private init; }

    /// <summary>The day on which it was promised.</summary>
    public DateOnly PledgedOn { get; private init; }

    /// <summary>The letter or message in which it was promised.</summary>
    public string Evidence { get; private init; }

    /// <summary>How many instalments it has had.</summary>
    public int LastInstalment { get; private set; }

    /// <summary>How it was made and changed, in order; never empty.</summary>
    public IReadOnlyList<PledgeChange> Changes => _changes;

    /// <summary>What is promised in all, as it stands.</summary>
    public Money Amount => _changes.MaxBy(c => c.Number)!.After;

    /// <summary>Whether what was open of it was withdrawn, and nothing promised since.</summary>
    public bool IsWithdrawn => _changes.MaxBy(c => c.Number)!.Kind == PledgeChangeKind.Withdrawn;

    /// <summary>Makes an instalment larger or smaller.</summary>
    /// <param name="fund">The fund.</param>
    /// <param name="instalment">The instalment, read whole.</param>
    /// <param name="to">What it is to be.</param>
    /// <param name="why">The reason.</param>
    /// <param name="poster">Who changes it, and when.</param>
    /// <exception cref="RuleBreachedException"><see cref="Receivable.WhyNot"/> gives a reason against it.</exception>
    public void Vary(PooledFund fund, Receivable instalment, Money to, string why, Poster poster)
    {
        ArgumentNullException.ThrowIfNull(instalment);
        var entry = instalment.Post(fund, new IncomeAct.Vary(to - instalment.Totals.Due, why), poster);
        Note(PledgeChangeKind.Varied, entry.Change.Due, why, poster);
    }

    /// <summary>Why an instalment may not be added; empty when it may.</summary>
    /// <param name="instalment">The instalment.</param>
    /// <param name="why">The reason.</param>
    public IReadOnlyList<Breach> WhyNotAdd(Instalment instalment, string why)
    {
        ArgumentNullException.ThrowIfNull(instalment);
        List<Breach> breaches = [];
        if (instalment.Amount <= Money.Zero)
        {
            breaches.Add(new("income.not-an-amount", "Enter an amount greater than zero"));
        }

        if (instalment.DueOn < PledgedOn)
        {
            breaches.Add(new("income.due-before-promised", $"No instalment is due before {DayWords.Of(PledgedOn)}, when it was promised"));
        }

        if (string.IsNullOrWhiteSpace(why))
        {
            breaches.Add(new("income.no-reason", "Enter the reason"));
        }

        return breaches;
    }

    /// <summary>Promises more, in an instalment of its own.</summary>
    /// <param name="fund">The fund.</param>
    /// <param name="instalment">The instalment.</param>
    /// <param name="why">The reason.</param>
    /// <param name="poster">Who enters it, and when.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotAdd"/> gives a reason against it.</exception>
    public Receivable Extend(PooledFund fund, Instalment instalment, string why, Poster poster)
    {
        Breach.ThrowIfAny(WhyNotAdd(instalment, why));
        Note(PledgeChangeKind.Varied, instalment.Amount, why, poster);
        return Add(fund, instalment, poster);
    }

    /// <summary>Why what is open may not be withdrawn; empty when it may.</summary>
    /// <param name="instalments">All of its instalments.</param>
    /// <param name="why">The reason.</param>
    public IReadOnlyList<Breach> WhyNotWithdraw(IEnumerable<Receivable> instalments, string why)
    {
        List<Breach> breaches = [];
        if (instalments.Where(i => i.PledgeId == Id).All(i => i.Open == Money.Zero))
        {
            breaches.Add(new("income.nothing-open", "Nothing of this pledge is open: what came in stays"));
        }

        if (string.IsNullOrWhiteSpace(why))
        {
            breaches.Add(new("income.no-reason", "Enter the reason"));
        }

        return breaches;
    }

    /// <summary>Withdraws what is open; what came in stays.</summary>
    /// <param name="fund">The fund.</param>
    /// <param name="instalments">All of its instalments, read whole.</param>
    /// <param name="why">The reason.</param>
    /// <param name="poster">Who enters it, and when.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotWithdraw"/> gives a reason against it.</exception>
    public void Withdraw(PooledFund fund, IReadOnlyList<Receivable> instalments, string why, Poster poster)
    {
        Breach.ThrowIfAny(WhyNotWithdraw(instalments, why));
        var change = Money.Zero;
        foreach (var instalment in instalments.Where(i => i.PledgeId == Id && i.Open > Money.Zero))
        {
            change += instalment.Post(fund, new IncomeAct.Vary(-instalment.Open, why), poster).Change.Due;
        }

        Note(PledgeChangeKind.Withdrawn, change, why, poster);
    }

    internal Receivable Add(PooledFund fund, Instalment instalment, Poster poster)
    {
        LastInstalment++;
        Receivable receivable = new(
            new(
                fund.Id,
                FunderId,
                FunderName,
                string.Create(CultureInfo.InvariantCulture, $"{Reference}/{LastInstalment}"),
                FinancialYear.Of(instalment.DueOn),
                PledgedOn,
                instalment.DueOn
            )
            {
                Vat = fund.Vat,
                Basis = string.Create(CultureInfo.InvariantCulture, $"Instalment {LastInstalment} of pledge {Reference}"),
                PledgeId = Id,
            }
        );
        receivable.Raise(fund, instalment.Amount, poster);
        return receivable;
    }

    private void Note(PledgeChangeKind kind, Money change, string why, Poster poster) =>
        _changes.Add(new(Id, _changes.Count + 1, kind, Amount, Amount + change, why.Trim(), poster));
}

/// <summary>What became of a pledge.</summary>
public enum PledgeChangeKind
{
    /// <summary>It was promised.</summary>
    Made,

    /// <summary>It became larger or smaller.</summary>
    Varied,

    /// <summary>What was open of it was taken back.</summary>
    Withdrawn,
}

/// <summary>One step in the life of a pledge; never altered and never removed.</summary>
public sealed class PledgeChange
{
    internal PledgeChange(Guid pledgeId, int number, PledgeChangeKind kind, Money before, Money after, string why, Poster poster)
    {
        (PledgeId, Number, Kind, Before, After, Why) = (pledgeId, number, kind, before, after, why);
        (On, At, PersonId, Who) = (poster.On, poster.At, poster.PersonId, poster.Name);
    }

    private PledgeChange() => (Why, Who) = ("", "");

    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The pledge.</summary>
    public Guid PledgeId { get; private init; }

    /// <summary>Its place, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What happened.</summary>
    public PledgeChangeKind Kind { get; private init; }

    /// <summary>What was promised before.</summary>
    public Money Before { get; private init; }

    /// <summary>What is promised since.</summary>
    public Money After { get; private init; }

    /// <summary>The reason; for the first, where it was promised.</summary>
    public string Why { get; private init; }

    /// <summary>The day on which it was entered.</summary>
    public DateOnly On { get; private init; }

    /// <summary>When it was entered, in UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>The person who entered it; null when the program did.</summary>
    public Guid? PersonId { get; private init; }

    /// <summary>Their name on that day.</summary>
    public string Who { get; private init; }
}

/// <summary>A part of a pledge and the last day on which it is paid in time.</summary>
/// <param name="Amount">More than £0.</param>
/// <param name="DueOn">The day.</param>
public sealed record Instalment(Money Amount, DateOnly DueOn)
{
    /// <summary>The most instalments of one pledge.</summary>
    public const int Most = 40;

    /// <summary>Equal instalments that come to an amount exactly, the pennies left over in the first ones.</summary>
    /// <param name="amount">The amount in all.</param>
    /// <param name="count">How many; 1 to <see cref="Most"/>.</param>
    /// <param name="first">The day on which the first is due.</param>
    /// <param name="monthsBetween">Whole months from one to the next; a day that a month lacks is its last.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1 or more than <see cref="Most"/>.</exception>
    public static IReadOnlyList<Instalment> Spread(Money amount, int count, DateOnly first, int monthsBetween)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        return [.. amount.SplitInto(count).Select((part, i) => new Instalment(part, first.AddMonths(i * monthsBetween)))];
    }
}

/// <summary>What a funder promises.</summary>
/// <param name="FunderId">The organisation.</param>
/// <param name="FunderName">Its name on that day.</param>
/// <param name="PledgedOn">The day on which it was promised.</param>
/// <param name="Evidence">The letter or message in which it was promised.</param>
/// <param name="Instalments">What is due when; at least one.</param>
public sealed record PledgeTerms(Guid FunderId, string FunderName, DateOnly PledgedOn, string Evidence, IReadOnlyList<Instalment> Instalments);
