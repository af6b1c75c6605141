using Remit.Envelopes;
using Remit.Finance;
using Remit.Income;
using Remit.Payments;
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

    [Theory]
    [InlineData("2019-05-15", false)] // the last day of grace
    [InlineData("2019-05-16", true)]
    public void A_members_invoice_is_late_when_the_days_of_grace_are_over(string day, bool isLate)
    {
        var scheme = Income.Examples.Office();
        scheme.Join(Guid.CreateVersion7(), "Camden", new(2019, 4, 1));
        var invoice = Assert.Single(scheme.Invoice(new(2019), [], Income.Examples.At(2019, 4, 1)));
        invoice.Post(scheme, new IncomeAct.Receive(Money.Pounds(12_500), new(2019, 4, 20), "BACS 1"), Income.Examples.At(2019, 4, 20));

        var risks = Of(day, facts => facts with { Owed = [new(invoice, "MD2373")] });

        Assert.Equal(isLate ? [RiskKind.ReceiptLate] : Array.Empty<RiskKind>(), risks.Select(r => r.Kind));
        foreach (var risk in risks)
        {
            Assert.Equal("Invoice LOTI-0001 of Camden: £17,500 of £30,000 has not come, and 14 days of grace are over", risk.What);
            Assert.Equal(
                ("MD2373", 1_750_000, new DateOnly(2019, 5, 1), invoice.Id),
                (risk.DecisionCode, risk.Pence, risk.By, risk.Place.ReceivableId)
            );
        }
    }

    [Theory]
    [InlineData("2017-03-31", 0)]
    [InlineData("2017-04-01", 12_500_000)]
    public void An_instalment_of_a_pledge_is_late_after_its_day(string day, long pence)
    {
        var (_, _, instalments) = Income.Examples.Pledged();

        Assert.Equal(pence, Of(day, facts => facts with { Owed = [.. instalments.Select(i => new OwedStanding(i, "ADD2056"))] }).Sum(r => r.Pence));
    }

    [Theory]
    [InlineData("2019-03-15", false)] // fourteen days after it was handed in
    [InlineData("2019-03-16", true)]
    public void A_claim_that_nobody_settles_is_at_risk_after_two_weeks(string day, bool isAtRisk)
    {
        var claim = Payments.Examples.Submitted(Payments.Examples.Half(), 9_000, 250.50m);

        var risks = Of(day, facts => facts with { Claims = [new(claim, "Canalside Workspace Trust", "ADD2253", Money.Zero)] });

        Assert.Equal(isAtRisk ? [RiskKind.ClaimNotChecked] : Array.Empty<RiskKind>(), risks.Select(r => r.Kind));
        foreach (var risk in risks)
        {
            Assert.Equal("Claim C0001 of Canalside Workspace Trust: £9,250.50 was handed in on 1 March 2019, and nobody has settled it", risk.What);
            Assert.Equal((new DateOnly(2019, 3, 1), new DateOnly(2019, 3, 31), claim.Id), (risk.Since, risk.By, risk.Place.ClaimId));
        }
    }

    [Fact]
    public void A_claim_that_was_accepted_is_at_risk_until_all_that_is_payable_on_it_is_paid()
    {
        var claim = Payments.Examples.Settled(Payments.Examples.Half(), 9_000);
        ClaimStanding unasked = new(claim, "Canalside Workspace Trust", "ADD2253", Money.Pounds(1_000));
        SpendingRisk? Risk(ClaimStanding standing) => Of("2019-03-20", facts => facts with { Claims = [standing] }).SingleOrDefault();

        // half of £9,000
        Assert.Equal(
            "Claim C0001 of Canalside Workspace Trust: £3,500 of the £4,500 that was accepted is not paid, and nobody has asked for it",
            Risk(unasked)!.What
        );
        Assert.Equal(claim.Id, Risk(unasked)!.Place.ClaimId);
        var request = Guid.CreateVersion7();
        Assert.EndsWith("what is asked for is not approved", Risk(unasked with { RequestId = request })!.What, StringComparison.Ordinal);
        Assert.Equal(request, Risk(unasked with { RequestId = request })!.Place.RequestId);
        Assert.Null(Risk(unasked with { Paid = Money.Pounds(4_500) }));
    }

    [Fact]
    public void A_demand_that_is_not_met_in_time_is_a_late_receipt()
    {
        RepaymentDemand demand = new(
            "R0001",
            Payments.Examples.Promised(paid: 5_000),
            "Canalside Workspace Trust",
            Money.Pounds(2_000),
            new(2019, 3, 31),
            Money.Zero,
            Payments.Examples.Accountant.Saying("Paid twice"),
            Payments.Examples.Today
        );
        IReadOnlyList<SpendingRisk> On(string day) => Of(day, facts => facts with { Demands = [new(demand, "ADD2253")] });

        Assert.Empty(On("2019-03-31"));
        Assert.Equal("Demand R0001 to Canalside Workspace Trust: £2,000 of £2,000 has not come back", Assert.Single(On("2019-04-01")).What);
    }

    private static IReadOnlyList<SpendingRisk> Of(string day, Func<RiskFacts, RiskFacts> with) =>
        SpendingRisks.Of(with(new([], [], [], new HashSet<Guid>(), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))));

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
