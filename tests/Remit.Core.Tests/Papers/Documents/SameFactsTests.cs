using System.Text;
using Xunit;

namespace Remit.Papers.Documents;

/// <summary>A paper says the same in whatever kind of file it is handed in.</summary>
public sealed class SameFactsTests
{
    public static TheoryData<string> Papers => new(["ADD2056", "ADD2155", "ADD2253", "ADD2463", "MD2373"]);

    [Theory]
    [MemberData(nameof(Papers))]
    public void As_a_web_page(string code) => AssertSame(code, SampleForms.AsPage);

    [Theory]
    [MemberData(nameof(Papers))]
    public void As_a_Word_document(string code) => AssertSame(code, SampleForms.AsWord);

    [Theory]
    [MemberData(nameof(Papers))]
    public void As_a_PDF(string code)
    {
        PdfDocumentTests.Needs("pdftotext");
        AssertSame(code, SampleForms.AsPdf);
    }

    private static void AssertSame(string code, Func<string, byte[]> form)
    {
        var text = SharedMaterial.Read("seeds", $"{code}.txt");

        var document = PaperDocument.Read(form(text), code);

        Assert.Null(document.Refusal);
        Assert.Empty(document.Problems);
        Assert.Equal(Facts(PaperReader.Read(code, text)), Facts(PaperReader.Read(code, document.Text)));
    }

    private static string Facts(Paper paper)
    {
        StringBuilder facts = new();
        facts.AppendLine(
            null,
            $"{paper.Code?.Value} {paper.Title?.Value} {paper.DateSigned?.Value:O} {paper.SignatoryName?.Value} {paper.SignatoryRole?.Value} {paper.Office?.Value}"
        );
        facts.AppendLine(
            null,
            $"{paper.ApprovedTotal?.Value} {paper.SingleSource?.Value} {paper.Part2?.Value} {paper.Deferral?.Value} {Start(paper.Summary?.Value)}"
        );
        facts.AppendJoin('\n', paper.Items.Select(item => Start(item.Text))).AppendLine();
        facts.AppendJoin('\n', paper.Spending.Select(row => $"{row.Amount} {row.Maximum} {row.Kind} {row.UpTo} {row.Per}")).AppendLine();
        facts
            .AppendJoin(' ', paper.FinancialYears.Select(year => year.Value))
            .AppendJoin(' ', paper.Cites.Select(cited => cited.Value.Code))
            .AppendLine();
        facts.AppendJoin('\n', paper.Timeline.Select(row => $"{row.Activity}: {row.Start:O} {row.End:O}"));
        return facts.ToString();
    }

    /// <summary>The first words, however lines and spaces fall.</summary>
    private static string Start(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(12));
}
