using Remit.Calendars;
using Remit.Forms;
using Remit.Rules;
using Xunit;

namespace Remit.Publications;

/// <summary>What is said to somebody whose act on a publication is refused, to the letter, and that the act is then not done.</summary>
public sealed class PublicationRefusalTests
{
    private const string Within = "the form's Public access to information: for a stated reason, for no longer than needed";
    private static readonly DateTime At = Examples.On("2018-04-10");
    private static readonly DateOnly Today = Examples.Day("2018-04-10");
    private static readonly Breach PublishedAlready = new(
        "publications.published-already",
        "Grace Adeyemi published ADD2155 on Tuesday 3 April 2018: that cannot be undone"
    );

    private readonly Publication _publication = Examples.Publication();

    [Fact]
    public void A_deferral_without_a_reason_or_a_day_to_come() =>
        Refused(
            _publication.WhyNotAskToDefer(Request(" ", "2018-04-10"), At),
            new("publications.deferral-without-reason", "Say why publication is deferred, in words that may be published", Within),
            new("publications.deferral-over", "Publication is deferred until a day after today, Tuesday 10 April 2018", Within)
        );

    [Fact]
    public void A_second_deferral_while_the_first_waits()
    {
        _publication.AskToDefer(Request("Talks go on", "2018-05-01"), At);
        var second = Request("Another reason", "2018-06-01");
        Refused(
            _publication.WhyNotAskToDefer(second, At),
            new Breach("publications.deferral-asked-already", "Amara Okafor has asked for a deferral already, which waits for its approval")
        );
        Assert.Throws<RuleBreachedException>(() => _publication.AskToDefer(second, At));
        Assert.Single(_publication.Deferrals);
    }

    [Fact]
    public void A_deferral_for_the_same_reason_that_ends_no_later()
    {
        _publication.AskToDefer(Request("Talks go on", "2018-05-01"), At);
        _publication.ApproveDeferral(Examples.Governance, isGovernance: true, At);
        Refused(
            _publication.WhyNotAskToDefer(Request("Talks go on", "2018-05-01"), At),
            new("publications.deferred-longer-already", "It is deferred until Tuesday 1 May 2018 already: a new deferral ends later"),
            new("publications.reason-given-before", "This reason was given for an earlier deferral: a new deferral needs a new reason", Within)
        );
    }

    [Fact]
    public void An_approval_where_nothing_is_asked() =>
        Refused(
            _publication.WhyNotApproveDeferral(Examples.Governance, isGovernance: true, At),
            new Breach("publications.no-deferral-asked", "Nobody has asked for a deferral that waits for approval")
        );

    [Fact]
    public void An_approval_by_who_asked_without_being_an_approver_of_what_is_over()
    {
        _publication.AskToDefer(Request("Talks go on", "2018-05-01"), At);
        Refused(
            _publication.WhyNotApproveDeferral(Examples.Officer, isGovernance: false, Examples.On("2018-05-01")),
            new("publications.not-an-approver", "A deferral is approved by governance or by Daniel Hughes, who signed the decision"),
            new("publications.own-deferral", "You asked for this deferral: somebody else has to approve it"),
            new("publications.deferral-over", "The deferral would have ended on Tuesday 1 May 2018: refuse it, and ask for a new one")
        );
    }

    [Fact]
    public void Whatever_would_undo_a_publication()
    {
        _publication.AskToDefer(Request("Talks go on", "2018-05-01"), Examples.On("2018-04-03"));
        _publication.Publish(Guid.CreateVersion7(), "add2155", "Grace Adeyemi", null, Examples.On("2018-04-03"));
        Refused(_publication.WhyNotPublish(null, At), PublishedAlready);
        Refused(_publication.WhyNotDecideDeferral(Examples.Governance, isGovernance: true, At), PublishedAlready);
        Assert.Contains(PublishedAlready, _publication.WhyNotAskToDefer(Request("Another reason", "2018-06-01"), At));
    }

    [Fact]
    public void A_ground_that_is_none() =>
        Refused(
            Withholding.WhyNotWithhold(new("s.12", "", null, "", Today), Today),
            new(
                "publications.ground-unknown",
                "“s.12” is no ground on which a part of a decision is withheld: choose one of s.22, s.36, s.40(2), s.41, s.42, s.43(1), s.43(2), s.43",
                "Freedom of Information Act 2000, Part II"
            ),
            new("publications.ground-without-reason", "Say why the exemption applies, in words that may be published"),
            new("publications.not-reviewed", "Somebody has to review what is withheld: say from which post"),
            new(
                "publications.ends-in-the-past",
                "It would be withheld until Tuesday 10 April 2018, which is over: give a day after Tuesday 10 April 2018"
            )
        );

    [Theory]
    [InlineData("22", "s.22 (information intended for future publication)")]
    [InlineData("s.36(2)(b)", "s.36 (prejudice to the effective conduct of public affairs)")]
    [InlineData("s.42", "s.42 (legal professional privilege)")]
    [InlineData("s.43(1)", "s.43(1) (trade secrets)")]
    [InlineData("section 43 (2)", "s.43(2) (commercial interests)")]
    [InlineData("s.43", "s.43 (commercial interests or trade secrets)")]
    public void A_qualified_exemption_without_its_public_interest_test(string exemption, string named) =>
        Refused(
            Withholding.WhyNotWithhold(Examples.Commercial with { Exemption = exemption, PublicInterest = " " }, Today),
            new Breach(
                "publications.no-public-interest-test",
                $"{named} is a qualified exemption: say why the public interest in withholding outweighs that in publishing",
                "Freedom of Information Act 2000, s.2(2)(b)"
            )
        );

    [Fact]
    public void A_review_that_gives_no_later_day()
    {
        var (publication, id) = Withheld();
        Refused(
            publication.WhyNotExtend(id, Examples.Commercial, Today),
            new Breach("publications.withheld-longer-already", "It is withheld until Monday 1 October 2018 already: give a later day")
        );
    }

    [Fact]
    public void A_review_or_a_release_of_what_is_released_or_was_never_withheld()
    {
        var (publication, id) = Withheld();
        var later = Examples.Commercial with { Until = Examples.Day("2019-01-01") };
        Refused(publication.WhyNotRelease(id, " "), new Breach("publications.release-without-reason", "Say why it need not be withheld any longer"));
        publication.Release(id, new("The price is £410 a head", null), "The contract is let", At);
        Breach released = new("publications.released-already", "It has been released already: that cannot be undone");
        Refused(publication.WhyNotRelease(id, "Again"), released);
        Refused(publication.WhyNotExtend(id, later, Today), released);
        Breach nothing = new("publications.nothing-withheld", "There is nothing of ADD2155 withheld under that number");
        Refused(publication.WhyNotRelease(Guid.CreateVersion7(), "Again"), nothing);
        Refused(publication.WhyNotExtend(Guid.CreateVersion7(), later, Today), nothing);
    }

    private static (Publication Publication, Guid Id) Withheld()
    {
        var publication = Examples.Publication(
            content: Examples.Content(part2: [new("The price is £410 a head", Examples.Commercial, FormSection.Money)])
        );
        return (publication, publication.Withholdings.Single().Id);
    }

    private static DeferralRequest Request(string reason, string until) => new(reason, Examples.Day(until), Examples.Officer);

    private static void Refused(IReadOnlyList<Breach> breaches, params Breach[] expected) => Assert.Equal(expected, breaches);
}
