using Xunit;

namespace Remit.Finance;

public sealed class AmountVectorTests
{
    public static TheoryData<string> Rows() => Vectors.OfKind("amount");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_notation_of_a_real_paper_is_read(string line)
    {
        var row = Vectors.Row(line);
        var raw = row.Text("raw")!;
        var mention = AmountText.FindAll(raw)[0];

        Assert.Equal(row.Whole("pence"), mention.Amount?.Pence);
        Assert.Equal(row.Whole("min_pence"), mention.Minimum?.Pence);
        Assert.Equal(row.Whole("max_pence"), mention.Maximum?.Pence);
        Assert.Equal(row.Says("range"), mention.Statement == AmountStatement.Range);
        Assert.Equal(row.Says("withheld"), mention.Statement == AmountStatement.Withheld);
        Assert.Equal(row.Says("malformed"), mention.Doubt == AmountDoubt.OddGrouping);
        Assert.Equal(row.Says("suspect"), mention.Doubt == AmountDoubt.UnitLost);
        Assert.Equal(row.Text("qualifier"), mention.Qualifier);
        Assert.Equal(row.Texts("years"), mention.Years.Select(y => y.ToString()));
        Assert.Equal(row.Text("vat") == "excluded", mention.Vat == VatStatement.Excluded);
        // two rows say "up to" of words that stand outside the notation
        Assert.Equal(row.Says("up_to") && raw.Contains("up to", StringComparison.Ordinal), mention.UpTo);
        Assert.Equal(
            row.Text("per"),
            mention.Per switch
            {
                AmountPer.Once => null,
                AmountPer.FinancialYear => "financial_year",
                var per => per.ToString().ToLowerInvariant(),
            }
        );
        if (row.Whole("total_pence") is { } total)
        {
            Assert.Equal(total, mention.TotalOverYears?.Pence);
        }

        if (row.TryGetProperty("foreign", out var foreign))
        {
            Assert.Equal(new ForeignAmount(foreign.Text("currency")!, foreign.Whole("minor")!.Value), mention.Foreign);
        }
    }
}
