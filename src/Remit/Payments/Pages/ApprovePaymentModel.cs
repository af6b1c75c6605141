using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Authority;
using Remit.People;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Approves a payment: the ledger pays in the same transaction, or says with the arithmetic why not.</summary>
internal sealed class ApprovePaymentModel(RemitDb db, TimeProvider clock) : OnePaymentPage(db, clock)
{
    /// <summary>The step of the request that is looked at.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty, Display(Name = "I have looked at every line and at the total")]
    public bool Confirms { get; set; }

    /// <summary>The sum by which the power goes.</summary>
    public PaymentSum Sum { get; private set; } = null!;

    /// <summary>Who may approve it.</summary>
    public AuthorityAnswer Answer { get; private set; } = null!;

    /// <summary>Those whose post has the power and who had no hand in it.</summary>
    public IReadOnlyList<string> MayApprove { get; private set; } = [];

    /// <summary>Why whoever looks at it may not approve it.</summary>
    public IReadOnlyList<Breach> Against { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Seen = Payment.Step;
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!Confirms)
        {
            ModelState.AddModelError(nameof(Confirms), "Confirm that you have looked at every line and at the total");
            return await ShowAsync(cancellation);
        }

        var breaches = await ActAsync(
            async writing =>
            {
                await LoadAsync(cancellation);
                var facts = await FactsAsync(Seen, cancellation);
                if (Payment.WhyNotApprove(facts) is { Count: > 0 } against)
                {
                    return against;
                }

                if (await PostAsync(writing, Payment.PayActs(), cancellation) is { Count: > 0 } refused)
                {
                    return refused;
                }

                Payment.Approve(facts);
                return [];
            },
            () =>
                Entry(
                    "approved a payment",
                    Subject,
                    null,
                    new
                    {
                        Payment.Reference,
                        Total = Payment.Total.Pence,
                        Payment.Approval!.Level,
                        Payment.Approval.BankDetailsId,
                    }
                ),
            cancellation
        );
        if (breaches.Count == 0)
        {
            return Redirect(PaymentUrls.Payment(Id));
        }

        ModelState.AddBreaches(breaches.Where(b => b.Code != "authority.because"));
        await LoadAsync(cancellation);
        ModelState.Remove(nameof(Seen));
        Seen = Payment.Step;
        return await ShowAsync(cancellation);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        var facts = await FactsAsync(Payment.Step, cancellation);
        Against = Payment.WhyNotApprove(facts);
        MayApprove = [.. Answer.Signatories.Where(s => HasNoHand(s.Person, facts)).Select(s => s.InWords).Distinct()];
        return Page();
    }

    private bool HasNoHand(Person person, ApprovalFacts facts) =>
        PaymentPeople
            .WhyNotApprove(
                Payment,
                new(person.Id, person.Name, Now),
                person.OrganisationId,
                facts.Sources.Values.SelectMany(s => s.CheckerIds),
                facts.Details
            )
            .Count == 0;

    private async Task<ApprovalFacts> FactsAsync(int seen, CancellationToken cancellation)
    {
        Sum = await Db.SumToApproveAsync(Payment, Today, cancellation);
        Answer = await Db.WhoMayApproveAsync(Sum, Today, cancellation);
        return await Db.ApprovalFactsAsync(Payment, Sum, Answer, By(), seen, Today, cancellation);
    }
}
