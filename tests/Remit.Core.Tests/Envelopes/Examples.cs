using Remit.Finance;
using Remit.Forms;

namespace Remit.Envelopes;

/// <summary>What the papers let be spent, with their figures, and the book in which it is.</summary>
internal static class Examples
{
    /// <summary>A day on which all of them run.</summary>
    public static readonly DateOnly Today = new(2018, 11, 5);

    public static readonly DateTime Now = new(2018, 11, 5, 10, 0, 0, DateTimeKind.Utc);

    /// <summary>Somebody of finance.</summary>
    /// <param name="on">Another day.</param>
    public static Poster Officer(DateOnly? on = null) =>
        new(Guid.Parse("0198aaaa-0000-7000-8000-000000000001"), "Ruth Bell", (on ?? Today).ToDateTime(new(10, 0), DateTimeKind.Utc), on ?? Today);

    /// <summary>Secondments: up to £25,000, half of the staff cost, in 2018-19. Source: ADD2253.</summary>
    /// <param name="pence">Another amount.</param>
    /// <param name="percent">Another share; null for a line without a match.</param>
    public static EnvelopeTerms Add2253(long pence = 2_500_000, int? percent = 50) =>
        new("ADD2253", "Rotating secondments", new(2018, 9, 20), [Money(pence, 2018) with { MatchPercent = percent }]) { Vat = "VAT is not charged" };

    /// <summary>Secondments without cost: two to five placements. Source: ADD2056.</summary>
    public static EnvelopeTerms Add2056() =>
        new("ADD2056", "Secondments from a trust", new(2016, 12, 1), [Things("placements", 5) with { Least = 2, Until = new(2018, 12, 31) }]);

    /// <summary>The membership office: £30,000, then £100,000 a year, after a funding agreement, with a right to stop. Source: MD2373.</summary>
    public static EnvelopeTerms Md2373() =>
        new(
            "MD2373",
            "A membership office",
            new(2018, 10, 29),
            [
                Money(3_000_000, 2018),
                Money(10_000_000, 2019),
                Money(10_000_000, 2020),
                Money(10_000_000, 2021) with
                {
                    Certainty = MoneyCertainty.SubjectToBudget,
                },
            ]
        )
        {
            Programme = "Smart London",
            Conditions = ["The funding agreement with the host is executed"],
            StopOptions = [new("The authority may end its funding", new(2020, 12, 31), new(2021, 3, 31))],
        };

    /// <summary>Training: £50,000, three cohorts, eight places in each. Source: ADD2155.</summary>
    public static EnvelopeTerms Add2155() =>
        new(
            "ADD2155",
            "Digital leadership training",
            new(2017, 9, 18),
            [Money(5_000_000, null), Things("cohorts", 3) with { Least = 2 }, Things("places in a cohort", 8)]
        );

    /// <summary>The year's budget on which other decisions draw. Source: MD2680.</summary>
    /// <param name="pence">Another amount.</param>
    public static EnvelopeTerms Md2680(long pence = 20_000_000) =>
        new("MD2680", "The year's programme", new(2020, 8, 3), [Money(pence, 2020)]) { Programme = "Workforce integration" };

    /// <summary>The design lab: £50,000 from the year's budget. Source: ADD2463.</summary>
    /// <param name="from">The line of that budget.</param>
    /// <param name="pence">Another amount.</param>
    /// <param name="code">Another code.</param>
    public static EnvelopeTerms Add2463(Guid from, long pence = 5_000_000, string code = "ADD2463") =>
        new(code, "A design lab", new(2020, 8, 20), [Money(pence, 2020) with { DrawnFrom = from }, Things("employers", 10)])
        {
            Programme = "Workforce integration",
        };

    /// <summary>A line of money.</summary>
    public static LineTerms Money(long pence, int? year) =>
        new(Quantity.Pounds, pence, $"{new Money(pence)} from the budget of the directorate")
        {
            Year = year is { } start ? new FinancialYear(start) : null,
            Funder = "The authority",
        };

    /// <summary>A limit that is not money.</summary>
    public static LineTerms Things(string unit, long most) => new(unit, most, $"Up to {most} {unit}");

    /// <summary>An envelope that is open, and a book that holds it.</summary>
    /// <param name="terms">What the decision lets be spent.</param>
    /// <param name="book">A book that holds the envelopes on which it draws.</param>
    public static OpenedEnvelope Open(EnvelopeTerms terms, LedgerBook? book = null)
    {
        book ??= new();
        Envelope envelope = new(terms, Now);
        var drawing = envelope.DrawingActs(terms);
        foreach (var act in drawing)
        {
            book.Post(act, Officer(terms.SignedOn));
        }

        var entries = envelope.OpeningEntries(terms, Officer());
        book.Include([envelope], envelope.Lines, []);
        return new(envelope, book, entries);
    }

    /// <summary>A promise of an amount.</summary>
    /// <param name="line">The line.</param>
    /// <param name="amount">Whole pence or things.</param>
    /// <param name="purpose">What for.</param>
    public static LedgerAct.Commit Promise(EnvelopeLine line, long amount, string purpose = "A secondee") =>
        new(Guid.CreateVersion7(), line.Id, amount, new(purpose), line.Year);

    public static LedgerAct.Vary Vary(LedgerAct of, long by) => new(Guid.CreateVersion7(), of.Id, by, "The work grew");

    public static LedgerAct.Release Release(LedgerAct of, long amount) => new(Guid.CreateVersion7(), of.Id, amount, "It cost less");

    public static LedgerAct.Pay Pay(LedgerAct of, long amount) => new(Guid.CreateVersion7(), of.Id, amount, "Invoice 7");

    public static LedgerAct.Reclaim Reclaim(LedgerAct of, long amount) => new(Guid.CreateVersion7(), of.Id, amount, "Paid twice");

    public static LedgerAct.AcceptCost Accept(EnvelopeLine line, long cost) => new(Guid.CreateVersion7(), line.Id, cost, "Payroll for March");

    public static LedgerAct.Forecast Forecast(EnvelopeLine line, long total) => new(Guid.CreateVersion7(), line.Id, total, "The plan of November");

    public static LedgerAct.Move Move(EnvelopeLine from, EnvelopeLine? to, long amount, string code = "DD900") =>
        new(Guid.CreateVersion7(), from.Id, to?.Id, amount, code, "The work starts later");

    public static LedgerAct.Reverse Undo(LedgerAct act) => new(Guid.CreateVersion7(), act.Id, "Entered on the wrong line");

    /// <summary>That somebody did something that day.</summary>
    public static EnvelopeAct Act(DateOnly on, string why = "Seen and signed") =>
        new(on, Guid.Parse("0198aaaa-0000-7000-8000-000000000001"), "Ruth Bell", why);
}

/// <summary>An open envelope in its book.</summary>
internal sealed record OpenedEnvelope(Envelope Envelope, LedgerBook Book, IReadOnlyList<LedgerEntry> Opening)
{
    /// <summary>Its first line.</summary>
    public EnvelopeLine Line => Envelope.Lines[0];

    /// <summary>Does an act that may be done, and gives it back.</summary>
    public T Do<T>(T act, DateOnly? on = null)
        where T : LedgerAct
    {
        Book.Post(act, Examples.Officer(on));
        return act;
    }

    /// <summary>The codes of the reasons against an act, in one text; empty when there is none.</summary>
    public string WhyNot(LedgerAct act, DateOnly? on = null) => string.Join(", ", Book.WhyNot(act, on ?? Examples.Today).Select(b => b.Code));
}
