namespace Remit.Finance;

/// <summary>A place in a text that says an amount of money, or says that there is none or that it is withheld.</summary>
/// <remarks>The span holds the words that qualify the figure: "up to" before it, "per annum from 2019/20 to 2021/22" or "plus VAT" after it.</remarks>
/// <param name="Start">Offset of the first character, in UTF-16 units, from 0.</param>
/// <param name="Length">Number of characters; more than 0.</param>
public sealed record AmountMention(int Start, int Length)
{
    /// <summary>Offset just past the last character.</summary>
    public int End => Start + Length;

    /// <summary>What the words say: a figure, a range, that there is no cost, or that the amount is withheld.</summary>
    public AmountStatement Statement { get; init; }

    /// <summary>The figure in sterling, for one of what <see cref="Per"/> says. £0 only where the words say that there is no cost; null for ranges, withheld
    /// amounts, foreign money without sterling beside it, and figures that cannot be held.</summary>
    public Money? Amount { get; init; }

    /// <summary>The lower end of a range; null otherwise.</summary>
    public Money? Minimum { get; init; }

    /// <summary>The upper end of a range; null otherwise.</summary>
    public Money? Maximum { get; init; }

    /// <summary>True for "up to", "a maximum of", "not exceeding" and the like: the figure is a ceiling.</summary>
    public bool UpTo { get; init; }

    /// <summary>The words that blur the figure, in lower case ("more than", "nearly", "around"); null when it is exact or a ceiling.</summary>
    public string? Qualifier { get; init; }

    /// <summary>What the figure is for one of; <see cref="AmountPer.Once"/> when it stands for itself.</summary>
    public AmountPer Per { get; init; }

    /// <summary>The noun after "per" where it is not a time, in lower case: "delegate", "property"; null otherwise.</summary>
    public string? PerWhat { get; init; }

    /// <summary>True where the words add "each": "£30k per year each".</summary>
    public bool Each { get; init; }

    /// <summary>True for "in total" and "a total of".</summary>
    public bool InTotal { get; init; }

    /// <summary>The financial years that the words tie the figure to; empty when they name none. With <see cref="Per"/> a year, the figure is for each of them.</summary>
    public IReadOnlyList<FinancialYear> Years { get; init; } = [];

    /// <summary>For how many years, where a number says so ("for the next 3 years"); null otherwise.</summary>
    public int? YearCount { get; init; }

    /// <summary>The multiplier beside the figure ("£157.50 x 2", "2 x £750"); null when there is none.</summary>
    public int? Times { get; init; }

    /// <summary>What is said about value added tax.</summary>
    public VatStatement Vat { get; init; }

    /// <summary>The money of another country that is written; null when it is sterling.</summary>
    public ForeignAmount? Foreign { get; init; }

    /// <summary>What speaks against taking the figure as it stands; a doubtful figure may be offered to a person and must not be stored by itself.</summary>
    public AmountDoubt Doubt { get; init; }

    /// <summary>True when there is any doubt.</summary>
    public bool IsDoubtful => Doubt != AmountDoubt.None;

    /// <summary>The figure over all its years, when it is for a year and the years are named or counted; null otherwise or beyond what can be held.</summary>
    public Money? TotalOverYears
    {
        get
        {
            var years = Years.Count > 0 ? Years.Count : YearCount ?? 0;
            var total = (Int128)(Amount?.Pence ?? 0) * years;
            return Amount is not null && years > 0 && Per is AmountPer.Year or AmountPer.FinancialYear && total <= long.MaxValue
                ? new Money((long)total)
                : null;
        }
    }
}

/// <summary>What the words of an <see cref="AmountMention"/> say.</summary>
public enum AmountStatement
{
    /// <summary>One figure.</summary>
    Figure,

    /// <summary>A lowest and a highest figure.</summary>
    Range,

    /// <summary>That there is no cost: "no additional cost", "no financial implications". Known to be £0, unlike an absent amount.</summary>
    Zero,

    /// <summary>That the amount stands in a part that is not published: "as set out in Part 2".</summary>
    Withheld,
}

/// <summary>What an amount is for one of.</summary>
public enum AmountPer
{
    /// <summary>For itself.</summary>
    Once,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A year that is not named.</summary>
    Year,

    /// <summary>Each of the financial years in <see cref="AmountMention.Years"/>, or a financial year in general.</summary>
    FinancialYear,

    /// <summary>Each of several things or people: see <see cref="AmountMention.PerWhat"/>.</summary>
    Each,
}

/// <summary>What is said about value added tax.</summary>
public enum VatStatement
{
    /// <summary>Nothing.</summary>
    NotStated,

    /// <summary>The figure is without it: "plus VAT".</summary>
    Excluded,

    /// <summary>The figure holds it: "including VAT".</summary>
    Included,
}

/// <summary>What speaks against taking a figure as it stands.</summary>
[Flags]
public enum AmountDoubt
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The unit seems lost: "£5" where millions are meant, "£1.5" without "m".</summary>
    UnitLost = 1,

    /// <summary>The commas stand where they should not: "£1,000000".</summary>
    OddGrouping = 2,

    /// <summary>The text has lost its pound signs, and this may be anything that is counted.</summary>
    SignMissing = 4,

    /// <summary>More than an amount can hold.</summary>
    TooLarge = 8,
}

/// <summary>Money of another country, as written.</summary>
/// <param name="Currency">Three letters of ISO 4217; "USD" for a bare "$".</param>
/// <param name="Minor">Whole hundredths of the unit.</param>
public sealed record ForeignAmount(string Currency, long Minor);
