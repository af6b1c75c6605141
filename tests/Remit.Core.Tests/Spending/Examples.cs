using Remit.Envelopes;
using Remit.Finance;
using Remit.Forms;

namespace Remit.Spending;

/// <summary>Envelopes of the papers and payments on them.</summary>
internal static class Examples
{
    public static DateTime At { get; } = new(2018, 12, 3, 10, 0, 0, DateTimeKind.Utc);

    public static Poster Poster { get; } = new(Guid.CreateVersion7(), "Tom Whitfield", At, new(2018, 12, 3));

    /// <summary>Half of the staff cost of secondees, £25,000 at most, and the employers' own half. Source: ADD2253.</summary>
    public static Envelope Add2253() =>
        Open(
            new(
                "ADD2253",
                "Rotating secondments",
                new(2018, 10, 1),
                [
                    Pounds(25_000, 2018, "Up to £25,000 for half of the staff costs") with
                    {
                        MatchPercent = 50,
                    },
                    Pounds(25_000, 2018, "The other half, borne by employers") with
                    {
                        Funder = "Employers",
                        ByAnother = true,
                    },
                    new("placements", 5, "Two to five"),
                ]
            )
        );

    /// <summary>£30,000 and £100,000, after the funding agreement; it may be stopped. Source: MD2373.</summary>
    public static Envelope Md2373() =>
        Open(
            new(
                "MD2373",
                "A shared office of technology",
                new(2018, 11, 5),
                [
                    Pounds(30_000, 2018, "Up to £30,000 for the start"),
                    Pounds(100_000, 2019, "Up to £100,000 for the first full year") with
                    {
                        Certainty = MoneyCertainty.SubjectToBudget,
                    },
                    Pounds(100_000, 2021, "Up to £100,000 for the third") with
                    {
                        Certainty = MoneyCertainty.SubjectToBudget,
                    },
                ]
            )
            {
                Conditions = ["The funding agreement is executed"],
                StopOptions = [new("The authority may stop during 2020-21", new(2020, 12, 31), new(2021, 3, 31))],
            }
        );

    public static Envelope Open(EnvelopeTerms terms)
    {
        Envelope envelope = new(terms, At);
        envelope.OpeningEntries(terms, Poster);
        return envelope;
    }

    public static LineTerms Pounds(long pounds, int year, string source) =>
        new(Quantity.Pounds, Money.Pounds(pounds).Pence, source) { Year = new FinancialYear(year), Funder = "The authority" };

    /// <summary>Does acts, and gives the commitments that came of them.</summary>
    public static IReadOnlyList<Commitment> Do(IReadOnlyList<Envelope> envelopes, params LedgerAct[] acts)
    {
        LedgerBook book = new(envelopes, envelopes.SelectMany(e => e.Lines), [], []);
        foreach (var act in acts)
        {
            book.Post(act, Poster);
        }

        return [.. book.Opened];
    }

    public static LedgerAct.Commit Commit(EnvelopeLine line, long pounds, Guid? agreement = null) =>
        new(Guid.CreateVersion7(), line.Id, Money.Pounds(pounds).Pence, new("A placement", AgreementId: agreement), line.Year);

    public static PaidEntry Paid(long pence, string? payee = "Harbour Trust", string on = "2019-01-21", bool isUndone = false) =>
        new(
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture),
            pence,
            payee,
            "ADD2253",
            "A claim",
            isUndone
        );

    public static Posting Posting(long pence, string supplier = "HARBOUR TRUST LTD", string on = "2019-01-23", Guid? named = null)
    {
        PostingFacts facts = new(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), pence, supplier, "4711", named);
        return new(Guid.CreateVersion7(), 2, facts, Guid.CreateVersion7().ToString());
    }
}
