using System.Text;
using Microsoft.EntityFrameworkCore;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Forms;
using Remit.Payments;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Demo;

/// <summary>What the demo's partner claims on the promise of ADD2253, and what finance makes of it; all of it is made up.</summary>
internal sealed class DemoPayments
{
    private const string Rule = "Demo rule: made up, so that new bank details wait";
    private const string Secondee = "Noor Siddiqui";
    private static readonly byte[] Payslip = Encoding.UTF8.GetBytes("Payroll summary of the secondee. Made up for the demo.\n");

    private readonly RemitDb _db;
    private readonly DemoDays _days;
    private readonly FormFiles _files;
    private readonly CancellationToken _cancellation;

    private DemoPayments(RemitDb db, DemoDays days, FormFiles files, CancellationToken cancellation) =>
        (_db, _days, _files, _cancellation) = (db, days, files, cancellation);

    /// <summary>Puts them in; does nothing where they are, or where the demo begins before its scheme of delegation holds.</summary>
    /// <param name="services">The services of a scope.</param>
    /// <param name="db">A database that holds the people, the policy and the envelopes.</param>
    /// <param name="at">When the demo begins, in UTC.</param>
    /// <param name="cancellation">Gives up between two steps.</param>
    public static async Task FillAsync(IServiceProvider services, RemitDb db, DateTime at, CancellationToken cancellation)
    {
        if (!DemoPolicy.HoldsAt(at) || await db.CoolingOffs.AnyAsync(cancellation))
        {
            return;
        }

        var partner = Who("partner");
        var trust = await db.People.Where(p => p.Id == partner.Id).Select(p => p.OrganisationId!.Value).SingleAsync(cancellation);
        DemoPayments payments = new(db, new(at), new FormFiles(ActivatorUtilities.GetServiceOrCreateInstance<FormRules>(services)), cancellation);
        await payments.BankAsync(trust, ActivatorUtilities.GetServiceOrCreateInstance<BankSecrets>(services));
        var promised = await db.PayablesAsync(c => c.PayeeId == trust, cancellation);
        if (promised.FirstOrDefault(p => p.MatchPercent is not null && p.Unpaid > Money.Zero) is { } on)
        {
            await payments.ClaimAsync(trust, on);
        }
    }

    /// <summary>A rule on waiting, and the partner's account, which has waited.</summary>
    private async Task BankAsync(Guid trust, BankSecrets secrets)
    {
        var director = await _db.People.SingleAsync(p => p.Name == "Ruth Llewellyn", _cancellation);
        _db.CoolingOffs.Add(new(DemoPolicy.From, 5, Rule, By("administrator", 20)));
        await SaveAsync("entered how long new bank details wait", "cooling-off", By("administrator", 20));

        var account = BankAccount.TryRead("00-00-00", "00012378", out _)!;
        BankDetails details = new(trust, "Canalside Workspace Trust", account.LastTwo, secrets.Seal(account), By("partner", 18));
        _db.BankDetails.Add(details);
        await SaveAsync("entered bank details", $"bank details {details.Id}", details.Entered);
        var rule = await _db.CoolingOffs.SingleAsync(_cancellation);
        details.Confirm(new(director.Id, director.Name, _days.Ago(17, 10), "Called the trust on the number in its agreement"), rule, _days.Ago(17));
        await SaveAsync("confirmed bank details", $"bank details {details.Id}", details.Confirmed!);
    }

    /// <summary>January was accepted and waits to be approved; February waits to be checked.</summary>
    private async Task ClaimAsync(Guid trust, PayableCommitment on)
    {
        var secondee = await _db.People.SingleAsync(p => p.Name == Secondee, _cancellation);
        Employee employee = new(secondee.Id, secondee.Name, trust, "Canalside Workspace Trust");

        var january = await HandInAsync("C0001", on, trust, 1, 12, Staff(employee, 300_000));
        await SettleAsync(january, on);
        await AskAsync(january, on, trust);
        await HandInAsync("C0002", on, trust, 2, 4, Staff(employee, 301_255), new(CostKind.Travel, "Trains between the offices", new(8_640)));
    }

    private async Task<Claim> HandInAsync(string reference, PayableCommitment on, Guid trust, int month, int daysAgo, params ClaimLineTerms[] lines)
    {
        DateOnly first = new(2019, month, 1);
        var by = By("partner", daysAgo);
        Claim claim = new(reference, on, trust, new(first, first.AddMonths(1).AddDays(-1), VatBasis.NoVat), by, _days.Today);
        var hash = await _files.KeepAsync(_db, Payslip, "text/plain", _cancellation);
        foreach (var line in lines)
        {
            claim.Add(line with { Documents = [new(Guid.CreateVersion7(), "payroll.txt", hash)] });
        }

        claim.Submit(by, []);
        _db.Claims.Add(claim);
        await SaveAsync("handed a claim in", $"claim {claim.Id}", by);
        return claim;
    }

    private async Task SettleAsync(Claim claim, PayableCommitment on)
    {
        var by = By("programme-officer", 10);
        await using var writing = await _db.WriteAsync(_cancellation);
        foreach (var line in claim.Lines)
        {
            claim.Check(line.Id, new(line.Amount, by));
        }

        var share = await _db.ShareAsync(claim, on, _cancellation);
        LedgerAct.AcceptCost cost = new(Guid.CreateVersion7(), on.LineId, share.Accepted.Pence, $"Claim {claim.Reference}, {claim.Period}");
        var answers = await LedgerWriting.PostAsync(_db, writing, [new(cost, new(by.PersonId, by.Name, by.At, _days.Ago(10)))], _cancellation);
        Rules.Breach.ThrowIfAny(answers[0].Breaches);
        claim.Settle(by, share, cost.Id);
        await _db.SaveAsync(Entry("settled a claim", $"claim {claim.Id}", by), writing, _cancellation);
        await writing.CommitAsync(_cancellation);
    }

    private async Task AskAsync(Claim claim, PayableCommitment on, Guid trust)
    {
        var by = By("finance", 9);
        PaymentRequest request = new("P0001", trust, "Canalside Workspace Trust", by);
        var source = PaymentSource.Of(claim, Money.Zero);
        request.Add(on, source, source.Left, by);
        request.Ask(by, await _db.BankDetailsOfAsync(trust, _cancellation));
        _db.PaymentRequests.Add(request);
        await SaveAsync("asked for a payment", $"payment {request.Id}", by);
    }

    private static ClaimLineTerms Staff(Employee employee, long pence) =>
        new(CostKind.Staff, "Salary and on-costs of the secondee", new(pence)) { Employee = employee };

    private static Persona Who(string key) => Persona.All.First(p => p.Key == key);

    private PaymentAct By(string persona, int daysAgo) => new(Who(persona).Id, Who(persona).Name, _days.Ago(daysAgo, 10));

    private Task SaveAsync(string act, string subject, PaymentAct by) => _db.SaveAsync(Entry(act, subject, by), _cancellation);

    private static JournalDraft Entry(string act, string subject, PaymentAct by) => new(by.Name, act, subject, null, by.At, PersonId: by.PersonId);
}
