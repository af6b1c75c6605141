using Remit.Envelopes;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Income;

/// <summary>What is given in kind.</summary>
public enum InKindKind
{
    /// <summary>A desk, a room, a hall.</summary>
    Room,

    /// <summary>The working time of the giver's people.</summary>
    StaffTime,

    /// <summary>Things.</summary>
    Goods,

    /// <summary>Work that the giver buys or does for the programme.</summary>
    Services,
}

/// <summary>Something given in kind, and how its value was found.</summary>
/// <remarks>Source: ADD2056 (desk space, staff time), MD2373 (data scientists' time).</remarks>
/// <param name="GiverId">The organisation that gives it.</param>
/// <param name="GiverName">Its name on that day.</param>
/// <param name="Kind">What sort it is.</param>
/// <param name="What">What it is, in a few words.</param>
/// <param name="Quantity">How many units; more than 0, two decimal places at most.</param>
/// <param name="Unit">What one unit is: "day", "desk for a month".</param>
/// <param name="UnitValue">What one unit is worth; more than £0.</param>
/// <param name="Basis">How that worth was found: a price list, a salary with on-costs.</param>
/// <param name="ValuedBy">Who valued it.</param>
/// <param name="Evidence">What shows that it was given.</param>
/// <param name="From">The first day on which it was given.</param>
/// <param name="Until">The last day, inclusive.</param>
public sealed record InKindTerms(
    Guid GiverId,
    string GiverName,
    InKindKind Kind,
    string What,
    decimal Quantity,
    string Unit,
    Money UnitValue,
    string Basis,
    string ValuedBy,
    string Evidence,
    DateOnly From,
    DateOnly Until
)
{
    /// <summary>The most units of one gift.</summary>
    public const int MostUnits = 1_000_000;

    /// <summary>Units by unit value, in whole pence; half a penny goes away from zero.</summary>
    /// <exception cref="OverflowException">It is beyond what whole pence in 64 bits hold.</exception>
    public Money Value => UnitValue.ShareOf((long)(Quantity * 100), 100);

    /// <summary>Why it may not be entered so; empty when it may.</summary>
    public IReadOnlyList<Breach> WhyNot()
    {
        List<Breach> breaches = [];
        if (Quantity is <= 0 or > MostUnits || decimal.Round(Quantity, 2) != Quantity)
        {
            breaches.Add(new("income.no-quantity", "Enter how many units, with two decimal places at most"));
        }

        if (UnitValue <= Money.Zero || UnitValue > Money.Pounds(MostUnits))
        {
            breaches.Add(new("income.no-unit-value", "Enter what one unit is worth, between a penny and £1,000,000"));
        }

        AddWhereEmpty(What, "income.no-gift", "Enter what is given");
        AddWhereEmpty(Unit, "income.no-unit", "Enter what one unit is, for example a day");
        AddWhereEmpty(Basis, "income.no-basis", "Enter how the worth of a unit was found");
        AddWhereEmpty(ValuedBy, "income.no-valuer", "Enter who valued it");
        AddWhereEmpty(Evidence, "income.no-evidence", "Enter what shows that it was given");
        if (Until < From)
        {
            breaches.Add(new("income.ends-before", $"It cannot end on {DayWords.Of(Until)}, before it begins on {DayWords.Of(From)}"));
        }

        return breaches;

        void AddWhereEmpty(string? text, string code, string message)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                breaches.Add(new(code, message));
            }
        }
    }
}

/// <summary>One gift in kind, or its undoing; never altered and never removed.</summary>
public sealed class InKindEntry
{
    internal InKindEntry(Guid programmeId, InKindTerms terms, Money value, Poster poster) =>
        (ProgrammeId, GiverId, Terms, Value, At, PersonId, Who) = (programmeId, terms.GiverId, terms, value, poster.At, poster.PersonId, poster.Name);

    private InKindEntry() => (Terms, Who) = (null!, "");

    /// <summary>The entry's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The fund or scheme to which it is given.</summary>
    public Guid ProgrammeId { get; private init; }

    /// <summary>The organisation that gives it.</summary>
    public Guid GiverId { get; private init; }

    /// <summary>What it is, and how its value was found.</summary>
    public InKindTerms Terms { get; private init; }

    /// <summary>Its value; negative for an undoing.</summary>
    public Money Value { get; private init; }

    /// <summary>When it was entered, in UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>The person who entered it; null when the program did.</summary>
    public Guid? PersonId { get; private init; }

    /// <summary>Their name on that day.</summary>
    public string Who { get; private init; }

    /// <summary>Why it undoes another; null for a gift.</summary>
    public string? Why { get; internal init; }

    /// <summary>The gift that it undoes; null for a gift.</summary>
    public Guid? ReversesId { get; internal init; }
}
