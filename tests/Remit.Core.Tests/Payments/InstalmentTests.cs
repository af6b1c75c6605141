using Remit.Finance;
using Xunit;
using static Remit.Payments.ClaimTests;
using static Remit.Payments.Examples;

namespace Remit.Payments;

public sealed class InstalmentTests
{
    private static readonly InstalmentTerms Milestone = new("First cohort recruited", Pounds(10_000), "The list of learners", Today, VatBasis.NoVat);

    [Fact]
    public void An_instalment_is_paid_when_its_evidence_was_accepted_by_somebody_else_and_its_day_has_come()
    {
        var instalment = Added(Milestone with { DueOn = Today.AddDays(1) });
        Assert.Equal("payments.not-released", Only(instalment.WhyNotPay(Today)));
        instalment.HandIn(Handed(Partner));
        Assert.Equal("payments.not-released", Only(instalment.WhyNotPay(Today.AddDays(1))));
        Assert.Equal("payments.own-evidence", Only(instalment.WhyNotAccept(Partner)));
        instalment.Accept(Officer);
        Assert.Equal("payments.not-due", Only(instalment.WhyNotPay(Today)));
        Assert.Empty(instalment.WhyNotPay(Today.AddDays(1)));
    }

    [Fact]
    public void Evidence_is_refused_with_a_reason_and_both_are_kept()
    {
        var instalment = Added(Milestone);
        instalment.HandIn(Handed(Partner));
        Assert.Equal("payments.no-reason", Only(instalment.WhyNotRefuse(Officer)));
        instalment.Refuse(Officer.Saying("Two names are missing"));
        Assert.Equal((InstalmentStatus.Awaited, 1, 1), (instalment.Status, instalment.RefusedEvidence.Count, instalment.Refusals.Count));
    }

    [Fact]
    public void Evidence_has_words_and_a_document()
    {
        var instalment = Added(Milestone);
        Assert.Equal("payments.no-words", Only(instalment.WhyNotHandIn(Handed(Partner) with { By = Partner })));
        Assert.Equal("payments.no-evidence", Only(instalment.WhyNotHandIn(Handed(Partner) with { Documents = [] })));
    }

    [Fact]
    public void Instalments_never_come_to_more_than_is_promised_and_what_is_dropped_is_free_again()
    {
        var on = Promised(10_000.01m);
        PaymentSchedule schedule = new(on, Officer);
        var first = schedule.Add(Milestone, on, Officer);
        Assert.Equal("payments.more-than-promised", Only(schedule.WhyNotAdd(Milestone with { Amount = new(2) }, on)));
        Assert.Empty(schedule.WhyNotAdd(Milestone with { Amount = new(1) }, on));
        Assert.Equal("payments.paid-already", Only(first.WhyNotDrop(Officer.Saying("Not reached"), new(1))));
        first.Drop(Officer.Saying("Not reached"), Money.Zero);
        Assert.Empty(schedule.WhyNotAdd(Milestone, on));
    }

    [Fact]
    public void What_is_matched_is_paid_on_claims_and_what_is_promised_to_nobody_in_no_instalments()
    {
        Assert.Equal("payments.claim-needed", Only(PaymentSchedule.WhyNotBegin(Half())));
        Assert.Equal("payments.no-payee", Only(PaymentSchedule.WhyNotBegin(Promised() with { PayeeId = null })));
    }

    [Fact]
    public void The_due_day_lies_in_the_year_of_the_money()
    {
        var on = Promised() with { Year = new FinancialYear(2018) };
        PaymentSchedule schedule = new(on, Officer);
        Assert.Empty(schedule.WhyNotAdd(Milestone with { DueOn = new(2019, 3, 31) }, on));
        Assert.Equal("payments.other-year", Only(schedule.WhyNotAdd(Milestone with { DueOn = new(2019, 4, 1) }, on)));
    }

    internal static HandedEvidence Handed(PaymentAct by) => new(by.Saying("All twelve have begun"), [Document()]);

    internal static Instalment Added(InstalmentTerms? terms = null)
    {
        var on = Promised();
        return new PaymentSchedule(on, Officer).Add(terms ?? Milestone, on, Officer);
    }
}
