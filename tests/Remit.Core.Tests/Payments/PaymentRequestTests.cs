using Remit.Finance;
using Remit.Rules;
using Xunit;
using static Remit.Payments.ClaimTests;
using static Remit.Payments.Examples;

namespace Remit.Payments;

public sealed class PaymentRequestTests
{
    [Fact]
    public void Whoever_asked_or_wrote_in_it_does_not_approve_it_and_nobody_else_is_kept_from_it()
    {
        var request = Asked(100, 200);
        Assert.Equal(["payments.asked-by-you"], Codes(request, Accountant));
        Assert.Equal(["payments.written-by-you"], Codes(request, Officer));
        Assert.Empty(Codes(request, Approver));
    }

    [Fact]
    public void Whoever_changed_a_line_once_stays_an_editor_though_the_line_was_changed_since_or_taken_out()
    {
        var request = Request(Promised(), 100, 200);
        request.Change(request.Lines[1].Id, Owed(300), Pounds(250), Approver);
        request.Change(request.Lines[1].Id, Owed(300), Pounds(260), Officer);
        request.Add(Promised(), Owed(), Pounds(5), Colleague);
        request.Remove(request.Lines[2].Id, Accountant);
        request.Ask(Accountant, []);
        Assert.Equal(["payments.written-by-you"], Codes(request, Approver, Usable(confirmedBy: Act("Somebody"))));
        Assert.Equal(["payments.written-by-you"], Codes(request, Colleague, Usable(confirmedBy: Act("Somebody"))));
    }

    [Fact]
    public void Whoever_asked_before_it_came_back_does_not_approve_it()
    {
        PaymentRequest request = new("P0001", Employer, "Canalside Workspace Trust", Officer);
        request.Add(Promised(), Owed(), Pounds(5), Officer);
        request.Ask(Colleague, []);
        Assert.Equal("payments.no-reason", Only(request.WhyNotReturn(Approver)));
        request.Return(Approver.Saying("Wrong period"));
        request.Ask(Accountant, []);
        Assert.Contains("payments.asked-by-you", Codes(request, Colleague, Usable(confirmedBy: Act("Somebody"))));
        Assert.Empty(Codes(request, Approver, Usable(confirmedBy: Act("Somebody")))); // who returned it may approve what it has become
    }

    [Fact]
    public void Whoever_changed_the_bank_details_neither_asks_nor_writes_nor_approves()
    {
        var request = Request(Promised(), 100);
        Assert.Equal("payments.bank-and-request", Only(request.WhyNotAsk(Accountant, [Usable(Accountant)])));
        Assert.Equal("payments.bank-and-request", Only(request.WhyNotAsk(Accountant, [Usable(confirmedBy: Officer)]))); // the writer of a line
        request.Ask(Accountant, [Usable()]);
        Assert.Equal(["payments.bank-and-approval"], Codes(request, Approver, Usable(confirmedBy: Approver)));
        Assert.Equal(["payments.bank-and-approval"], Codes(request, Approver, Usable(), Entered(Approver))); // details that still wait count too
        Assert.Equal(["payments.bank-and-request"], Codes(request, Approver, Usable(Accountant))); // entered after it was asked for
    }

    [Fact]
    public void Whoever_checked_the_claim_or_works_for_the_payee_does_not_approve()
    {
        var request = Asked(100);
        var facts = Facts(request);
        var source = facts.Sources.Values.Single() with { CheckerIds = [Approver.PersonId] };
        facts = facts with { Sources = new Dictionary<Guid, PaymentSource> { [request.Lines[0].Id] = source } };
        Assert.Equal("payments.checked-by-you", Only(request.WhyNotApprove(facts)));
        Assert.Equal("payments.own-organisation", Only(request.WhyNotApprove(Facts(request) with { OrganisationId = Employer })));
    }

    [Fact]
    public void What_was_changed_since_the_approver_saw_it_is_not_approved()
    {
        var request = Asked(100);
        var seen = Facts(request);
        request.Return(Colleague.Saying("Look again"));
        request.Ask(Accountant, []);
        Assert.Equal("payments.changed-meanwhile", Only(request.WhyNotApprove(seen with { Sources = Facts(request).Sources })));
    }

    [Fact]
    public void What_is_owed_is_looked_at_again_when_it_is_approved()
    {
        var request = Asked(100);
        var facts = Facts(request) with { Sources = new Dictionary<Guid, PaymentSource> { [request.Lines[0].Id] = Owed(100, 0.01m) } };
        Assert.Contains("£99.99 left", Assert.Single(request.WhyNotApprove(facts)).Message, StringComparison.Ordinal);
        Assert.Equal("payments.no-source", Only(request.WhyNotApprove(facts with { Sources = new Dictionary<Guid, PaymentSource>() })));
    }

    [Fact]
    public void A_request_pays_one_organisation()
    {
        PaymentRequest request = new("P0001", Guid.CreateVersion7(), "Another", Accountant);
        Assert.Equal("payments.other-payee", Only(request.WhyNotAdd(Promised(), Owed(), Pounds(5))));
    }

    [Fact]
    public void The_ledger_is_asked_to_pay_each_line_and_to_undo_each()
    {
        var request = Asked(100.01m, 200);
        request.Approve(Facts(request));
        Assert.Equal([10_001L, 20_000L], request.PayActs().Select(a => a.Amount));
        Assert.Equal(request.Lines.Select(l => l.Id), request.PayActs().Select(a => a.Id));
        Assert.Equal(request.Lines.Select(l => l.Id), request.ReversingActs("It came back").Select(a => a.ActId));
        Assert.Equal(Pounds(300.01m), request.Approval!.Total);
    }

    [Fact]
    public void It_is_noted_as_paid_on_a_day_from_its_approval_to_today_with_a_reference()
    {
        var request = Asked(100);
        request.Approve(Facts(request));
        PaymentMade made = new(Today, "BACS 4711", Accountant);
        Assert.Equal("payments.paid-on", Only(request.WhyNotNote(made with { On = Today.AddDays(1) }, Today, Today)));
        Assert.Equal("payments.paid-on", Only(request.WhyNotNote(made with { On = Today.AddDays(-1) }, Today, Today)));
        Assert.Equal("payments.no-reference", Only(request.WhyNotNote(made with { Reference = " " }, Today, Today)));
        request.Note(made, Today, Today);
        Assert.Equal(PaymentStatus.Paid, request.Status);
        Assert.Equal("payments.own-reversal", Only(request.WhyNotReverse(Accountant.Saying("It came back"))));
        request.Reverse(Colleague.Saying("It came back"));
        Assert.Equal((PaymentStatus.Reversed, false), (request.Status, request.Counts));
    }

    [Fact]
    public void An_invoice_is_paid_once_and_not_where_claims_or_instalments_are_agreed()
    {
        Assert.Empty(PaymentSource.OfInvoice("INV 1", Promised(), Money.Zero, VatBasis.WithVat).Against);
        Assert.Equal(
            ["payments.no-invoice", "payments.no-vat"],
            PaymentSource.OfInvoice(" ", Promised(), Money.Zero, null).Against.Select(b => b.Code)
        );
        Assert.Equal("payments.invoice-twice", Only(PaymentSource.OfInvoice("INV 1", Promised(), Money.Zero, VatBasis.WithVat, "P0001").Against));
        Assert.Equal("payments.claim-needed", Only(PaymentSource.OfInvoice("INV 1", Half(), Money.Zero, VatBasis.WithVat).Against));
        Assert.Equal(
            "payments.instalment-needed",
            Only(PaymentSource.OfInvoice("INV 1", Promised(), Money.Zero, VatBasis.WithVat, hasSchedule: true).Against)
        );
    }

    private static IEnumerable<string> Codes(PaymentRequest request, PaymentAct by, params BankDetails[] details) =>
        request.WhyNotApprove(Facts(request, by, details)).Select(b => b.Code);
}
