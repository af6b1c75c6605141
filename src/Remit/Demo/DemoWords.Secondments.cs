using Remit.Decisions;
using Remit.Finance;
using Remit.Forms;

namespace Remit.Demo;

internal static partial class DemoWords
{
    /// <summary>Secondments from a second cluster, as ADD2253 foresaw if the first went well: half of the staff cost, over two financial years.</summary>
    /// <param name="today">When the demo begins.</param>
    /// <param name="first">The first day of the scheme.</param>
    public static FormContent SecondCluster(DateOnly today, DateOnly first)
    {
        var content = Of(
            today,
            new("ADD", SecondClusterTitle, "Rotating secondments", 25_000, "Employers of the secondees", "ADD2253")
            {
                Background =
                    "The first year brought people of the Knowledge Quarter into City Hall. The institutions along the Lea ask for the same, and have said whom they could spare.",
                Promise = new(
                    "Policy is made together with those who know the field",
                    "Plans for a sector that a secondee helped to write",
                    "2",
                    "6",
                    first.AddMonths(13),
                    "The scheme’s review"
                ),
                Risk = new(
                    "Somebody drops out before the placement begins",
                    3,
                    2,
                    "Another nominee takes the seat",
                    "Senior Project Officer, Regeneration"
                ),
            }
        );
        return content with
        {
            Basics = content.Basics with
            {
                Summary = "Up to £25,000 for half of the staff cost of secondees from the Lea Valley cluster, for four to six months each.",
            },
            Items = [new("Spending of up to £25,000 for half of the staff cost of secondees; their employers bear the other half")],
            Money = content.Money with
            {
                Lines = [.. YearsOf(first)],
                Vat = "VAT is inside the amount",
                Kind = PaymentKind.Other,
                KindReason = "The authority meets half of what an employer pays its own member of staff",
            },
            Limits = new()
            {
                Counts = [new("placements", 2, 6, first.AddYears(1).AddDays(-1)), new("months in a placement", 4, 6, null)],
                Conditions = ["A secondment agreement is executed by both sides before any money is paid"],
            },
        };
    }

    /// <summary>The title by which the second cluster's decision is found.</summary>
    public const string SecondClusterTitle = "Rotating secondments: the Lea Valley cluster";

    /// <summary>£25,000 in the years in which the scheme's placements fall: what the first two take in each, and the rest by months.</summary>
    private static IEnumerable<SpendingLine> YearsOf(DateOnly first)
    {
        const int Cap = 25_000;
        var year = FinancialYear.Of(first);
        long[] months = [2_100, 2_100, 2_100, 2_100, 2_300, 2_300, 2_300, 2_300]; // half of what the two are paid, as DemoSchemeWords says
        var inFirst = months.Index().Where(m => FinancialYear.Of(first.AddMonths(m.Index)) == year).ToList();
        var rest = Cap - months.Sum();
        var amount = inFirst.Sum(m => m.Item) + (rest * inFirst.Count / months.Length / 100 * 100);
        yield return Matched(year, amount);
        if (amount < Cap)
        {
            yield return Matched(year.Next, Cap - amount);
        }
    }

    private static SpendingLine Matched(FinancialYear year, long pounds) =>
        Line(year, pounds, "Regeneration programme", "Employers of the secondees", MoneyCertainty.Approved) with
        {
            MatchPercent = 50,
        };
}
