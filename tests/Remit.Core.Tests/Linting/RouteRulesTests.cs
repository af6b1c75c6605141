using Remit.Authority;
using Remit.Finance;
using Xunit;

namespace Remit.Linting;

/// <summary>R5 and R10 on a decision that is drafted here: they go by the scheme of the day and by the advice on it, not by words.</summary>
public sealed class RouteRulesTests
{
    private static readonly DateOnly _today = Authority.Examples.OfMd2085;

    [Theory]
    [InlineData("ADD", 49_999, null)]
    [InlineData("ADD", 50_000, "Note: £50,000 is exactly at the limit that MD2085 sets for ADD: within it, with nothing to spare.")]
    [InlineData(
        "ADD",
        50_001,
        "Blocker: It is drafted as ADD, and it is for DD (Director): £50,001 is above the £50,000 that an Assistant Director may approve."
    )]
    [InlineData("MD", 50_001, null)] // a higher level than needed is nobody's fault
    [InlineData(null, 50_001, null)]
    public void R5_asks_the_scheme_of_the_day(string? level, long pounds, string? finding)
    {
        var found = Linter.CheckRoute(Route(level, pounds));

        Assert.Equal(finding is null ? [] : [finding], found.Select(InWords));
        Assert.All(found, f => Assert.Equal(("R5", null), (f.Rule, f.Span)));
    }

    [Fact]
    public void R5_says_which_reason_settles_the_level()
    {
        var novel = Linter.CheckRoute(Route("ADD", Authority.Examples.Pounds(1_000) with { Novel = true })).Single();

        Assert.Contains(
            "it is for MD (Mayor): It is novel, and that is for MD (Mayor) whatever the amount.",
            novel.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void R5_stops_a_decision_that_nobody_may_sign()
    {
        var answer = Authority.Examples.Delegations().WhoMaySign(Authority.Examples.Pounds(1_000), new(2010, 1, 1));
        var found = Linter.CheckRoute(new("ADD", answer, [], _today)).Single();

        Assert.Equal(Severity.Blocker, found.Severity);
        Assert.StartsWith(
            "As things stand nobody may sign it: No scheme of delegation is known for 1 January 2010",
            found.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void R5_lets_a_cited_delegation_answer_for_the_level()
    {
        SpecificDelegation delegation = new(Authority.Examples.Terms(from: "2018-04-01"));
        var question = Authority.Examples.Pounds(60_000) with { CitedDelegations = [delegation.Id] };
        var answer = Authority.Examples.Delegations(null, delegation).WhoMaySign(question, _today);
        var found = Linter.CheckRoute(new("ADD", answer, [], _today)).Single();

        Assert.Equal(Severity.NeedsReason, found.Severity);
        Assert.EndsWith("MD2680 delegates it all the same.", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AdviceSubject.Finance, true, "Note: It is not signed without finance advice, which is asked for when the form is submitted.")]
    [InlineData(AdviceSubject.Finance, false, "NeedsReason: There is no finance advice on it, and nobody was asked for any.")]
    [InlineData(AdviceSubject.Other, false, null)]
    public void R10_says_what_was_not_asked_for(AdviceSubject subject, bool required, string? finding) =>
        Assert.Equal(finding is null ? [] : [finding], Of(new(subject, "finance", AdviceStanding.NotAsked, required)));

    [Theory]
    [InlineData(true, "2018-10-01", "Blocker: Finance advice was asked for and is not there yet; it is due on 1 October 2018.")]
    [InlineData(true, "2018-09-30", "Blocker: Finance advice was asked for and is not there yet; it was due on 30 September 2018.")]
    [InlineData(false, "2018-10-01", "Note: Finance advice was asked for and is not there yet; it is due on 1 October 2018.")]
    [InlineData(false, "2018-09-30", "NeedsReason: Finance advice was asked for and is not there yet; it was due on 30 September 2018.")]
    public void R10_waits_for_what_was_asked_for(bool required, string due, string finding) =>
        Assert.Equal([finding], Of(new(AdviceSubject.Finance, "finance", AdviceStanding.Asked, required) { Due = Authority.Examples.Day(due) }));

    [Theory]
    [InlineData(true, 1, "Blocker: Ann Bell gave finance advice on an earlier text, of which one section has changed since.")]
    [InlineData(false, 3, "NeedsReason: Ann Bell gave finance advice on an earlier text, of which 3 sections have changed since.")]
    public void R10_finds_what_is_stale(bool required, int sections, string finding) =>
        Assert.Equal(
            [finding],
            Of(new(AdviceSubject.Finance, "finance", AdviceStanding.Stale, required) { By = "Ann Bell", SectionsChanged = sections })
        );

    [Theory]
    [InlineData("The power is section 30 of the Act.", null)]
    [InlineData("It is within the authority's general powers.", null)]
    [InlineData("s.34 applies", null)]
    [InlineData("It is in order.", "Note: The legal advice is thin: Ann Bell names no power that the decision is taken under.")]
    [InlineData("A powerful and sectional actor", "Note: The legal advice is thin: Ann Bell names no power that the decision is taken under.")]
    public void R10_reads_whether_legal_advice_names_a_power(string text, string? finding) =>
        Assert.Equal(finding is null ? [] : [finding], Of(Given(AdviceSubject.Legal, text)));

    [Fact]
    public void R10_hands_on_what_advisers_are_against_or_ask_for()
    {
        var given = Given(AdviceSubject.Finance, "The budget is spent.");

        Assert.Equal([], Of(given));
        Assert.Equal(["NeedsReason: Ann Bell does not concur (finance)."], Of(given with { IsAgainst = true }));
        Assert.Equal(
            ["Note: Ann Bell concurs (finance) under a condition: the grant comes first."],
            Of(given with { Condition = "the grant comes first." })
        );
    }

    private static AdviceSoFar Given(AdviceSubject subject, string text) =>
        new(subject, "finance", AdviceStanding.Given, IsRequired: true) { By = "Ann Bell", Text = text };

    private static IEnumerable<string> Of(AdviceSoFar advice) => Linter.CheckRoute(Route("ADD", 1) with { Advice = [advice] }).Select(InWords);

    private static RouteSoFar Route(string? level, long pounds) => Route(level, Authority.Examples.Pounds(pounds));

    private static RouteSoFar Route(string? level, AuthorityQuestion question) =>
        new(level, Authority.Examples.Delegations().WhoMaySign(question, _today), [], _today);

    private static string InWords(Finding finding) => $"{finding.Severity}: {finding.Message}";
}
