using Remit.Envelopes;
using Remit.Finance;
using Remit.Forms;

namespace Remit.Demo;

/// <summary>What the five papers allow, with their figures; the sentences are our own.</summary>
internal static class DemoEnvelopeTerms
{
    public const string Authority = "Greater London Authority";
    private const string Host = "London Councils";
    private static readonly int[] FullYears = [2019, 2020, 2021];

    /// <summary>Two to five people, at no cost. Source: ADD2056.</summary>
    public static EnvelopeTerms PooledFund { get; } =
        new(
            "ADD2056",
            "A pooled fund for citizenship and integration",
            new(2016, 12, 20),
            [new("placements", 5, "Two to five people are placed with the authority, at no cost to it") { Least = 2 }]
        );

    /// <summary>£50,000, three cohorts of eight. Source: ADD2155.</summary>
    public static EnvelopeTerms Training { get; } =
        new(
            "ADD2155",
            "Digital leadership training",
            new(2017, 8, 24),
            [
                Pounds(50_000, 2017, "Up to £50,000 for a pilot of twelve months", "Corporate contingency"),
                new("cohorts", 3, "Three cohorts are expected to finish the training"),
                new("places in a cohort", 8, "Each cohort has eight leaders"),
            ]
        )
        {
            Vat = "VAT is outside the amount and is recovered",
        };

    /// <summary>Half of the staff cost, £25,000 at most. Source: ADD2253.</summary>
    public static EnvelopeTerms Secondments { get; } =
        new(
            "ADD2253",
            "Rotating secondments in innovation clusters",
            new(2018, 8, 7),
            [
                Pounds(
                    25_000,
                    2018,
                    "Up to £25,000 for half of the staff cost of secondees",
                    "Development, Enterprise and Environment minor programme"
                ) with
                {
                    MatchPercent = 50,
                },
                Pounds(25_000, 2018, "Their employers bear the other half themselves") with
                {
                    Funder = "Employers of the secondees",
                    ByAnother = true,
                },
                new("months in a placement", 6, "Each placement lasts four to six months") { Least = 4 },
            ]
        )
        {
            Vat = "VAT is inside the amount",
        };

    /// <summary>£30,000 and three times £100,000, after a funding agreement, matched by the host. Source: MD2373.</summary>
    public static EnvelopeTerms Office { get; } =
        new(
            "MD2373",
            "London Office of Technology and Innovation",
            new(2018, 10, 29),
            [
                Pounds(30_000, 2018, "Up to £30,000 for the start", "Corporate contingency"),
                .. FullYears.Select(year =>
                    Pounds(
                        100_000,
                        year,
                        $"Up to £100,000 in {new FinancialYear(year)}, for which the budget is to make provision",
                        "A budget to be set"
                    ) with
                    {
                        Certainty = MoneyCertainty.SubjectToBudget,
                    }
                ),
                .. FullYears.Select(year =>
                    Pounds(100_000, year, $"The host puts in £100,000 of its own in {new FinancialYear(year)}") with
                    {
                        Funder = Host,
                        ByAnother = true,
                    }
                ),
            ]
        )
        {
            Vat = "No VAT is due: nothing is supplied in return",
            Conditions = ["A funding agreement with London Councils is executed before anything is committed"],
            StopOptions = [new("The authority may end the funding during 2020-21", new(2021, 3, 31), null)],
        };

    /// <summary>The budget on which the design lab draws, as far as the lab's own decision tells of it. Source: ADD2463.</summary>
    public static EnvelopeTerms SocialPolicy { get; } =
        new(
            "MD2680",
            "Communities and Social Policy budget 2020-21",
            new(2020, 7, 30),
            [
                Pounds(
                    50_000,
                    2020,
                    "The part of the Social Integration budget that ADD2463 names; the rest is not in the published text",
                    "Social Integration"
                ),
            ]
        );

    /// <summary>£50,000 from that budget, ten employers. Source: ADD2463.</summary>
    /// <param name="from">The line on which it draws.</param>
    public static EnvelopeTerms DesignLab(Guid from) =>
        new(
            "ADD2463",
            "Workforce integration design lab",
            new(2020, 8, 28),
            [
                Pounds(50_000, 2020, "£50,000 for stage one in 2020-21", "Social Integration") with
                {
                    DrawnFrom = from,
                },
                new("employers", 10, "Ten large employers are supported"),
            ]
        );

    private static LineTerms Pounds(long pounds, int year, string source, string? budget = null) =>
        new(Quantity.Pounds, Money.Pounds(pounds).Pence, source)
        {
            Year = new FinancialYear(year),
            Funder = Authority,
            Budget = budget,
        };
}
