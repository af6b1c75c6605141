namespace Remit.Papers.Documents;

/// <summary>One invented decision in every kind of file that the reader takes.</summary>
internal static class Samples
{
    public const string Summary =
        "Residents of three estates cannot get online at home. This paper seeks approval for a lending library of tablets and for twelve months of "
        + "support sessions, run with local libraries, so that people can reach public services.";

    public const string Text = $"""
        ADD9901 Tablets from the library

        Type of decision:
        Assistant Director's decision
        Code:
        ADD9901
        Date signed:
        07 May 2019
        Decision by:
        Ada Example, Assistant Director of Libraries

        Executive summary

        {Summary}

        Decision

        That the Assistant Director of Libraries approves expenditure of up to £42,500 in 2019-20 on tablets and support sessions.

        Part 1: Non-confidential facts and advice

        Introduction and background

        The library service lent 120 tablets under MD9001.
        """;

    /// <summary>The form as a PDF: labels with values beside and below them, a wrapped paragraph, a table, a page number.</summary>
    public static byte[] Pdf()
    {
        SamplePdf pdf = new();
        pdf.Page().Words(72, 60, "GREATER LONDON AUTHORITY", 15).Words(72, 90, "REQUEST FOR ASSISTANT DIRECTOR DECISION – ADD9901");
        pdf.Words(72, 120, "Title: Tablets from the library").Words(72, 150, "Executive Summary:");
        var top = pdf.Paragraph(72, 176, Summary);
        pdf.Words(72, top, "Decision:");
        top = pdf.Paragraph(
            72,
            top + 26,
            "That the Assistant Director of Libraries approves expenditure of up to £42,500 in 2019-20 on tablets and on support sessions."
        );
        pdf.Words(72, top, "Name:").Words(200, top, "Ada Example").Words(72, top + 30, "Position:").Words(200, top + 30, "Assistant Director of");
        pdf.Words(200, top + 44, "Libraries").Words(72, top + 74, "Signature:").Words(300, top + 74, "Date:").Words(300, top + 92, "7.5.19");
        pdf.Words(72, top + 130, "Activity")
            .Words(350, top + 130, "Timeline")
            .Words(72, top + 150, "Order the tablets")
            .Words(350, top + 150, "June 2019");
        pdf.Words(72, top + 170, "Review").Words(350, top + 170, "March 2020").Words(290, 810, "1");
        return pdf.ToBytes();
    }

    /// <summary>The same as a Word document: a form drawn as a table, numbered paragraphs, a footnote.</summary>
    public static byte[] Word() =>
        SampleWord.Of(
            SampleWord.Heading("REQUEST FOR ASSISTANT DIRECTOR DECISION – ADD9901")
                + SampleWord.P("Title: Tablets from the library")
                + SampleWord.Heading("Executive Summary:")
                + SampleWord.P(Summary)
                + SampleWord.Heading("Decision:")
                + SampleWord.P("That the Assistant Director of Libraries approves:")
                + SampleWord.Numbered("expenditure of up to £42,500 in 2019-20 on tablets; and", 2)
                + SampleWord.Numbered("an exemption from the Contracts and Funding Code.", 2)
                + SampleWord.Table(
                    SampleWord.Row("Name:", "Ada Example"),
                    SampleWord.Row("Position:", "Assistant Director of Libraries"),
                    SampleWord.Row("Date:", "7.5.19")
                )
                + SampleWord.Numbered("Introduction and background", 1)
                + SampleWord.Numbered("The library service lent 120 tablets under MD9001.", 1, 1)
                + SampleWord.Table(SampleWord.Row("Activity", "Timeline"), SampleWord.Row("Order the tablets", "June 2019"))
        );

    /// <summary>The same as a page of the authority's site as it was until about 2021.</summary>
    public const string OldPage = $"""
        <!DOCTYPE html>
        <html lang="en"><head><title>ADD9901 Tablets from the library | London City Hall</title><script>var x = "<p>£1</p>";</script></head>
        <body class="cookie-seen">
        <nav><ul><li><a href="/">Home</a></li></ul></nav>
        <div class="region-content"><h1>ADD9901 Tablets from the library</h1>
        <div class="field field-name-type"><div class="field-label">Type of decision:&nbsp;</div><div class="field-items"><div class="field-item">Assistant Director's decision</div></div></div>
        <div class="field field-name-code"><div class="field-label">Code:&nbsp;</div><div class="field-items"><div class="field-item">ADD9901</div></div></div>
        <div class="field field-name-date"><div class="field-label">Date signed:&nbsp;</div><div class="field-items"><div class="field-item"><time datetime="2019-05-07T12:00:00Z">07 May 2019</time></div></div></div>
        <div class="field field-name-by"><div class="field-label">Decision by:&nbsp;</div><div class="field-items"><div class="field-item">Ada Example, Assistant Director of Libraries</div></div></div>
        <h2>Executive summary</h2><p>{Summary}</p>
        <h2>Decision</h2><p>That the Assistant Director of Libraries approves:</p>
        <ol type="a"><li>expenditure of up to &pound;42,500 in 2019&ndash;20;</li><li><p>a related exemption.</p></ol>
        <h2>Part 1: Non-confidential facts and advice</h2><h3>Introduction and background</h3><p>The library service lent 120<br>tablets under MD9001.
        <h3>Activity table</h3>
        <table><thead><tr><th>Activity</th><th>Timeline</th></tr></thead><tbody><tr><td><p>Order the tablets</p></td><td>June 2019</td></tr></tbody></table>
        </div><div style="display: none">Not for readers</div><footer>Privacy policy</footer></body></html>
        """;

    /// <summary>The same as a page of the site since 2022: labels without colons, an empty date, the title above the main part.</summary>
    public const string NewPage = $"""
        <html><body><a class="skip-link" href="#main">Skip to main content</a>
        <header role="banner"><a>Mayor of London</a><h1>ADD9901 Tablets from the library</h1></header>
        <div class="breadcrumbs"><a>Home</a></div>
        <main id="main"><h2>Key information</h2>
        <div class="field field--label-inline"><div class="field__label">Decision type</div><div class="field__item">Assistant Director</div></div>
        <div class="field field--label-inline"><div class="field__label">Reference code</div><div class="field__item">ADD9901</div></div>
        <div class="field field--label-inline"><div class="field__label">Date signed</div><div class="field__item"></div></div>
        <dl><dt>Date published<dd><time datetime="2019-06-01">3 years ago</time><dt>Decision by</dt><dd>Ada Example, Assistant Director of Libraries</dd></dl>
        <h2>Executive summary</h2><p>{Summary}</p>
        <h2>Decision</h2><p>That the Assistant Director of Libraries approves expenditure of up to £42,500.</p>
        </main></body></html>
        """;
}
