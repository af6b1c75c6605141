using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Begins a payment of what is owed to one organisation, or an empty one for an invoice.</summary>
internal sealed class NewPaymentModel(RemitDb db, TimeProvider clock) : PaymentPage(db, clock)
{
    /// <summary>What is owed, by organisation, by name.</summary>
    public IReadOnlyList<(Guid PayeeId, string Payee, IReadOnlyList<(string Key, PayableCommitment On, PaymentSource Source)> Owed)> Groups
    {
        get;
        private set;
    } = [];

    /// <summary>Organisations to which something is promised that an invoice may ask for.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Payees { get; private set; } = [];

    [BindProperty, Display(Name = "What is to be paid?")]
    public string[] Chosen { get; set; } = [];

    [BindProperty, Display(Name = "Organisation")]
    public Guid? PayeeId { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>Pays what was chosen, in full as far as it is owed.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        PaymentRequest? request = null;
        var breaches = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                var chosen = Groups.SelectMany(g => g.Owed.Select(o => (Group: g, Owed: o))).Where(o => Chosen.Contains(o.Owed.Key)).ToList();
                if (chosen.Count == 0 || chosen.Count < Chosen.Distinct().Count())
                {
                    return [new("payments.nothing-chosen", "Choose what is to be paid: some of it may have been asked for since")];
                }

                if (chosen.Select(c => c.Group.PayeeId).Distinct().Count() > 1)
                {
                    return [new("payments.two-payees", "A payment goes to one organisation: choose what is owed to one")];
                }

                request = await BeginAsync(chosen[0].Group.PayeeId, chosen[0].Group.Payee, cancellation);
                foreach (var (_, owed) in chosen)
                {
                    if (request.WhyNotAdd(owed.On, owed.Source, owed.Source.Left) is { Count: > 0 } against)
                    {
                        return against;
                    }

                    request.Add(owed.On, owed.Source, owed.Source.Left, By());
                }

                return [];
            },
            () => Entry("began a payment", $"payment {request!.Id}", null, After(request)),
            cancellation
        );
        return await AnswerAsync(breaches, () => PaymentUrls.Payment(request!.Id), _ => nameof(Chosen), LoadAsync, cancellation);
    }

    /// <summary>Begins one without a line, to which an invoice is added.</summary>
    public async Task<IActionResult> OnPostInvoiceAsync(CancellationToken cancellation)
    {
        PaymentRequest? request = null;
        var breaches = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                if (Payees.FirstOrDefault(p => p.Id == PayeeId) is not { Name: { } name } payee)
                {
                    return [new("payments.no-payee", "Choose the organisation that sent the invoice")];
                }

                request = await BeginAsync(payee.Id, name, cancellation);
                return [];
            },
            () => Entry("began a payment", $"payment {request!.Id}", null, After(request)),
            cancellation
        );
        return await AnswerAsync(breaches, () => PaymentUrls.PaymentLines(request!.Id), _ => nameof(PayeeId), LoadAsync, cancellation);
    }

    internal static object After(PaymentRequest request) =>
        new
        {
            request.Reference,
            request.Payee,
            request.Status,
            Total = request.Total.Pence,
            Lines = request.Lines.Select(l => new
            {
                l.Place,
                l.CommitmentId,
                Amount = l.Amount.Pence,
                l.What,
            }),
        };

    private async Task<PaymentRequest> BeginAsync(Guid payeeId, string payee, CancellationToken cancellation)
    {
        var there = await Db.PaymentRequests.CountAsync(cancellation);
        PaymentRequest request = new(PaymentReading.Reference('P', there), payeeId, payee, By());
        Db.PaymentRequests.Add(request);
        return request;
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var names = await Db.OrganisationNamesAsync(cancellation);
        Groups =
        [
            .. (await Db.OwedAsync(Today, cancellation))
                .Where(o => o.On.PayeeId is not null)
                .GroupBy(o => o.On.PayeeId!.Value)
                .Select(g =>
                    (
                        g.Key,
                        names[g.Key],
                        (IReadOnlyList<(string, PayableCommitment, PaymentSource)>)
                            [.. g.Select(o => ($"{o.Source.ClaimId ?? o.Source.InstalmentId}", o.On, o.Source))]
                    )
                )
                .OrderBy(g => g.Item2),
        ];
        var open = await Db.PayablesAsync(c => c.PayeeId != null && c.Amount > c.Paid, cancellation);
        Payees = [.. open.Select(c => c.PayeeId!.Value).Distinct().Select(id => (id, names[id])).OrderBy(p => p.Item2)];
    }
}
