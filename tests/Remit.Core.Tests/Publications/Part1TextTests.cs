using Remit.Calendars;
using Remit.Finance;
using Remit.Forms;
using Xunit;

namespace Remit.Publications;

/// <summary>The words of Part 1, as the public reads them.</summary>
public sealed class Part1TextTests
{
    private static readonly DateOnly Day = Examples.Day("2019-03-31");

    [Fact]
    public void A_whole_Part_1_reads_so_to_the_letter()
    {
        var publication = Publication.ForSigned(WholePart1.Signed, WorkingDays.England);
        Assert.Equal(WholePart1.Text, Part1Text.Of(publication));
    }

    [Fact]
    public void What_is_released_reads_as_its_words_with_the_day_and_the_reason_and_its_document_joins_the_papers()
    {
        var publication = Publication.ForSigned(WholePart1.Signed, WorkingDays.England);
        var (paragraph, document) = (publication.Withholdings[0], publication.Withholdings[2]);
        var late = Examples.Utc("2018-06-30T23:30:00Z"); // 1 July in London
        publication.Release(paragraph.Id, new("The price is £410 a head", null), "The contract is let", late);
        publication.Release(document.Id, new(null, WholePart1.Prices with { Withheld = null }), "The contract is let", late);
        const string Ground = "until 1 October 2018: A supplier's prices are not yet agreed";
        const string Law = "of the Freedom of Information Act 2000";
        var expected = WholePart1
            .Text.Replace(
                $"A paragraph is withheld under s.43(2) {Law} {Ground}",
                "Released from Part 2 on 1 July 2018 (The contract is let): The price is £410 a head",
                StringComparison.Ordinal
            )
            .Replace($"\n\nA document is withheld under s.43(2) {Law} {Ground}", "", StringComparison.Ordinal)
            .Replace("Business case", "Business case\n\nPrices", StringComparison.Ordinal);
        Assert.Equal(expected, Part1Text.Of(publication));
    }

    [Fact]
    public void Where_nothing_is_said_there_is_no_heading() =>
        Assert.Equal("Signed by Daniel Hughes, Assistant Director, Team London, on 29 March 2018.", TextOf(new()));

    [Fact]
    public void Blank_paragraphs_are_left_out_and_blanks_around_the_others() =>
        Assert.Equal(
            """
            Executive summary

            Staff learn together.

            Signed by Daniel Hughes, Assistant Director, Team London, on 29 March 2018.
            """,
            TextOf(
                new()
                {
                    Basics = new() { Summary = "  Staff learn together.\n" },
                    Background = " \n ",
                }
            )
        );

    [Theory]
    [InlineData(true, "Money\n\nNo money is approved.")]
    [InlineData(false, null)]
    [InlineData(null, null)]
    public void That_no_money_is_approved_is_said_only_where_the_form_says_so(bool? noMoney, string? section) =>
        Assert.Equal(section, SectionOf(new() { Money = new() { NoMoney = noMoney } }));

    [Fact]
    public void A_line_of_money_says_what_is_missing_and_who_pays_directly()
    {
        SpendingLine bare = new(null, "The host", null, null, null, MoneyNature.Revenue, MoneyCertainty.InKind);
        SpendingLine another = new(new(2019), "The Trust", "Grants", null, new(1_234_50), MoneyNature.Capital, MoneyCertainty.Approved, true);
        SpendingLine paid = new(new(2019), "The Trust", null, "The college", new(1_00), MoneyNature.Revenue, MoneyCertainty.Approved);
        Assert.Equal(
            """
            Money

            Year not given: no amount, revenue, paid by The host, in kind

            2019-20: £1,234.50 capital, paid directly by The Trust from Grants

            2019-20: £1 revenue, paid by The Trust to The college
            """,
            SectionOf(new() { Money = new() { Lines = [bare, another, paid] } })
        );
    }

    [Fact]
    public void A_purchase_without_an_exemption_says_its_route_alone() =>
        Assert.Equal("Money\n\nProcurement: three quotes", SectionOf(new() { Money = new() { Procurement = new() { Route = "three quotes" } } }));

    [Fact]
    public void Limits_and_options_to_stop_leave_out_what_they_do_not_set() =>
        Assert.Equal(
            """
            Limits and conditions

            At most 1,200 places

            At most 12 cohorts, at least 3

            At most 5 employers, until 31 March 2019

            The host may end it

            The board may end it; notice by 31 March 2019

            The Trust may end it, to end on 31 March 2019
            """,
            SectionOf(
                new()
                {
                    Limits = new()
                    {
                        Counts = [new("places", null, 1_200, null), new("cohorts", 3, 12, null), new("employers", null, 5, Day)],
                        StopOptions =
                        [
                            new("The host may end it", null, null),
                            new("The board may end it", Day, null),
                            new("The Trust may end it", null, Day),
                        ],
                    },
                }
            )
        );

    [Fact]
    public void An_outcome_leaves_out_what_is_not_set() =>
        Assert.Equal(
            "Objectives and expected outcomes\n\nStaff know more\n\nStaff stay; measured by leavers a year; by 31 March 2019",
            SectionOf(
                new()
                {
                    Outcomes = new()
                    {
                        Promised = [new("Staff know more", null, null, null, null, null), new("Staff stay", "leavers a year", null, null, Day, null)],
                    },
                }
            )
        );

    [Theory]
    [InlineData(null, "People")]
    [InlineData(Characteristic.Age, "Age")]
    [InlineData(Characteristic.PregnancyAndMaternity, "Pregnancy and maternity")]
    [InlineData(Characteristic.ReligionOrBelief, "Religion or belief")]
    public void An_impact_names_the_characteristic_in_words(Characteristic? characteristic, string words) =>
        Assert.Equal(
            $"Equality comments\n\n{words}: None is foreseen",
            SectionOf(new() { Equality = new() { Impacts = [new(characteristic, "None is foreseen", null)] } })
        );

    [Theory]
    [InlineData(false, "Other considerations\n\nNobody involved has a conflict of interest.")]
    [InlineData(true, "Other considerations\n\nOne adviser teaches there")]
    public void Conflicts_of_interest_are_named_or_denied(bool hasConflicts, string section) =>
        Assert.Equal(
            section,
            SectionOf(
                new()
                {
                    Considerations = new() { HasConflicts = hasConflicts, Conflicts = hasConflicts ? "One adviser teaches there" : null },
                }
            )
        );

    [Fact]
    public void A_risk_without_an_owner_names_none() =>
        Assert.Equal(
            "Other considerations\n\nRisk: Few come (likelihood 2 of 5, impact 3 of 5). Ask early",
            SectionOf(new() { Considerations = new() { Risks = [new("Few come", 2, 3, "Ask early", null)] } })
        );

    [Theory]
    [InlineData("To train online", "To train online.")]
    [InlineData("To train online. ", "To train online.")]
    [InlineData("Why not train online?", "Why not train online?")]
    [InlineData("Wait!", "Wait!")]
    public void A_sentence_before_another_has_one_stop(string alternative, string sentence) =>
        Assert.Equal(
            $"Alternatives considered and rejected\n\n{sentence} Rejected: Nobody finishes",
            SectionOf(new() { Alternatives = [new(alternative, "Nobody finishes")] })
        );

    [Theory]
    [InlineData(null, null, "Planned delivery\n\nTeach")]
    [InlineData("2018-09-01", null, "Planned delivery\n\nTeach: from 1 September 2018")]
    [InlineData(null, "2018-12-31", "Planned delivery\n\nTeach: 31 December 2018")]
    [InlineData("2018-09-01", "2018-09-01", "Planned delivery\n\nTeach: 1 September 2018")]
    [InlineData("2018-12-31", "2019-01-01", "Planned delivery\n\nTeach: 31 December 2018 to 1 January 2019")]
    public void A_step_says_as_much_of_its_days_as_is_known(string? starts, string? ends, string section) =>
        Assert.Equal(section, SectionOf(new() { Delivery = new() { Steps = [new("Teach", DayOrNull(starts), DayOrNull(ends))] } }));

    [Fact]
    public void Only_an_approved_deferral_is_told()
    {
        var publication = Examples.Publication(content: new());
        publication.AskToDefer(new("Talks go on", Examples.Day("2018-05-01"), Examples.Officer), Examples.On("2018-03-30"));
        Assert.DoesNotContain("deferred", Part1Text.Of(publication), StringComparison.Ordinal);
        publication.RefuseDeferral(Examples.Governance, isGovernance: true, "Nothing is lost by publishing", Examples.On("2018-03-30"));
        Assert.DoesNotContain("deferred", Part1Text.Of(publication), StringComparison.Ordinal);
        publication.AskToDefer(new("Talks go on", Examples.Day("2018-05-01"), Examples.Officer), Examples.On("2018-03-30"));
        publication.ApproveDeferral(Examples.Governance, isGovernance: true, Examples.On("2018-03-30"));
        Assert.StartsWith(
            "Public access to information\n\nPublication was deferred until 1 May 2018, approved by Head of Governance: Talks go on\n\nSigned",
            Part1Text.Of(publication),
            StringComparison.Ordinal
        );
    }

    private static DateOnly? DayOrNull(string? day) => day is null ? null : Examples.Day(day);

    private static string TextOf(FormContent content) => Part1Text.Of(Examples.Publication(content: content));

    /// <summary>The one section of a form that says nothing else; null when it has none.</summary>
    private static string? SectionOf(FormContent content)
    {
        var text = TextOf(content);
        var signed = text.IndexOf("Signed by ", StringComparison.Ordinal);
        return signed == 0 ? null : text[..(signed - 2)];
    }
}
