using Xunit;

namespace Remit.Finance;

public sealed class FinancialYearVectorTests
{
    public static TheoryData<string> Rows() => Vectors.OfKind("financial_year");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_notation_of_a_real_paper_is_read(string line)
    {
        var row = Vectors.Row(line);
        var mentions = FinancialYearText.FindAll(row.Text("raw")!);

        Assert.Equal(row.Texts("years"), mentions.SelectMany(m => m.Years).Select(y => y.ToString()));
        Assert.Equal(row.Texts("academic"), mentions.SelectMany(m => m.AcademicYears).Select(y => new FinancialYear(y).ToString()));
    }
}
