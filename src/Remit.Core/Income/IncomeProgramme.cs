using Remit.Envelopes;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Income;

/// <summary>Something for which others pay or give: a pooled fund, or the membership of an office.</summary>
public abstract class IncomeProgramme
{
    private protected IncomeProgramme(IncomeBasics basics, DateTime at) =>
        (DecisionCode, Name, Programme, Vat, EnteredAt) = (basics.DecisionCode, basics.Name, basics.Programme, basics.Vat, at);

    private protected IncomeProgramme() => (DecisionCode, Name, Vat) = ("", "", "");

    /// <summary>Its id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The decision under which it takes money.</summary>
    public string DecisionCode { get; private init; }

    /// <summary>What it is called.</summary>
    public string Name { get; private init; }

    /// <summary>The programme that it belongs to, as decisions name it; null when they name none.</summary>
    public string? Programme { get; private init; }

    /// <summary>Whether amounts include VAT, in words; it stands beside every amount.</summary>
    public string Vat { get; private init; }

    /// <summary>When it was entered, in UTC.</summary>
    public DateTime EnteredAt { get; private init; }

    /// <summary>The cash of all its invoices or instalments.</summary>
    public IncomeTotals Totals { get; private set; }

    /// <summary>What was given in kind, as it was valued: counted apart, and in no sum of cash.</summary>
    public Money InKind { get; private set; }

    /// <summary>How many numbers its series has given; the next is one more.</summary>
    public int LastNumber { get; private protected set; }

    /// <summary>Why it may not be entered so; empty when it may.</summary>
    /// <param name="basics">What it is.</param>
    public static IReadOnlyList<Breach> WhyNotEnter(IncomeBasics basics)
    {
        ArgumentNullException.ThrowIfNull(basics);
        List<Breach> breaches = [];
        if (string.IsNullOrWhiteSpace(basics.DecisionCode))
        {
            breaches.Add(new("income.no-decision", "Enter the code of the decision under which it takes money"));
        }

        if (string.IsNullOrWhiteSpace(basics.Name))
        {
            breaches.Add(new("income.no-name", "Enter its name"));
        }

        if (string.IsNullOrWhiteSpace(basics.Vat))
        {
            breaches.Add(new("income.no-vat", "Say whether amounts include VAT, or why there is none"));
        }

        return breaches;
    }

    /// <summary>Enters something given in kind.</summary>
    /// <param name="terms">What, by whom, and how it is valued.</param>
    /// <param name="poster">Who enters it, and when.</param>
    /// <exception cref="RuleBreachedException"><see cref="InKindTerms.WhyNot"/> gives a reason against it.</exception>
    public InKindEntry Give(InKindTerms terms, Poster poster)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(poster);
        Breach.ThrowIfAny(terms.WhyNot());
        InKindEntry entry = new(Id, terms, terms.Value, poster);
        InKind += entry.Value;
        return entry;
    }

    /// <summary>Why a gift in kind may not be undone; empty when it may.</summary>
    /// <param name="entry">The gift.</param>
    /// <param name="isReversed">Whether it was undone already.</param>
    /// <param name="why">What was wrong.</param>
    public IReadOnlyList<Breach> WhyNotReverse(InKindEntry entry, bool isReversed, string why)
    {
        ArgumentNullException.ThrowIfNull(entry);
        List<Breach> breaches = [];
        if (entry.ProgrammeId != Id || entry.ReversesId is not null)
        {
            breaches.Add(new("income.no-such-entry", "There is no such gift here"));
        }

        if (isReversed)
        {
            breaches.Add(new("income.undone-already", "This was undone already"));
        }

        if (string.IsNullOrWhiteSpace(why))
        {
            breaches.Add(new("income.no-reason", "Enter the reason"));
        }

        return breaches;
    }

    /// <summary>Undoes a gift in kind that was entered wrongly, by an entry of the opposite value.</summary>
    /// <param name="entry">The gift.</param>
    /// <param name="isReversed">Whether it was undone already.</param>
    /// <param name="why">What was wrong.</param>
    /// <param name="poster">Who undoes it, and when.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotReverse"/> gives a reason against it.</exception>
    public InKindEntry Reverse(InKindEntry entry, bool isReversed, string why, Poster poster)
    {
        ArgumentNullException.ThrowIfNull(poster);
        Breach.ThrowIfAny(WhyNotReverse(entry, isReversed, why));
        InKindEntry reversal = new(Id, entry.Terms, -entry.Value, poster) { ReversesId = entry.Id, Why = why.Trim() };
        InKind += reversal.Value;
        return reversal;
    }

    internal void Count(IncomeTotals change) => Totals += change;
}

/// <summary>What a fund or a scheme is.</summary>
/// <param name="DecisionCode">The decision under which it takes money.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Vat">Whether amounts include VAT, in words.</param>
/// <param name="Programme">The programme that it belongs to; null for none.</param>
public sealed record IncomeBasics(string DecisionCode, string Name, string Vat, string? Programme = null);
