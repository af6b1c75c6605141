using Xunit;

namespace Remit.Papers.Documents;

public sealed class PdfDocumentTests
{
    [Fact]
    public void A_form_keeps_values_with_labels_cells_with_rows_and_lines_with_paragraphs()
    {
        Needs("pdftotext");

        Assert.Equal(
            $"""
            GREATER LONDON AUTHORITY

            REQUEST FOR ASSISTANT DIRECTOR DECISION – ADD9901

            Title: Tablets from the library
            Executive Summary:

            {Samples.Summary}

            Decision:

            That the Assistant Director of Libraries approves expenditure of up to £42,500 in 2019-20 on tablets and on support sessions.

            Name: Ada Example
            Position: Assistant Director of Libraries
            Signature:
            Date: 7.5.19

            Activity	Timeline
            Order the tablets	June 2019
            Review	March 2020

            """,
            PaperDocument.Read(Samples.Pdf(), "paper.pdf").Text
        );
    }

    [Fact]
    public void A_paragraph_goes_on_over_the_page_past_running_titles_and_page_numbers()
    {
        Needs("pdftotext");
        SamplePdf pdf = new();
        for (var page = 1; page <= 3; page++)
        {
            pdf.Page().Words(72, 40, "Decision paper");
            pdf.Words(
                72,
                90,
                page == 1
                    ? "The library will lend tablets to every household that asks for one and"
                    : "will do so until the money has been spent or the year ends, whichever and"
            );
            pdf.Words(290, 810, $"{page}");
        }

        var text = PaperDocument.Read(pdf.ToBytes(), "paper.pdf").Text;

        Assert.Equal(
            "The library will lend tablets to every household that asks for one and will do so until the money has been spent or the year ends, whichever and "
                + "will do so until the money has been spent or the year ends, whichever and\n",
            text
        );
    }

    [Fact]
    public void Items_and_headings_stand_on_lines_of_their_own()
    {
        Needs("pdftotext");
        SamplePdf pdf = new();
        pdf.Page()
            .Words(72, 60, "Part 1", 18)
            .Words(72, 90, "1.1")
            .Words(110, 90, "The library lent 120 tablets and now wants to lend them to everybody who asks it to");
        pdf.Words(110, 104, "do so.")
            .Words(72, 118, "•")
            .Words(110, 118, "£5,000 for cases")
            .Words(72, 132, "•")
            .Words(110, 132, "£2,000 for cables");

        Assert.Equal(
            "Part 1\n\n1.1 The library lent 120 tablets and now wants to lend them to everybody who asks it to do so.\n• £5,000 for cases\n• £2,000 for cables\n",
            PaperDocument.Read(pdf.ToBytes(), "paper.pdf").Text
        );
    }

    [Fact]
    public void Cells_of_several_lines_stay_cells_even_where_they_nearly_touch()
    {
        Needs("pdftotext");
        SamplePdf pdf = new();
        pdf.Page().Words(72, 60, "Date of decision").Words(230, 60, "14 June 2019");
        pdf.Words(72, 80, "Contact officer and directorate").Words(230, 80, "Ada Example, Skills and Employment, who wrote the paper and answers");
        pdf.Words(72, 94, "responsible").Words(230, 94, "questions about it");
        pdf.Words(72, 120, "Cost").Words(230, 120, "£80,000").Words(72, 134, "Sum").Words(230, 134, "£90,000").Words(72, 160, new string('x', 80));

        Assert.StartsWith(
            "Date of decision\t14 June 2019\n"
                + "Contact officer and directorate responsible\tAda Example, Skills and Employment, who wrote the paper and answers questions about it\n"
                + "Cost\t£80,000\nSum\t£90,000\n",
            PaperDocument.Read(pdf.ToBytes(), "paper.pdf").Text
        );
    }

    [Fact]
    public void Columns_of_running_text_are_read_one_after_the_other()
    {
        Needs("pdftotext");
        SamplePdf pdf = new();
        pdf.Page().Words(72, 60, "The library will lend a tablet to every one").Words(310, 60, "The loan is for a year and can be renewed");
        pdf.Words(72, 74, "who asks, and will show how it is used in").Words(310, 74, "once; after that the tablet goes back to the");
        pdf.Words(72, 88, "sessions twice a week at the branch.").Words(310, 88, "branch that lent it.");

        Assert.Equal(
            "The library will lend a tablet to every one who asks, and will show how it is used in sessions twice a week at the branch.\n\n"
                + "The loan is for a year and can be renewed once; after that the tablet goes back to the branch that lent it.\n",
            PaperDocument.Read(pdf.ToBytes(), "paper.pdf").Text
        );
    }

    [Fact]
    public void A_running_title_that_gives_the_code_is_kept_once()
    {
        Needs("pdftotext");
        SamplePdf pdf = new();
        for (var page = 0; page < 3; page++)
        {
            pdf.Page().Words(72, 40, "Decision ADD9901").Words(72, 90, $"Words of page {(char)('A' + page)}.");
        }

        Assert.Equal(
            "Decision ADD9901\n\nWords of page A.\n\nWords of page B.\n\nWords of page C.\n",
            PaperDocument.Read(pdf.ToBytes(), "paper.pdf").Text
        );
    }

    [Fact]
    public void Words_spread_to_fill_a_line_are_no_cells()
    {
        Needs("pdftotext");
        SamplePdf pdf = new();
        pdf.Page();
        string[] words = ["The", "library", "will", "lend", "tablets", "to"];
        for (var i = 0; i < words.Length; i++)
        {
            pdf.Words(72 + (62 * i), 60, words[i]);
        }

        pdf.Words(72, 74, "all.");

        Assert.StartsWith("The library will lend tablets to", PaperDocument.Read(pdf.ToBytes(), "paper.pdf").Text);
    }

    [Fact]
    public void A_recognised_word_has_the_height_of_its_line()
    {
        const string table =
            "level\tpage\n4\t1\t1\t1\t1\t0\t10\t100\t400\t40\t-1\t\n5\t1\t1\t1\t1\t1\t10\t120\t30\t12\t90\tas\n5\t1\t1\t1\t1\t2\t60\t100\t60\t40\t80\tTitle\n5\t1\t1\t1\t1\t3\tx\n";

        var (page, confidence) = PageWords.ParseTesseract(System.Text.Encoding.UTF8.GetBytes(table));

        Assert.Equal([new PageWord(10, 100, 40, 140, "as"), new PageWord(60, 100, 120, 140, "Title")], page.Words);
        Assert.Equal(85, confidence);
    }

    [Fact]
    public void A_scanned_form_is_recognised_and_says_that_it_was()
    {
        Needs("pdftotext");
        Needs("tesseract");

        var document = PaperDocument.Read(SampleScan.Of(Samples.Pdf()), "scan.pdf");

        Assert.Equal(DocumentKind.ScannedPdf, document.Kind);
        Assert.Contains("ADD9901", document.Text);
        Assert.Contains("£42,500", document.Text);
        Assert.Contains("Name: Ada Example\n", document.Text);
        Assert.Contains("Order the tablets\tJune 2019", document.Text);
        Assert.Contains("recognised from page images", document.Problems[0]);
        Assert.False(document.IsPartial);
    }

    [Fact]
    public void Scanned_pages_past_the_limit_are_named_as_missing()
    {
        Needs("pdftotext");
        Needs("tesseract");

        var document = PaperDocument.Read(SampleScan.Of(Samples.Pdf(), copies: 2), "scan.pdf", new() { ScannedPages = 1 });

        Assert.True(document.IsPartial);
        Assert.Contains("Of at least 2 pages 1", document.Problems[^1]);
    }

    [Fact]
    public void A_file_cut_short_is_refused_or_says_what_may_be_missing()
    {
        Needs("pdftotext");
        var whole = Samples.Pdf();

        Assert.All(
            Enumerable.Range(1, 8),
            eighths =>
                Assert.True(PaperDocument.Read(whole[..(whole.Length * eighths / 9)], "paper.pdf") is { IsPartial: true } or { Refusal: not null })
        );
    }

    [Fact]
    public void A_locked_file_is_refused_with_what_to_do()
    {
        Needs("pdftotext");

        Assert.Contains("password", PaperDocument.Read(SamplePdf.Locked(), "paper.pdf").Refusal);
    }

    [Fact]
    public void Pages_past_the_limit_are_named_as_missing()
    {
        Needs("pdftotext");
        SamplePdf pdf = new();
        pdf.Page().Words(72, 60, "First").Page().Words(72, 60, "Second").Page().Words(72, 60, "Third");

        var document = PaperDocument.Read(pdf.ToBytes(), "paper.pdf", new() { Pages = 2 });

        Assert.Equal("First\n\nSecond\n", document.Text);
        Assert.True(document.IsPartial);
    }

    /// <summary>The tests that need an outside program say so where it is missing; ./check installs both.</summary>
    internal static void Needs(string tool) =>
        Assert.SkipUnless(OutsideTool.Find(tool) is not null, $"{tool} is not installed (packages poppler-utils and tesseract-ocr)");
}
