using System.Globalization;
using System.Xml.Linq;
using Remit.Finance;
using Remit.Papers;
using Xunit;

namespace Remit.Decisions.Pages;

public sealed class ApprovedMoneyTests
{
    /// <summary>MD2373: up to £30k for 2018/19 and up to £100k a year for the three after.</summary>
    private static readonly DecisionFacts Office = new()
    {
        Publisher = "Greater London Authority",
        Code = "MD2373",
        Approval = ApprovalState.Stated,
        Approved = Money.Pounds(330_000),
        Spending =
        [
            Spend(100_000, SpendingKind.Approved, per: "financial_year", years: [2019, 2020, 2021]) with
            {
                UpTo = true,
                Funder = "GLA",
            },
            Spend(30_000, SpendingKind.Approved, years: [2018]) with
            {
                UpTo = true,
                Funder = "GLA",
            },
            Spend(330_000, SpendingKind.ApprovedTotal),
            Spend(440_000, SpendingKind.ProgrammeTotal, per: "year"),
            Spend(100_000, SpendingKind.Match, per: "year") with
            {
                Funder = "London Councils",
            },
            Spend(30_000, SpendingKind.Restatement, years: [2018]),
        ],
    };

    [Fact]
    public void A_yearly_sum_stands_in_each_of_its_years()
    {
        var rows = ApprovedMoney.Of(Office).Rows;

        Assert.Equal(["2018-19", "2019-20", "2020-21", "2021-22"], rows.Select(r => r.When));
        Assert.Equal(["up to £30,000", "up to £100,000", "up to £100,000", "up to £100,000"], rows.Select(r => r.Amount));
        Assert.Equal(Office.Approved, rows.Select(r => r.Sum!.Value).Aggregate((a, b) => a + b));
    }

    [Fact]
    public void A_sum_for_several_years_together_is_not_divided()
    {
        var facts = Office with { Spending = [Spend(90_000, SpendingKind.Approved, years: [2018, 2019, 2020])] };

        var row = Assert.Single(ApprovedMoney.Of(facts).Rows);

        Assert.Equal(("2018-19 to 2020-21, not divided by year", "£90,000"), (row.When, row.Amount));
        Assert.Empty(ApprovedMoney.Of(facts).Bars());
    }

    [Theory]
    [InlineData(60_000, 2)] // the parts are the whole: the table tells them
    [InlineData(60_001, 1)] // they are not: the sum stands alone, the parts among the other sums
    public void Parts_by_year_are_told_when_they_are_all_of_the_sum(int approved, int rows)
    {
        var facts = Office with
        {
            Approved = Money.Pounds(approved),
            Spending =
            [
                Spend(approved, SpendingKind.Approved),
                Spend(20_000, SpendingKind.Component, years: [2018]),
                Spend(40_000, SpendingKind.Component, years: [2019]),
            ],
        };

        var money = ApprovedMoney.Of(facts);

        Assert.Equal(rows, money.Rows.Count);
        Assert.Equal(rows == 2 ? 0 : 2, OtherSum.Of(facts, money).Count);
    }

    [Fact]
    public void Other_sums_say_what_they_are_and_the_approved_sum_is_not_said_again()
    {
        var sums = OtherSum.Of(Office, ApprovedMoney.Of(Office));

        Assert.Equal(
            [
                new("Cost of the whole programme, whoever pays", "£440,000 a year", null, null),
                new("Put in by others", "£100,000 a year", "London Councils", null),
            ],
            sums
        );
    }

    [Theory]
    [InlineData(ApprovalState.Stated, 330_000, "Up to £330,000")]
    [InlineData(ApprovalState.None, 0, "No spending")]
    [InlineData(ApprovalState.Withheld, null, "Withheld to the confidential part")]
    [InlineData(ApprovalState.NotStated, null, "Not in the published text")]
    public void Nothing_and_not_known_are_told_apart(ApprovalState state, int? pounds, string words)
    {
        var facts = Office with { Approval = state, Approved = pounds is { } p ? Money.Pounds(p) : null };

        Assert.Equal(words, MoneyWords.Approved(facts));
    }

    [Fact]
    public void Bars_are_as_long_as_their_share_of_the_largest_year()
    {
        var svg = XElement.Parse(YearsDrawing.Draw(ApprovedMoney.Of(Office).Bars(), "By year").Value!);

        var bars = svg.Elements("rect").Where(r => (string?)r.Attribute("class") == "remit-years__bar").Select(r => (string?)r.Attribute("width"));
        Assert.Equal(["30%", "100%", "100%", "100%"], bars);
        Assert.Contains(svg.Elements("text"), t => t.Value == "£30,000");
    }

    [Fact]
    public void Numbers_in_a_drawing_do_not_follow_the_language_of_the_visitor()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("33.3", Svg.Number(100.0 / 3));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Spend Spend(int pounds, SpendingKind kind, string? per = null, int[]? years = null) =>
        new()
        {
            Amount = Money.Pounds(pounds),
            Kind = kind,
            Per = per,
            Years = [.. (years ?? []).Select(y => new FinancialYear(y))],
        };
}
