using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Mail;
using Remit.People;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Payments;

/// <summary>Mail about payments, in the transaction of the act that it tells of. No message holds anything of a bank account but two digits.</summary>
internal sealed class PaymentMail(SiteAddress site)
{
    /// <summary>Tells whoever handed a claim in that it came back.</summary>
    public Task ReturnedAsync(RemitDb db, Claim claim, Guid to, PaymentAct by, CancellationToken cancellation) =>
        PostAsync(
            db,
            db.People.Where(p => p.Id == to),
            "claim-returned",
            $"{claim.Id} {claim.Returns.Count}",
            by.At,
            cancellation,
            ("reference", claim.Reference),
            ("why", by.Why ?? ""),
            ("address", site.Of(PaymentUrls.Claim(claim.Id)))
        );

    /// <summary>Tells whoever handed a claim in what was accepted of it.</summary>
    public Task SettledAsync(RemitDb db, Claim claim, CancellationToken cancellation) =>
        PostAsync(
            db,
            db.People.Where(p => p.Id == claim.Submitted!.PersonId),
            "claim-settled",
            $"{claim.Id} {claim.Step}",
            claim.Settlement!.By.At,
            cancellation,
            ("reference", claim.Reference),
            ("claimed", claim.Claimed.ToString()),
            ("accepted", claim.Settlement.Accepted.ToString()),
            ("payable", claim.Settlement.Payable.ToString()),
            ("address", site.Of(PaymentUrls.Claim(claim.Id)))
        );

    /// <summary>Tells whoever handed evidence in that it is not enough.</summary>
    public Task EvidenceRefusedAsync(RemitDb db, PaymentSchedule schedule, Instalment instalment, CancellationToken cancellation)
    {
        var (handed, refusal) = (instalment.RefusedEvidence[^1], instalment.Refusals[^1]);
        return PostAsync(
            db,
            db.People.Where(p => p.Id == handed.By.PersonId),
            "evidence-refused",
            $"{instalment.Id} {instalment.Refusals.Count}",
            refusal.At,
            cancellation,
            ("what", instalment.What),
            ("why", refusal.Why ?? ""),
            ("address", site.Of(PaymentUrls.Schedule(schedule.CommitmentId)))
        );
    }

    /// <summary>Tells those who may approve at the lowest level that a payment waits for them.</summary>
    public async Task AskedAsync(RemitDb db, PaymentRequest request, AuthorityAnswer answer, CancellationToken cancellation)
    {
        var details = await db.BankDetailsOfAsync(request.PayeeId, cancellation);
        Guid[] people =
        [
            .. answer
                .Signatories.Where(s => s.Level?.Code == answer.Level?.Code || s.Delegation is not null)
                .Select(s => new PaymentAct(s.Person.Id, s.Person.Name, request.Asked!.At))
                .Where(by => PaymentPeople.WhyNotApprove(request, by, null, [], details).Count == 0)
                .Select(by => by.PersonId),
        ];
        await PostAsync(
            db,
            db.People.Where(p => people.Contains(p.Id)),
            "payment-to-approve",
            $"{request.Id} {request.Step}",
            request.Asked!.At,
            cancellation,
            ("reference", request.Reference),
            ("total", request.Total.ToString()),
            ("payee", request.Payee),
            ("address", site.Of(PaymentUrls.Approval(request.Id)))
        );
    }

    /// <summary>Tells whoever asked for a payment that it came back.</summary>
    public Task ReturnedAsync(RemitDb db, PaymentRequest request, PaymentAct by, CancellationToken cancellation)
    {
        var to = request.AskedBefore[^1].PersonId;
        return PostAsync(
            db,
            db.People.Where(p => p.Id == to),
            "payment-returned",
            $"{request.Id} {request.Step}",
            by.At,
            cancellation,
            ("reference", request.Reference),
            ("why", by.Why ?? ""),
            ("address", site.Of(PaymentUrls.Payment(request.Id)))
        );
    }

    /// <summary>Tells an organisation's people that it was paid.</summary>
    public Task PaidAsync(RemitDb db, PaymentRequest request, CancellationToken cancellation) =>
        PostAsync(
            db,
            PeopleOf(db, request.PayeeId),
            "payment-made",
            $"{request.Id}",
            request.Made!.By.At,
            cancellation,
            ("total", request.Total.ToString()),
            ("payee", request.Payee),
            ("day", DayWords.Of(request.Made.On)),
            ("reference", request.Made.Reference),
            ("address", site.Of(PaymentUrls.ClaimsRoute))
        );

    /// <summary>Tells an organisation's people that somebody entered or confirmed bank details of theirs: who did not know of it says so.</summary>
    public Task BankDetailsAsync(RemitDb db, BankDetails details, string organisation, PaymentAct by, CancellationToken cancellation) =>
        PostAsync(
            db,
            PeopleOf(db, details.OrganisationId),
            "bank-details-changed",
            $"{details.Id} {details.Status}",
            by.At,
            cancellation,
            ("organisation", organisation),
            ("digits", details.LastTwo),
            ("state", PaymentWords.Of(details, Calendars.LondonTime.DayOf(by.At))),
            ("address", site.Of(PaymentUrls.Bank(details.OrganisationId)))
        );

    /// <summary>Tells an organisation's people that money has to come back.</summary>
    public Task DemandedAsync(RemitDb db, RepaymentDemand demand, CancellationToken cancellation) =>
        PostAsync(
            db,
            PeopleOf(db, demand.PayeeId),
            "repayment-demanded",
            $"{demand.Id}",
            demand.Demanded.At,
            cancellation,
            ("amount", demand.Amount.ToString()),
            ("organisation", demand.Payee),
            ("due", DayWords.Of(demand.DueOn)),
            ("why", demand.Demanded.Why ?? ""),
            ("reference", demand.Reference),
            ("address", site.Of(PaymentUrls.ClaimsRoute))
        );

    private static IQueryable<Person> PeopleOf(RemitDb db, Guid organisationId) =>
        db.People.Where(p => p.OrganisationId == organisationId && p.ActsForOrganisation);

    private static async Task PostAsync(
        RemitDb db,
        IQueryable<Person> people,
        string template,
        string once,
        DateTime now,
        CancellationToken cancellation,
        params (string Place, string Value)[] values
    )
    {
        foreach (var person in await people.AsNoTracking().ToListAsync(cancellation))
        {
            db.PostTo(person, template, once, now, values);
        }
    }
}
