using Xunit;

namespace Remit.Papers.Documents;

public sealed class WordDocumentTests
{
    [Fact]
    public void A_form_gives_its_headings_numbers_labels_and_table()
    {
        Assert.Equal(
            $"""
            REQUEST FOR ASSISTANT DIRECTOR DECISION – ADD9901

            Title: Tablets from the library

            Executive Summary:

            {Samples.Summary}

            Decision:

            That the Assistant Director of Libraries approves:

            (a) expenditure of up to £42,500 in 2019-20 on tablets; and
            (b) an exemption from the Contracts and Funding Code.

            Name: Ada Example
            Position: Assistant Director of Libraries
            Date: 7.5.19

            1. Introduction and background
            1.1 The library service lent 120 tablets under MD9001.

            Activity	Timeline
            Order the tablets	June 2019

            """,
            PaperDocument.Read(Samples.Word(), "paper.docx").Text
        );
    }

    [Fact]
    public void Numbers_count_as_Word_counts_them()
    {
        var text = Text(
            SampleWord.Numbered("one", 1)
                + SampleWord.Numbered("one one", 1, 1)
                + SampleWord.Numbered("one two", 1, 1)
                + SampleWord.Numbered("", 1, 1)
                + SampleWord.Numbered("two", 1)
                + SampleWord.Numbered("two one", 1, 1)
                + SampleWord.Numbered("a", 2)
                + SampleWord.Numbered("b", 2)
                + SampleWord.Numbered("a again", 4)
                + SampleWord.Numbered("point", 3)
                + SampleWord.P("plain", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>")
        );

        Assert.Equal("1. one\n1.1 one one\n1.2 one two\n2. two\n2.1 two one\n(a) a\n(b) b\n(a) a again\n• point\n\nplain\n", text);
    }

    [Theory]
    [InlineData(
        "<w:p><w:r><w:t>keep</w:t></w:r><w:del><w:r><w:delText> old</w:delText></w:r></w:del><w:ins><w:r><w:t> new</w:t></w:r></w:ins></w:p>",
        "keep new\n"
    )]
    [InlineData("<w:p><w:moveFrom><w:r><w:t>there</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>here</w:t></w:r></w:moveTo></w:p>", "here\n")]
    [InlineData(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>shown</w:t></w:r></w:p>",
        "shown\n"
    )]
    [InlineData(
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here</w:t></w:r></w:p></w:sdtContent></w:sdt><w:p><w:r><w:t>a</w:t></w:r></w:p>",
        "a\n"
    )]
    [InlineData("<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>Title: B</w:t></w:r></w:p></w:sdtContent></w:sdt>", "Title: B\n")]
    [InlineData(
        "<w:p><w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>Name:</w:t><w:tab/><w:tab/><w:t>Ada</w:t><w:br/><w:t>MD</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r></w:p>",
        "Name: Ada\nMD-1\n"
    )]
    [InlineData(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:t>again</w:t></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>beside</w:t></w:r></w:p>",
        "beside\n\nbox\n"
    )]
    [InlineData(
        "<w:p><w:pPr><w:pStyle w:val=\"Part\"/></w:pPr><w:r><w:t>Part 1</w:t></w:r></w:p><w:p><w:r><w:t>a</w:t></w:r></w:p>",
        "Part 1\n\na\n"
    )]
    [InlineData(
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "a\t\tc\n"
    )]
    public void What_a_person_would_read_is_read_and_nothing_else(string body, string text) => Assert.Equal(text, Text(body));

    [Fact]
    public void Footnotes_follow_the_text_in_the_order_they_are_called()
    {
        const string notes =
            "<w:footnotes NAMES><w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:t>The note</w:t></w:r></w:p></w:footnote>"
            + "<w:footnote w:id=\"3\"><w:p><w:r><w:t>Called by nobody</w:t></w:r></w:p></w:footnote></w:footnotes>";

        var document = SampleWord.Of("<w:p><w:r><w:t>Said</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>", ("word/footnotes.xml", notes));

        Assert.Equal("Said\n\n[1] The note\n", PaperDocument.Read(document, "paper.docx").Text);
    }

    [Fact]
    public void A_form_drawn_as_one_table_keeps_its_paragraphs()
    {
        var longCell = $"<w:tc>{SampleWord.P(Samples.Summary)}{SampleWord.P(Samples.Summary)}</w:tc>";

        var text = Text($"<w:tbl><w:tr><w:tc>{SampleWord.P("Executive summary")}</w:tc>{longCell}</w:tr></w:tbl>");

        Assert.Equal($"Executive summary\n\n{Samples.Summary}\n\n{Samples.Summary}\n", text);
    }

    [Fact]
    public void A_document_cut_short_is_refused() => Assert.Contains("damaged", PaperDocument.Read(Samples.Word()[..^200], "paper.docx").Refusal);

    [Fact]
    public void Entities_and_document_types_are_refused()
    {
        var bomb = SampleWord.Pack([
            ("word/document.xml", "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><d><body><p><t>&b;</t></p></body></d>"),
        ]);

        Assert.NotNull(PaperDocument.Read(bomb, "paper.docx").Refusal);
    }

    [Fact]
    public void A_part_that_unpacks_without_end_is_given_up_in_bounded_memory()
    {
        var bomb = SampleWord.Of(SampleWord.P("Before") + string.Concat(Enumerable.Repeat(SampleWord.P("0000000000"), 1_000_000)));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = PaperDocument.Read(bomb, "paper.docx");

        Assert.StartsWith("Before", document.Text);
        Assert.True(document.IsPartial);
        Assert.Contains(document.Problems, problem => problem.Contains("unpacks", StringComparison.Ordinal));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 600_000_000);
    }

    [Fact]
    public void Parts_nested_without_end_are_read_as_far_as_the_limit()
    {
        var deep = SampleWord.Of(SampleWord.P("Before") + string.Concat(Enumerable.Repeat("<w:sdt>", 300_000)));

        var document = PaperDocument.Read(deep, "paper.docx");

        Assert.Equal("Before\n", document.Text);
        Assert.Contains("nests", document.Problems.Single());
    }

    [Fact]
    public void What_stands_before_damage_is_kept_even_inside_a_table()
    {
        var document = PaperDocument.Read(
            SampleWord.Of(SampleWord.Table($"<w:tr><w:tc>{SampleWord.P("Name:")}</w:tc><w:tc>{SampleWord.P("Ada")}</w:oops>")),
            "paper.docx"
        );

        Assert.Equal("Name: Ada\n", document.Text);
        Assert.True(document.IsPartial);
    }

    [Fact]
    public void A_tag_of_endless_attributes_is_given_up()
    {
        var wide = SampleWord.Of(SampleWord.P("Before") + "<w:p " + string.Join(' ', Enumerable.Range(0, 300_000).Select(i => $"a{i}=\"\"")) + "/>");

        Assert.True(PaperDocument.Read(wide, "paper.docx") is { IsPartial: true } or { Refusal: not null });
    }

    [Fact]
    public void A_package_of_thousands_of_files_is_refused_before_it_is_opened()
    {
        var crowd = SampleWord.Pack(Enumerable.Range(0, 2_001).Select(i => ($"word/{i}.xml", "")));

        Assert.Contains("2,000", PaperDocument.Read(crowd, "paper.docx").Refusal);
    }

    [Fact]
    public void Another_file_that_is_drawn_in_is_not_opened_and_is_named()
    {
        var document = PaperDocument.Read(SampleWord.Of(SampleWord.P("Here") + "<w:altChunk/>"), "paper.docx");

        Assert.Equal("Here\n", document.Text);
        Assert.True(document.IsPartial);
    }

    private static string Text(string body) => PaperDocument.Read(SampleWord.Of(body), "paper.docx").Text;
}
