using Remit.Forms;
using Remit.Rules;
using Xunit;

namespace Remit.Publications;

public sealed class WithholdingTests
{
    private static readonly DateOnly Today = Examples.Day("2018-06-01");

    [Theory]
    [InlineData("s.43(2)", "43(2)", true)]
    [InlineData("section 43 (2)", "43(2)", true)]
    [InlineData("S 43", "43", true)]
    [InlineData("43(1)", "43(1)", true)]
    [InlineData("FOIA 2000, s.22", "22", true)]
    [InlineData("s.36(2)(b)", "36", true)]
    [InlineData("s.36(2)(b)(ii)", "36", true)]
    [InlineData("s.42", "42", true)]
    [InlineData("s.40(2)", "40(2)", false)]
    [InlineData("FOIA s.41(1)", "41", false)]
    [InlineData("s.12", null, false)]
    [InlineData("s.40", null, false)] // s.40(1) is the requester's own data, on which nothing of a decision is withheld
    [InlineData("s.40(1)", null, false)]
    [InlineData("s.143(2)", null, false)]
    [InlineData("commercial", null, false)]
    [InlineData("", null, false)]
    [InlineData(null, null, false)]
    public void A_ground_is_read_however_it_is_written(string? text, string? section, bool qualified)
    {
        Assert.Equal(section is not null, FoiExemption.TryParse(text, out var exemption));
        Assert.Equal((section, qualified), (exemption?.Section, exemption?.IsQualified ?? false));
        Assert.Equal(section is null ? null : $"s.{section}", exemption?.Written);
    }

    [Fact]
    public void A_ground_that_is_whole_has_nothing_against_it()
    {
        Assert.Empty(Withholding.WhyNotWithhold(Examples.Commercial, Today));
        Assert.Empty(Withholding.WhyNotWithhold(Examples.Personal, Today));
    }

    [Theory]
    [InlineData("publications.ground-unknown", "s.99", "Why", "Test", "A reviewer", "2018-06-02")]
    [InlineData("publications.ground-without-reason", "s.43(2)", " ", "Test", "A reviewer", "2018-06-02")]
    [InlineData("publications.no-public-interest-test", "s.22", "Why", null, "A reviewer", "2018-06-02")]
    [InlineData("publications.no-public-interest-test", "s.36", "Why", " ", "A reviewer", "2018-06-02")]
    [InlineData("publications.no-public-interest-test", "s.42", "Why", "", "A reviewer", "2018-06-02")]
    [InlineData("publications.no-public-interest-test", "s.43", "Why", "", "A reviewer", "2018-06-02")]
    [InlineData(null, "s.40(2)", "Why", null, "A reviewer", "2018-06-02")]
    [InlineData(null, "s.41", "Why", null, "A reviewer", "2018-06-02")]
    [InlineData("publications.not-reviewed", "s.43(2)", "Why", "Test", "", "2018-06-02")]
    [InlineData("publications.ends-in-the-past", "s.43(2)", "Why", "Test", "A reviewer", "2018-06-01")]
    public void A_ground_has_a_reason_a_test_where_it_is_qualified_a_reviewer_and_an_end(
        string? breach,
        string exemption,
        string why,
        string? test,
        string reviewer,
        string until
    ) => Assert.Equal(breach, Withholding.WhyNotWithhold(new(exemption, why, test, reviewer, Examples.Day(until)), Today).SingleOrDefault()?.Code);

    [Fact]
    public void What_is_wrong_with_public_access_is_said_before_a_form_is_signed()
    {
        var wrong = Examples.Commercial with { PublicInterest = null };
        var content = Examples.Content(
            new AskedDeferral(Today, ""),
            [new("a", wrong, FormSection.Money), new("b", wrong, FormSection.Money)],
            [Document("c", Examples.Personal with { ReviewedBy = null }), Document("d", null)]
        );
        Assert.Equal(
            [
                "publications.deferral-without-reason",
                "publications.deferral-over",
                "publications.no-public-interest-test",
                "publications.not-reviewed",
            ],
            Publication.WhyNotSign(content, Today).Select(b => b.Code)
        );
        Assert.Empty(Publication.WhyNotSign(Examples.Content(), Today));
        Assert.Empty(Publication.WhyNotSign(Examples.Content(new AskedDeferral(Today.AddDays(1), "Talks go on")), Today));
    }

    [Fact]
    public void A_publication_knows_what_is_withheld_and_holds_none_of_it()
    {
        var publication = WithPart2();
        Assert.Equal(
            [(WithheldKind.Paragraph, 0, "s.43(2)"), (WithheldKind.Paragraph, 1, "s.40(2)"), (WithheldKind.Document, 1, "s.43(2)")],
            publication.Withholdings.Select(w => (w.Kind, w.Place, w.Exemption))
        );
        var paragraph = publication.Withholdings[0];
        Assert.Equal((FormSection.Money, Examples.Day("2018-03-29")), (paragraph.After!.Value, paragraph.Since));
        Assert.Equal(("Head of Governance", Examples.Day("2018-10-01")), (paragraph.ReviewedBy, paragraph.Until));
        Assert.Equal((Examples.Commercial.Why, Examples.Commercial.PublicInterest), (paragraph.Why, paragraph.PublicInterest));
        var kept = FormJson.Write(publication.Part1.Content) + System.Text.Json.JsonSerializer.Serialize(publication.Withholdings);
        Assert.DoesNotContain("vermilion", kept, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("2018-09-30", false)]
    [InlineData("2018-10-01", true)]
    public void Under_a_qualified_ground_it_ends_on_its_day_and_under_an_absolute_one_it_waits_for_a_person(string day, bool ended)
    {
        var publication = WithPart2();
        Assert.Equal([ended, false, ended], publication.Withholdings.Select(w => w.IsEndedOn(Examples.Day(day))));
        Assert.Equal([true, false, true], publication.Withholdings.Select(w => w.EndsByItself));
    }

    [Fact]
    public void A_release_is_done_once_with_a_reason()
    {
        var publication = WithPart2();
        var id = publication.Withholdings[0].Id;
        Assert.Equal("publications.release-without-reason", publication.WhyNotRelease(id, " ").Single().Code);
        publication.Release(id, new("Vermilion prices", null), "The contract is let", Examples.On("2018-07-01"));
        var released = publication.Withholdings[0];
        Assert.Equal(
            (WithholdingStatus.Released, "The contract is let", "Vermilion prices"),
            (released.Status, released.ReleasedBecause, released.Released!.Text)
        );
        Assert.Equal(Examples.On("2018-07-01"), released.ReleasedAt);
        Assert.Equal(1, publication.Revision);
        Assert.False(released.IsEndedOn(Examples.Day("2019-01-01")));
        Assert.Equal("publications.released-already", publication.WhyNotRelease(id, "Again").Single().Code);
        Assert.Equal("publications.nothing-withheld", publication.WhyNotRelease(Guid.CreateVersion7(), "Again").Single().Code);
        Assert.Throws<RuleBreachedException>(() => publication.Release(id, new("a", null), "Again", Examples.On("2018-07-01")));
        Assert.Equal(
            "publications.released-already",
            publication.WhyNotExtend(id, Examples.Commercial with { Until = new(2019, 1, 1) }, Today).Single().Code
        );
    }

    [Fact]
    public void A_review_lets_it_go_on_to_a_later_day_on_a_ground_that_is_whole()
    {
        var publication = WithPart2();
        var id = publication.Withholdings[0].Id;
        var later = Examples.Commercial with
        {
            Exemption = "s.41",
            Why = "Promised to the bidders",
            PublicInterest = null,
            ReviewedBy = "Monitoring Officer",
            Until = new(2019, 4, 1),
        };
        Assert.Equal("publications.withheld-longer-already", publication.WhyNotExtend(id, Examples.Commercial, Today).Single().Code);
        Assert.Equal("publications.not-reviewed", publication.WhyNotExtend(id, later with { ReviewedBy = null }, Today).Single().Code);
        Assert.Throws<RuleBreachedException>(() => publication.Extend(id, Examples.Commercial, Today));
        publication.Extend(id, later, Today);
        var extended = publication.Withholdings[0];
        Assert.Equal(("s.41", "Promised to the bidders", null), (extended.Exemption, extended.Why, extended.PublicInterest));
        Assert.Equal(("Monitoring Officer", new DateOnly(2019, 4, 1), 1), (extended.ReviewedBy, extended.Until, extended.Extensions));
        Assert.Equal(1, publication.Revision);
    }

    private static Publication WithPart2() =>
        Examples.Publication(
            content: Examples.Content(
                part2:
                [
                    new("Vermilion prices", Examples.Commercial, FormSection.Money),
                    new("Vermilion people", Examples.Personal, FormSection.Background),
                ],
                documents: [Document("Public", null), Document("Vermilion", Examples.Commercial)]
            )
        );

    private static FormDocument Document(string title, WithholdingGround? ground) =>
        new(Guid.CreateVersion7(), title, $"{title}.pdf", new string('a', 64), ground);
}
