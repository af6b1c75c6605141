using Remit.Finance;
using Remit.Forms;

namespace Remit.Envelopes;

/// <summary>What one sentence of a decision allows, and what has become of it; a cap that nothing passes.</summary>
/// <remarks>The totals are the sums of the line's entries; the database keeps them inside the cap by itself. Source: D6, S4, S5, L1, W2.</remarks>
public sealed class EnvelopeLine
{
    internal EnvelopeLine(Guid envelopeId, int place, LineTerms terms)
    {
        (EnvelopeId, Place, Unit, Source) = (envelopeId, place, terms.Unit, terms.Source);
        (Year, Funder, Budget, Payee) = (terms.Year, terms.Funder, terms.Budget, terms.Payee);
        (Nature, Certainty, ByAnother) = (terms.Nature, terms.Certainty, terms.ByAnother);
        (Least, Until, MatchPercent) = (terms.Least, terms.Until, terms.MatchPercent);
    }

    private EnvelopeLine() => (Unit, Source, Funder) = ("", "", "");

    /// <summary>The line's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The envelope.</summary>
    public Guid EnvelopeId { get; private init; }

    /// <summary>Its place in the envelope, from 1.</summary>
    public int Place { get; private init; }

    /// <summary><see cref="Quantity.Pounds"/>, or the counted thing in the plural.</summary>
    public string Unit { get; private init; }

    /// <summary>The sentence of the decision that allows it.</summary>
    public string Source { get; private init; }

    /// <summary>The financial year in which it may be spent; null when it is bound to none.</summary>
    public FinancialYear? Year { get; private init; }

    /// <summary>Who pays; empty for limits that are not money.</summary>
    public string Funder { get; private init; }

    /// <summary>The budget it comes from; null where none is named.</summary>
    public string? Budget { get; private init; }

    /// <summary>Who receives it; null when that is not decided.</summary>
    public string? Payee { get; private init; }

    /// <summary>Capital or revenue.</summary>
    public MoneyNature Nature { get; private init; }

    /// <summary>How sure it is; a line that waits for a budget becomes <see cref="MoneyCertainty.Approved"/> when the budget is.</summary>
    public MoneyCertainty Certainty { get; internal set; }

    /// <summary>Whether another body pays it directly, so that nothing can be committed on it here.</summary>
    public bool ByAnother { get; private init; }

    /// <summary>The fewest things that fulfil a limit; null when none is set.</summary>
    public int? Least { get; private init; }

    /// <summary>The last day of the limit; null when it has none.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>The share of the accepted cost that may be paid from it, in whole per cent; null when it is not a match.</summary>
    public int? MatchPercent { get; private init; }

    /// <summary>The commitment on another decision's envelope from which it is drawn; null when it stands by itself.</summary>
    public Guid? DrawnOnCommitment { get; internal set; }

    /// <summary>What its entries come to.</summary>
    public LineTotals Totals { get; internal set; }

    /// <summary>Whether it is money, and not things.</summary>
    public bool IsMoney => Unit == Quantity.Pounds;

    /// <summary>Whether it is work, room or goods, which is counted apart from cash.</summary>
    public bool IsInKind => Certainty == MoneyCertainty.InKind;

    /// <summary>Whether it counts in the sum of cash that the decision approves.</summary>
    public bool IsCash => IsMoney && !IsInKind && !ByAnother;

    /// <summary>The most that may have been paid with the cost accepted so far; rounded down to the penny. Null without a match.</summary>
    public long? MatchedAtMost => MatchPercent is { } percent ? checked(Totals.Eligible * percent / 100) : null;

    /// <summary>An amount of this line in words.</summary>
    /// <param name="amount">Whole pence, or whole things.</param>
    public string Say(long amount) => Quantity.Say(amount, Unit);
}
