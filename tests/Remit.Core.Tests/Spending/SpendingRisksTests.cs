using Remit.Envelopes;
using Xunit;

namespace Remit.Spending;

public sealed class SpendingRisksTests
{
    [Fact]
    public void A_promise_above_the_cost_that_partners_have_shown_waits_for_claims()
    {
        var envelope = Examples.Add2253();
        var commit = Examples.Commit(envelope.Lines[0], 12_500);
        var commitments = Examples.Do(
            [envelope],
            commit,
            new LedgerAct.AcceptCost(Guid.CreateVersion7(), envelope.Lines[0].Id, 1_200_000, "A claim")
        );

        var risk = Risks([envelope], commitments).Single(r => r.Kind == RiskKind.CostNotMatched);

        Assert.Equal(650_000, risk.Pence);
        Assert.Equal(
            "£12,500 is promised, and 50% of the £12,000 of cost accepted is £6,000: £6,500 waits for claims that show £13,000 of cost",
            risk.What
        );
        Assert.Equal(1, risk.Place.Line);
    }

    [Theory]
    [InlineData("2019-01-29", false)] // 61 days before the end of the year
    [InlineData("2019-01-30", true)]
    [InlineData("2019-04-01", true)]
    public void A_promise_is_late_sixty_days_before_its_year_ends(string day, bool isLate)
    {
        var envelope = Examples.Add2253();
        var commitments = Examples.Do([envelope], Examples.Commit(envelope.Lines[0], 12_500));

        Assert.Equal(isLate, Risks([envelope], commitments, day).Any(r => r.Kind == RiskKind.UnpaidAtYearEnd && r.Pence == 1_250_000));
    }

    [Fact]
    public void A_promise_is_backed_by_a_signed_agreement_and_by_nothing_less()
    {
        var envelope = Examples.Add2253();
        var agreement = Guid.CreateVersion7();
        var commitments = Examples.Do([envelope], Examples.Commit(envelope.Lines[0], 12_500, agreement));
        AgreementStanding draft = new(Guid.CreateVersion7(), agreement, "A0007", "ADD2253", IsSigned: false);

        SpendingRisk? Of(params AgreementStanding[] agreements) =>
            Risks([envelope], commitments, agreements: agreements).SingleOrDefault(r => r.Kind == RiskKind.AgreementNotSigned);

        Assert.Equal("£12,500 is promised (A placement), and there is no agreement", Of()!.What);
        Assert.Equal("£12,500 is promised (A placement), and A0007 is not signed by every party", Of(draft)!.What);
        Assert.Equal(draft.Id, Of(draft)!.Place.AgreementId);
        Assert.Null(Of(draft with { IsSigned = true }));
    }

    [Theory]
    [InlineData("2020-10-01", false)] // 91 days before the last day of notice
    [InlineData("2020-10-02", true)]
    [InlineData("2021-02-01", true)]
    public void An_option_is_about_to_lapse_ninety_days_before_its_notice(string day, bool isAtRisk)
    {
        var risk = Risks([Examples.Md2373()], [], day).SingleOrDefault(r => r.Kind == RiskKind.OptionLapsing);

        Assert.Equal(isAtRisk, risk is not null);
        Assert.Equal(isAtRisk ? 10_000_000 : null, risk?.Pence); // what falls after the day on which it would end
    }

    [Fact]
    public void A_condition_holds_up_all_that_is_left_until_it_is_met()
    {
        var envelope = Examples.Md2373();
        Assert.Equal(23_000_000, Risks([envelope], []).Single(r => r.Kind == RiskKind.ConditionNotMet).Pence);

        envelope.Meet(envelope.Conditions[0].Id, new(new(2018, 12, 17), Guid.CreateVersion7(), "Tom Whitfield", "It is signed"));
        Assert.DoesNotContain(Risks([envelope], []), r => r.Kind == RiskKind.ConditionNotMet);
    }

    [Fact]
    public void A_forecast_above_what_is_approved_and_a_line_without_forecast_are_at_risk()
    {
        var envelope = Examples.Add2253();
        Assert.Equal(2_500_000, Risks([envelope], []).Single(r => r.Kind == RiskKind.NoForecast).Pence);

        var line = envelope.Lines[0];
        Examples.Do([envelope], new LedgerAct.Forecast(Guid.CreateVersion7(), line.Id, 2_600_000, "Three placements"));
        var risks = Risks([envelope], [], forecast: [line.Id]);

        Assert.DoesNotContain(risks, r => r.Kind == RiskKind.NoForecast);
        Assert.Equal(100_000, risks.Single(r => r.Kind == RiskKind.ForecastAboveApproved).Pence);
    }

    [Fact]
    public void Nothing_of_a_closed_year_is_at_risk()
    {
        var envelope = Examples.Add2253();
        envelope.Close(new(2018), new(new(2019, 4, 1), Guid.CreateVersion7(), "Tom Whitfield", "It is over"));

        Assert.Empty(Risks([envelope], [], "2019-04-02"));
    }

    private static IReadOnlyList<SpendingRisk> Risks(
        IReadOnlyList<Envelope> envelopes,
        IReadOnlyList<Commitment> commitments,
        string day = "2018-12-03",
        AgreementStanding[]? agreements = null,
        Guid[]? forecast = null
    ) =>
        SpendingRisks.Of(
            new(
                StandingLine.Of(envelopes, commitments),
                commitments,
                agreements ?? [],
                (forecast ?? []).ToHashSet(),
                DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)
            )
        );
}
