using Remit.Envelopes;
using Remit.Finance;
using Remit.Rules;
using Xunit;

namespace Remit.Income;

public sealed class RefundTests
{
    private static readonly Poster Asker = Examples.At(2019, 5, 2);
    private static readonly Poster Approver = Examples.At(2019, 5, 3) with { Name = "A director" };

    private readonly MembershipScheme _scheme = Examples.Office();
    private readonly Receivable _invoice;
    private readonly Receivable _next;

    /// <summary>£2,500 is owed back on the invoice of 2019-20; the next year's has £30,000 open.</summary>
    public RefundTests()
    {
        var member = _scheme.Join(Guid.CreateVersion7(), "Camden", new(2018, 12, 1));
        _invoice = Assert.Single(_scheme.Invoice(new(2019), [], Examples.At(2019, 4, 1)));
        _next = Assert.Single(_scheme.Invoice(new(2020), [_invoice], Examples.At(2019, 4, 2)));
        _invoice.Post(_scheme, new IncomeAct.Receive(Money.Pounds(30_000), new(2019, 4, 20), "BACS 3"), Examples.At(2019, 4, 20));
        _invoice.Post(_scheme, new IncomeAct.Credit(Money.Pounds(2_500), "One month less"), Examples.At(2019, 5, 1));
        Assert.Equal(Money.Pounds(2_500), _invoice.Totals.Returned);
        Assert.Null(member.LastDay);
    }

    [Fact]
    public void What_is_owed_back_is_paid_after_somebody_else_approved_it_and_is_owed_no_longer()
    {
        var refund = Asked();
        Assert.Equal("income.refund-not-approved", Assert.Single(refund.WhyNotPay(Approver.On, "BACS 9", Approver)).Code);
        refund.Approve(new(Money.Zero, null), From, null, Approver);
        Assert.Equal((RefundStatus.Approved, Money.Pounds(2_500)), (refund.Status, _invoice.Totals.Returned));
        Assert.Equal(["income.paid-on", "income.no-reference"], refund.WhyNotPay(new(2019, 5, 2), " ", Approver).Select(b => b.Code));
        Assert.Equal("income.paid-on", Assert.Single(refund.WhyNotPay(new(2019, 5, 4), "BACS 9", Approver)).Code);

        refund.Pay(From, new(2019, 5, 3), "BACS 9", Asker with { On = new(2019, 5, 7) });

        Assert.Equal(new IncomeTotals(Money.Pounds(27_500), Money.Pounds(27_500)), _invoice.Totals);
        var entry = _invoice.Entries[^1];
        Assert.Equal((IncomeEntryKind.PayBack, new DateOnly(2019, 5, 3), "BACS 9"), (entry.Kind, entry.On, entry.Why));
        Assert.Equal(RefundStatus.Made, refund.Status);
        Assert.Equal("income.refund-not-approved", Assert.Single(refund.WhyNotPay(new(2019, 5, 7), "BACS 10", Approver)).Code);
        AssertSums();
    }

    [Fact]
    public void Set_against_another_invoice_it_is_taken_from_the_one_and_received_on_the_other()
    {
        var before = _scheme.Totals;
        var refund = Asked(against: _next);
        refund.Approve(new(Money.Zero, _next), From, new(_next, _scheme), Approver);

        Assert.Equal((RefundStatus.Made, Money.Zero, Money.Pounds(27_500)), (refund.Status, _invoice.Totals.Returned, _next.Open));
        Assert.Equal((before.Received, before.Returned - Money.Pounds(2_500)), (_scheme.Totals.Received, _scheme.Totals.Returned));
        Assert.Equal("Owed back on LOTI-0001: It leaves", _next.Entries[^1].Why);
        AssertSums();

        Assert.Equal("income.not-undone", Assert.Single(_next.WhyNot(new IncomeAct.Reverse(_next.Entries[^1].Id, "Wrong"), Asker.On)).Code);
        Assert.Equal("income.no-reason", Assert.Single(refund.WhyNotUndo(new(_next, _scheme), "", Asker)).Code);
        refund.Undo(From, new(_next, _scheme), "The member wants it paid", Asker);
        Assert.Equal((Money.Pounds(2_500), Money.Pounds(30_000), before), (_invoice.Totals.Returned, _next.Open, _scheme.Totals));
        Assert.Equal("income.refund-not-made", Assert.Single(refund.WhyNotUndo(new(_next, _scheme), "Again", Asker)).Code);
        AssertSums();
    }

    [Theory]
    [InlineData(0, 0, "Enter an amount greater than zero")]
    [InlineData(250_000, 0, null)]
    [InlineData(250_001, 0, "£2,500.01 is more than the £2,500 owed back")]
    [InlineData(50_000, 200_000, null)]
    [InlineData(50_001, 200_000, "£500.01 is more than the £2,500 owed back, of which £2,000 is asked for already")]
    public void Never_more_goes_back_than_is_owed_back_and_not_spoken_for(long pence, long spoken, string? message) =>
        Assert.Equal(message, Refund.WhyNotAsk(_invoice, new(new(pence), "It leaves"), new(new(spoken), null), Asker).SingleOrDefault()?.Message);

    [Fact]
    public void It_is_set_against_another_open_invoice_of_the_same_organisation_alone()
    {
        _scheme.Join(Guid.CreateVersion7(), "Brent", new(2019, 4, 1));
        var other = Assert.Single(_scheme.Invoice(new(2019), [_invoice], Examples.At(2019, 5, 2)));
        string? Code(Receivable against) =>
            Refund.WhyNotAsk(_invoice, new(Money.Pounds(2_500), "It leaves"), new(Money.Zero, against), Asker).SingleOrDefault()?.Code;

        Assert.Equal("income.not-their-invoice", Code(other));
        Assert.Equal("income.not-their-invoice", Code(_invoice));
        Assert.Null(Code(_next));
        _next.Post(_scheme, new IncomeAct.Receive(Money.Pounds(28_000), new(2019, 5, 2), "BACS 4"), Asker);
        Assert.Equal("income.more-than-open", Code(_next));
    }

    [Fact]
    public void Whoever_asked_works_for_the_payee_or_keeps_its_bank_details_does_not_approve()
    {
        var refund = Asked();
        RefundFacts facts = new(Money.Zero, null);
        string? Code(RefundFacts f, Poster by) => refund.WhyNotApprove(f, by).SingleOrDefault()?.Code;

        Assert.Equal("income.asked-by-you", Code(facts, Asker with { On = new(2019, 5, 9) }));
        Assert.Equal("income.bank-and-refund", Code(facts with { AccountKeepers = new HashSet<Guid> { Approver.PersonId!.Value } }, Approver));
        Assert.Equal("income.own-organisation", Code(facts with { WorksFor = _invoice.PayerId }, Approver));
        Assert.Equal("authority.too-low", Code(facts with { Authority = [new("authority.too-low", "Too much for the post")] }, Approver));
        Assert.Equal("payments.no-bank-details", Code(facts with { Account = [new("payments.no-bank-details", "None")] }, Approver));
        Assert.Equal("income.nobody", Code(facts, Approver with { PersonId = null }));
        Assert.Null(Code(facts, Approver));
        Assert.Equal(
            "income.bank-and-refund",
            Assert
                .Single(
                    Refund.WhyNotAsk(
                        _invoice,
                        new(Money.Pounds(1), "It leaves"),
                        facts with
                        {
                            AccountKeepers = new HashSet<Guid> { Asker.PersonId!.Value },
                        },
                        Asker
                    )
                )
                .Code
        );
    }

    [Fact]
    public void What_changed_since_it_was_asked_for_is_judged_again_when_it_goes_back()
    {
        var (first, second) = (Asked(), Asked());
        first.Approve(new(Money.Zero, null), From, null, Approver);
        second.Approve(new(Money.Zero, null), From, null, Approver);
        first.Pay(From, Approver.On, "BACS 9", Approver);

        Assert.Equal("income.more-than-owed-back", Assert.Single(second.WhyNotMake(From, null)).Code);
        Assert.Throws<RuleBreachedException>(() => second.Pay(From, Approver.On, "BACS 10", Approver));
        second.End("Paid already", Asker);
        Assert.Equal(RefundStatus.Ended, second.Status);
        Assert.Equal("income.refund-not-open", Assert.Single(second.WhyNotEnd("Again", Asker)).Code);
    }

    private RefundSide From => new(_invoice, _scheme);

    private Refund Asked(Receivable? against = null) => new(_invoice, new(Money.Pounds(2_500), "It leaves"), new(Money.Zero, against), Asker);

    private void AssertSums()
    {
        Assert.All([_invoice, _next], i => Assert.Equal(IncomeTotals.Sum(i.Entries.Select(e => e.Change)), i.Totals));
        Assert.Equal(IncomeTotals.Sum([_invoice.Totals, _next.Totals]), _scheme.Totals);
    }
}
