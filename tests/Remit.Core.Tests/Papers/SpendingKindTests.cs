using Xunit;

namespace Remit.Papers;

/// <summary>What kind of money the words say.</summary>
public sealed class SpendingKindTests
{
    [Theory]
    [InlineData("approves expenditure of up to £40,000 on ovens.", "Approved", 4_000_000)]
    [InlineData("approves the receipt of £9,000 from the bakers.", "Income", null)]
    [InlineData("approves receipt and expenditure of £9,000 from the bakers.", "Approved", 900_000)]
    [InlineData("approves expenditure of £10,000, including £4,000 for flour and £6,000 for salt.", "Approved Component Component", 1_000_000)]
    [InlineData("approves expenditure of £10,000, £4,000 in 2018-19 and £6,000 in 2019-20.", "Approved Component Component", 1_000_000)]
    [InlineData("approves expenditure of £5,000 on ovens. This takes total spending on ovens to £90,000.", "Approved ProgrammeTotal", 500_000)]
    [InlineData("approves expenditure of £5,000 on ovens, £7,000 having been approved by MD1000.", "Approved OtherDecision", 500_000)]
    [InlineData(
        "approves expenditure of up to £30k for 2018/19 and up to £100k per year from 2019/20 to 2021/22 (£330k in total).",
        "Approved Approved ApprovedTotal",
        33_000_000
    )]
    [InlineData("delegates to the Head of Bread decisions on a further £8,000.", "Delegated", null)]
    [InlineData("approves expenditure of £8,000 on yeast, with £2,000 match funding from the millers.", "Approved Match", 800_000)]
    [InlineData("approves bread for all at no additional cost.", "", 0)]
    [InlineData("approves bread for all.", "", null)]
    [InlineData("approves expenditure of £8,000, which will be subject to a further Director decision on the detail.", "Approved", null)]
    [InlineData("approves a contract with Example Ltd at USD $50,000.", "Approved", null)]
    public void In_a_decision(string decision, string kinds, int? total)
    {
        var paper = PaperReader.Read(
            "test",
            $"Executive summary\n\nBread.\n\nDecision\n\nThat the Mayor {decision}\n\nPart 1: Non-confidential facts and advice\n\nMore.\n"
        );
        Assert.Equal(kinds, string.Join(' ', paper.Spending.Select(s => s.Kind)));
        Assert.Equal(total, paper.ApprovedTotal?.Value.Pence);
    }

    [Theory]
    [InlineData("The total cost of the scheme will be £90,000.", "ProgrammeTotal")]
    [InlineData("A fund with a goal of raising £1 million by 2020.", "Goal")]
    [InlineData("Contracts between £10,000 and £150,000 are procured competitively under the Contracts and Funding Code.", "Threshold")]
    [InlineData("Commitments of £150,000 or above need prior approval.", "Threshold")]
    [InlineData("Their price (£650 per day) is good compared with other bakers (£900 per day).", "Rate Comparison")]
    [InlineData("Each member pays a membership fee of £30k per year.", "MembershipFee")]
    [InlineData("£25,000 is funded by the millers.", "Match")]
    [InlineData("In 2016 £70,000 was approved for ovens (MD1000).", "OtherDecision")]
    [InlineData("The cost of up to £40,000 is met from the bread budget for 2018-19.", "Restatement")]
    [InlineData("Loaves £10,000\nBuns £30,000\n", "Component Component")]
    [InlineData("The service has raised £2m.", "Context")]
    public void Outside_the_decision(string sentence, string kinds)
    {
        var paper = PaperReader.Read(
            "test",
            $"Executive summary\n\nBread.\n\nDecision\n\nThat the Mayor approves expenditure of up to £40,000 on ovens.\n\nPart 1: Non-confidential facts and advice\n\n{sentence}\n"
        );
        Assert.Equal(kinds, string.Join(' ', paper.Spending.Skip(1).Select(s => s.Kind)));
    }

    [Fact]
    public void What_is_approved_takes_its_year_and_budget_from_the_sentence_that_says_it_again()
    {
        var paper = PaperReader.Read(
            "test",
            "Decision\n\nThat the Mayor approves expenditure of up to £40,000 on ovens.\n\nPart 1: Non-confidential facts and advice\n\nFinancial comments\n\nThe cost of up to £40,000 will be funded from the Bread budget for 2018-19.\n"
        );
        Assert.Equal(["2018-19"], paper.Spending[0].FinancialYears.Select(y => y.ToString()));
        Assert.Contains("Bread budget", paper.Spending[0].Budget, StringComparison.Ordinal);
        Assert.True(paper.Spending[0].UpTo);
    }
}
