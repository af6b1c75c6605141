using Remit.Finance;

namespace Remit.Payments;

/// <summary>The host's share of ADD2253: half of the staff cost, GBP 25,000 at most, to the organisation that employs the secondee.</summary>
internal static class Examples
{
    public static readonly Guid Employer = Guid.CreateVersion7();
    public static readonly Guid Secondee = Guid.CreateVersion7();
    public static readonly DateOnly Today = new(2019, 3, 1);
    public static readonly DateTime Now = new(2019, 3, 1, 10, 0, 0, DateTimeKind.Utc);

    public static readonly PaymentAct Partner = Act("Leila Haddad");
    public static readonly PaymentAct Officer = Act("Amara Okafor");
    public static readonly PaymentAct Accountant = Act("Tom Whitfield");
    public static readonly PaymentAct Approver = Act("Daniel Hughes");
    public static readonly PaymentAct Colleague = Act("Ruth Llewellyn");

    public static PaymentAct Act(string name) => new(Guid.CreateVersion7(), name, Now);

    public static PaymentAct Saying(this PaymentAct by, string? why) => by with { Why = why };

    public static Money Pounds(decimal pounds) => new((long)(pounds * 100));

    public static PayableCommitment Half(decimal amount = 25_000, decimal paid = 0) => Promised(amount, paid) with { MatchPercent = 50 };

    public static PayableCommitment Promised(decimal amount = 25_000, decimal paid = 0) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), "A secondment", Employer, Pounds(amount), Pounds(paid), "ADD2253");

    public static ClaimTerms Quarter(int month = 10, int year = 2018) =>
        new(new(year, month, 1), new DateOnly(year, month, 1).AddMonths(3).AddDays(-1), VatBasis.NoVat);

    public static Claim Claim(PayableCommitment? on = null, ClaimTerms? terms = null, string reference = "C0001") =>
        new(reference, on ?? Half(), Employer, terms ?? Quarter(), Partner, Today);

    public static ClaimLineTerms Staff(decimal pounds = 9_000, Guid? employer = null) =>
        new(CostKind.Staff, "Salary and on-costs", Pounds(pounds))
        {
            Employee = new(Secondee, "Jo Adeyinka", employer ?? Employer, "Canalside Workspace Trust"),
            Documents = [Document()],
        };

    public static ClaimLineTerms Travel(decimal pounds = 12.34m) => new(CostKind.Travel, "Trains", Pounds(pounds)) { Documents = [Document()] };

    public static EvidenceDocument Document() => new(Guid.CreateVersion7(), "payslips.pdf", new('a', 64));

    /// <summary>A claim that was handed in, with lines of these amounts.</summary>
    public static Claim Submitted(PayableCommitment on, params decimal[] pounds)
    {
        var claim = Claim(on);
        foreach (var amount in pounds)
        {
            claim.Add(Travel(amount));
        }

        claim.Submit(Partner, []);
        return claim;
    }

    /// <summary>A claim of which everything was accepted.</summary>
    public static Claim Settled(PayableCommitment on, params decimal[] pounds)
    {
        var claim = Submitted(on, pounds);
        claim.AcceptAll(Officer);
        claim.Settle(Officer, ClaimShare.Of(on, default, Money.Zero, claim.AcceptedSoFar), null);
        return claim;
    }

    public static void AcceptAll(this Claim claim, PaymentAct by)
    {
        foreach (var line in claim.Lines)
        {
            claim.Check(line.Id, new(line.Amount, by));
        }
    }

    /// <summary>A source of which nothing is paid yet.</summary>
    public static PaymentSource Owed(decimal pounds = 10_000, decimal already = 0) =>
        new("Claim C0001", Pounds(pounds), Pounds(already)) { ClaimId = Guid.CreateVersion7() };

    /// <summary>A request of finance's with lines of these amounts, written by the programme officer.</summary>
    public static PaymentRequest Request(PayableCommitment on, params decimal[] pounds)
    {
        PaymentRequest request = new("P0001", Employer, "Canalside Workspace Trust", Accountant);
        foreach (var amount in pounds)
        {
            request.Add(on, Owed(amount), Pounds(amount), Officer);
        }

        return request;
    }

    public static PaymentRequest Asked(params decimal[] pounds)
    {
        var request = Request(Promised(1_000_000), pounds);
        request.Ask(Accountant, [Usable()]);
        return request;
    }

    /// <summary>What an approver with every power needs to be told.</summary>
    public static ApprovalFacts Facts(PaymentRequest request, PaymentAct? by = null, params BankDetails[] details) =>
        new(by ?? Approver, Today, request.Step, [], details.Length == 0 ? [Usable()] : details)
        {
            Sum = Sum(request),
            Sources = request.Lines.ToDictionary(l => l.Id, l => new PaymentSource(l.What, l.Amount, Money.Zero)),
        };

    /// <summary>The sum by which the power to approve goes, with other payments.</summary>
    public static PaymentSum Sum(PaymentRequest request, params PaymentRequest[] others) =>
        PaymentSum.Of(request, others, new Dictionary<Guid, Guid?>(), Today);

    public static BankDetails Entered(PaymentAct? by = null) => new(Employer, "Canalside Workspace Trust", "78", "sealed", by ?? Partner);

    /// <summary>Details that were confirmed so long ago that they are paid to.</summary>
    public static BankDetails Usable(PaymentAct? by = null, PaymentAct? confirmedBy = null)
    {
        var details = Entered(by);
        details.Confirm((confirmedBy ?? Colleague).Saying("Called them back"), Rule(), Today.AddDays(-30));
        return details;
    }

    public static CoolingOff Rule(int days = 5, int year = 2018) => new(new(year, 1, 1), days, "DD0001", Colleague);
}
