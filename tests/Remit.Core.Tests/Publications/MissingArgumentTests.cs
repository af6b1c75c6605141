using Remit.Calendars;
using Xunit;

namespace Remit.Publications;

/// <summary>Whoever calls the module without what it needs is told at once what is missing, and nothing is changed.</summary>
public sealed class MissingArgumentTests
{
    private static readonly DateTime At = Examples.On("2018-04-03");
    private static readonly DateOnly Today = Examples.Day("2018-04-03");

    private readonly Publication _publication = Examples.Publication();

    [Fact]
    public void Without_a_signed_form_or_the_working_days_no_clock_starts()
    {
        Missing("decision", () => Publication.ForSigned(null!, WorkingDays.England));
        Missing("days", () => Publication.ForSigned(Examples.Signed(), null!));
        Missing("decision", () => SignedPart1.Of(null!));
        Missing("content", () => Publication.WhyNotSign(null!, Today));
    }

    [Fact]
    public void Without_working_days_nothing_is_counted()
    {
        Missing("days", () => _publication.LatenessOn(Today, null!));
        Missing("days", () => Lateness.Of(null, Today, null!));
        Missing("days", () => new FormatRequest("add2155", new(AccessibleFormat.Audio, "Sam", "sam@example.org", null), At, null!));
    }

    [Fact]
    public void Without_a_request_somebody_or_a_ground_there_is_nothing_to_decide()
    {
        Missing("request", () => _publication.WhyNotAskToDefer(null!, At));
        Missing("by", () => _publication.WhyNotDecideDeferral(null!, isGovernance: true, At));
        Missing("ground", () => _publication.WhyNotExtend(Guid.Empty, null!, Today));
        Assert.Throws<ArgumentNullException>("part", () => _publication.Release(Guid.Empty, null!, "The contract is let", At));
        Missing("ground", () => Withholding.WhyNotWithhold(null!, Today));
        Missing("wish", () => FormatRequest.WhyNotAsk(null!));
        Missing("details", () => PlannedDecision.WhyNotPlan(null!, Today));
        PlannedDecision planned = new(new("A new library", "Cabinet", Examples.Day("2018-06-01"), "Libraries team"), "Amara Okafor", At);
        Missing("details", () => planned.WhyNotChange(null!, Today));
        Assert.Equal((0, 0), (_publication.Revision, planned.Revision));
    }

    [Fact]
    public void Without_a_publication_there_is_nothing_to_publish()
    {
        Missing("publication", () => Part1Text.Of(null!));
        Missing("publication", () => PublishedFacts.Of(null!, "GLA", Today));
        Missing("publication", () => PublishedFacts.Documents(null!));
    }

    private static void Missing(string argument, Func<object?> act) => Assert.Throws<ArgumentNullException>(argument, act);
}
