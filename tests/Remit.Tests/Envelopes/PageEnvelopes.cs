using Remit.Finance;
using Remit.Forms;

namespace Remit.Envelopes;

/// <summary>Envelopes of the papers, with their figures.</summary>
internal static class PageEnvelopes
{
    public static DateTime Now { get; } = new(2018, 12, 3, 10, 0, 0, DateTimeKind.Utc);

    /// <summary>The office: £30,000 in 2018-19 and £100,000 in 2019-20, after the funding agreement; it may be stopped. Source: MD2373.</summary>
    public static EnvelopeTerms Md2373(string code = "MD2373") =>
        new(
            code,
            "A shared office of technology",
            new(2018, 11, 5),
            [
                Pounds(30_000, 2018, "Up to £30,000 for the start"),
                Pounds(100_000, 2019, "Up to £100,000 for the first full year") with
                {
                    Certainty = MoneyCertainty.SubjectToBudget,
                },
            ]
        )
        {
            Vat = "A grant, outside the scope of VAT",
            Conditions = ["The funding agreement is executed"],
            StopOptions = [new("The authority may stop during 2020-21", new(2020, 12, 31), new(2021, 3, 31))],
        };

    /// <summary>Half of the staff cost of secondees, £25,000 at most; two to five of them. Source: ADD2253, ADD2056.</summary>
    public static EnvelopeTerms Add2253(string code = "ADD2253") =>
        new(
            code,
            "Rotating secondments",
            new(2018, 10, 1),
            [
                Pounds(25_000, 2018, "Up to £25,000 for half of the staff costs") with
                {
                    MatchPercent = 50,
                },
                new("placements", 5, "Two to five") { Least = 2 },
            ]
        );

    public static LineTerms Pounds(long pounds, int year, string source) =>
        new(Quantity.Pounds, Money.Pounds(pounds).Pence, source) { Year = new FinancialYear(year), Funder = "The authority" };
}
