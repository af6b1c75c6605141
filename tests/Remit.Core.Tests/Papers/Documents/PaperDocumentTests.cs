using System.Text;
using Xunit;

namespace Remit.Papers.Documents;

public sealed class PaperDocumentTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Text_with_a_byte_order_mark_is_read_by_it(string encoding)
    {
        var text = $"{Samples.Text}\r\nRésumé – £5\u00A0m\r\n";
        var bytes = Encoding.GetEncoding(encoding);

        Assert.Equal(text, Read([.. bytes.GetPreamble(), .. bytes.GetBytes(text)]).Text);
    }

    [Fact]
    public void Text_without_a_mark_is_told_by_its_bytes()
    {
        const string text = "The Mayor’s budget – £5m";

        Assert.Equal(text, Read(Encoding.UTF8.GetBytes(text)).Text);
        Assert.Equal(text, Read(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text)).Text);
        Assert.Equal("Approves 5m pounds", Read(Encoding.Unicode.GetBytes("Approves 5m pounds")).Text);
    }

    [Fact]
    public void Text_cut_off_inside_a_character_stays_what_it_was()
    {
        var bytes = Encoding.UTF8.GetBytes("£1 and £2");

        var cut = Read(bytes[..^2]);

        Assert.StartsWith("£1 and ", cut.Text);
        Assert.Contains("damaged", cut.Problems.Single());
    }

    [Fact]
    public void The_text_of_a_shared_paper_is_its_own_to_the_character()
    {
        foreach (var path in Directory.GetFiles(SharedMaterial.PathOf("seeds"), "*.txt"))
        {
            Assert.Equal(File.ReadAllText(path), PaperDocument.Read(File.ReadAllBytes(path), path).Text);
        }
    }

    public static TheoryData<string, byte[], string> NotPapers =>
        new()
        {
            { "empty.txt", [], "empty" },
            { "blank.txt", [.. "  \n \n"u8], "no words" },
            { "paper.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "password" },
            { "paper.pdf", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "picture" },
            { "paper.txt", [0x4D, 0x5A, 0x90, 0x00, 0x03], "program" },
            { "paper.txt", [0x7F, 0x45, 0x4C, 0x46, 0x02], "program" },
            { "paper.txt", [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 37))], "neither" },
            { "paper.txt", [0x1F, 0x8B, 0x08], "Unpack" },
            { "paper.doc", [.. "{\\rtf1 The Mayor}"u8], "rich text" },
            { "paper.docx", SampleWord.Pack([("xl/workbook.xml", "<workbook/>")]), "Excel" },
            { "paper.docx", SampleWord.Pack([("ppt/presentation.xml", "<p/>")]), "PowerPoint" },
            { "paper.odt", SampleWord.Pack([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")]), "OpenDocument" },
            { "paper.zip", SampleWord.Pack([("inner.zip", "PK"), ("a.txt", "a")]), "Unpack" },
        };

    [Theory]
    [MemberData(nameof(NotPapers))]
    public void What_is_no_paper_is_refused_in_plain_words(string name, byte[] content, string why)
    {
        var document = PaperDocument.Read(content, name);

        Assert.Contains(why, document.Refusal);
        Assert.Equal("", document.Text);
        Assert.EndsWith(".", document.Refusal);
    }

    [Fact]
    public void The_content_decides_what_a_file_is_and_not_its_name()
    {
        Assert.Equal(DocumentKind.Html, PaperDocument.Read(Encoding.UTF8.GetBytes(Samples.OldPage), "paper.pdf").Kind);
        Assert.Equal(DocumentKind.Docx, PaperDocument.Read(Samples.Word(), "paper.html").Kind);
        Assert.Equal(DocumentKind.Text, PaperDocument.Read(Encoding.UTF8.GetBytes(Samples.Text), "paper.docx").Kind);
    }

    [Fact]
    public void Fifty_megabytes_of_text_are_read_as_far_as_the_limit_and_say_so()
    {
        var bytes = new byte[50 * 1024 * 1024];
        Array.Fill(bytes, (byte)'£');
        for (var i = 0; i < bytes.Length; i += 40)
        {
            bytes[i] = (byte)'\n';
        }

        var document = Read(bytes);

        Assert.True(document.IsPartial);
        Assert.Equal(DocumentLimits.Usual.Characters, document.Text.Length);
        Assert.Contains("4,000,000", document.Problems.Single());
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_by_its_size()
    {
        var document = PaperDocument.Read(new byte[2048], "paper.txt", new() { Bytes = 2047 });

        Assert.Contains("larger than", document.Refusal);
    }

    private static DocumentText Read(byte[] content) => PaperDocument.Read(content, "paper.txt");
}
