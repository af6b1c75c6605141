using System.Text;
using Xunit;

namespace Remit.Papers.Documents;

public sealed class WebPageTests
{
    [Fact]
    public void A_page_of_the_old_site_gives_its_fields_sections_items_and_table()
    {
        var text = Read(Samples.OldPage).Text;

        Assert.Equal(
            $"""
            ADD9901 Tablets from the library

            Type of decision: Assistant Director's decision
            Code: ADD9901
            Date signed: 07 May 2019
            Decision by: Ada Example, Assistant Director of Libraries

            Executive summary

            {Samples.Summary}

            Decision

            That the Assistant Director of Libraries approves:

            a. expenditure of up to £42,500 in 2019–20;
            b. a related exemption.

            Part 1: Non-confidential facts and advice

            Introduction and background

            The library service lent 120
            tablets under MD9001.

            Activity table

            Activity	Timeline
            Order the tablets	June 2019

            """,
            text
        );
    }

    [Fact]
    public void A_page_of_the_new_site_keeps_its_title_its_labels_and_an_empty_date_empty()
    {
        var text = Read(Samples.NewPage).Text;

        Assert.StartsWith(
            "ADD9901 Tablets from the library\n\nKey information\n\nDecision type: Assistant Director\nReference code: ADD9901\nDate signed:\n",
            text
        );
        Assert.Contains("Date published: 1 June 2019\n", text);
        Assert.DoesNotContain("Skip to main", text);
        Assert.DoesNotContain("Home", text);
    }

    [Theory]
    [InlineData("<p>One<script>two</script><style>p{}</style> three</p>", "One three\n")]
    [InlineData("<p>One <span hidden>two</span><span style='visibility: hidden'>three</span><del>four</del></p>", "One\n")]
    [InlineData("<p>Title<span class='mgHide'> ref: 12</span></p>", "Title ref: 12\n")]
    [InlineData("<p>a<b>b</b>c <i>d</i>\n e&#163;5&nbsp;m &lt;p&gt;</p>", "abc d e£5\u00A0m <p>\n")]
    [InlineData("<ul><li>one<ul><li>two</ul><li>three</ul>", "• one\n  • two\n• three\n")]
    [InlineData("<ol start=3><li>three<li value=7>seven<li>eight</ol>", "3. three\n7. seven\n8. eight\n")]
    [InlineData("<ol type=i><li>a<li>b</ol><p>1 < 2 & 3", "i. a\nii. b\n\n1 < 2 & 3\n")]
    [InlineData("<table><tr><td>Code:<td>MD1<tr><td>a<td>b<td>c<tr><td><td>x<td>y</table>", "Code: MD1\n\na\tb\tc\n\tx\ty\n")]
    [InlineData("<div><p>in</div>out</b></i></table><td>cell", "in\n\nout\n\ncell\n")]
    [InlineData("<p>shown<!-- not <p>shown</p> --> too</p>", "shown too\n")]
    [InlineData("<div class=label>Empty</div><h2>Next</h2>", "Empty:\n\nNext\n")]
    public void A_page_is_read_as_a_person_sees_it(string page, string text) => Assert.Equal(text, Read(page).Text);

    [Fact]
    public void A_page_without_words_is_refused_with_what_to_do()
    {
        var page = Read("<html><body><div id=app></div><script>draw()</script></body></html>");

        Assert.Contains("print it to PDF", page.Refusal);
        Assert.Equal("", page.Text);
    }

    [Fact]
    public void A_page_cut_off_inside_a_tag_says_so()
    {
        var page = Read("<p>The Mayor approves</p><p class=\"la");

        Assert.True(page.IsPartial);
        Assert.Equal("The Mayor approves\n", page.Text);
    }

    [Fact]
    public void Lists_of_decisions_give_a_row_to_each_with_its_reference()
    {
        var text = ReadShared("modgov_decisions_list.html");

        Assert.Contains("Decisions published\n\nTitle\tDate\tEffective from\tCall-ins\n", text);
        Assert.Contains("Huddersfield ref: 13567\t01/04/2025\t01/04/2025\tNot for call-in\n", text);
        Assert.Contains("\nAn issue history row, not a decision\t04/11/2025", text);
        Assert.Equal(
            "Officer decisions\n\nTitle\tDate\nAdmission of the Public ref: 13149\t03/11/2025\n",
            ReadShared("modgov_officer_decisions_list.html")
        );
    }

    [Theory]
    [InlineData(
        "modgov_decision_detail.html",
        "Minutes of Previous Meeting",
        "Publication date: 22/10/2015",
        "Date of decision: 19/10/2015",
        "Decided at meeting: 19/10/2015 - Policy Committee"
    )]
    [InlineData(
        "modgov_decision_detail_no_documents.html",
        "Decision Maker: Strategic Director for Environment",
        "Is Key decision?: Yes",
        "Purpose:",
        "Date of decision: 04/08/2026"
    )]
    [InlineData(
        "modgov_decision_multi_paragraph.html",
        "Appointment of contractor to demolish Holme Park Court",
        "Decision Maker: Service Director - Homes & Neighbourhoods",
        "Decision:",
        "Publication date: 10/12/2025"
    )]
    public void A_council_page_gives_each_field_its_own_line(string file, params string[] lines)
    {
        var given = ReadShared(file).Split('\n');

        Assert.All(lines, line => Assert.Contains(line, given));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<p><font color=1>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<li>")]
    [InlineData("<script>")]
    [InlineData("<a href='")]
    [InlineData("</p>")]
    [InlineData("<")]
    [InlineData("<!")]
    [InlineData("&")]
    [InlineData("<br>")]
    [InlineData("<i></p>")]
    public void A_million_times_the_same_tag_is_read_in_bounded_time_and_depth(string tag)
    {
        var source = "<html><body><p>Before</p>" + string.Concat(Enumerable.Repeat(tag, 1_000_000)) + "After";
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var page = Read(source);

        Assert.Null(page.Refusal);
        Assert.StartsWith("Before\n", page.Text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    private static DocumentText Read(string source) => PaperDocument.Read(Encoding.UTF8.GetBytes(source), "page.html");

    private static string ReadShared(string file) =>
        PaperDocument.Read(File.ReadAllBytes(SharedMaterial.PathOf("corpus", "moderngov-html", file)), file).Text;
}
