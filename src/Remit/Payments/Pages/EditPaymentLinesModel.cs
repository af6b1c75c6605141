using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Changes the lines of a request that is being written, takes them out, or adds an invoice.</summary>
internal sealed class EditPaymentLinesModel(RemitDb db, TimeProvider clock) : OnePaymentPage(db, clock)
{
    /// <summary>What is wrong with a line that is there, and not with the invoice that is added.</summary>
    private const string OfLine = "payments.line";

    /// <summary>What is promised to the payee and not paid.</summary>
    public IReadOnlyList<PayableCommitment> Open { get; private set; } = [];

    /// <summary>The line that is changed or taken out.</summary>
    [BindProperty]
    public Guid? LineId { get; set; }

    /// <summary>What its amount is to be, as typed.</summary>
    [BindProperty, StringLength(30)]
    public string? LineAmount { get; set; }

    [BindProperty, Display(Name = "Amount"), StringLength(30)]
    public string? Amount { get; set; }

    [BindProperty, Display(Name = "Paid on what is promised for")]
    public Guid? CommitmentId { get; set; }

    [BindProperty, Display(Name = "Number of the invoice"), StringLength(100)]
    public string? Invoice { get; set; }

    [BindProperty, Display(Name = "VAT")]
    public VatBasis? Vat { get; set; }

    /// <summary>What is wrong with the amount of a line; null when nothing is.</summary>
    public string? ErrorOf(PaymentLine line) => line.Id == LineId ? ModelState[nameof(LineAmount)]?.Errors.FirstOrDefault()?.ErrorMessage : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) && Prepares ? Page() : NotFound();

    /// <summary>Adds an invoice.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        SaveAsync(
            "added a line to a payment",
            async () =>
            {
                if (await Db.FindPayableAsync(CommitmentId ?? Guid.Empty, cancellation) is not { } on)
                {
                    return [new("payments.no-commitment", "Choose what it is paid on")];
                }

                if (PaymentWords.Amount(Amount) is not { } amount)
                {
                    return [new("payments.not-an-amount", PaymentWords.EnterAmount)];
                }

                var source = await Db.InvoiceAsync(Invoice, on, Payment.PayeeId, Vat, null, cancellation);
                var against = Payment.WhyNotAdd(on, source, amount);
                if (against.Count == 0)
                {
                    Payment.Add(on, source, amount, By());
                }

                return against;
            },
            cancellation
        );

    /// <summary>Changes the amount of a line.</summary>
    public Task<IActionResult> OnPostAmountAsync(CancellationToken cancellation) =>
        SaveAsync(
            "changed a line of a payment",
            async () =>
            {
                if (PaymentWords.Amount(LineAmount) is not { } amount)
                {
                    return [new(OfLine, PaymentWords.EnterAmount)];
                }

                var line = Payment.Lines.FirstOrDefault(l => l.Id == LineId);
                var source = line is null ? null : await Db.SourceOfAsync(line, Payment.PayeeId, Today, cancellation);
                if (line is null || source is null)
                {
                    return [new(OfLine, "There is no such line any more: look at the list as it stands now")];
                }

                var against = Payment.WhyNotChange(line.Id, source, amount);
                if (against.Count == 0)
                {
                    Payment.Change(line.Id, source, amount, By());
                }

                return [.. against.Select(b => b with { Code = OfLine })];
            },
            cancellation
        );

    /// <summary>Takes a line out.</summary>
    public Task<IActionResult> OnPostRemovalAsync(CancellationToken cancellation) =>
        SaveAsync(
            "took a line out of a payment",
            () =>
            {
                var against = Payment.WhyNotRemove(LineId ?? Guid.Empty);
                if (against.Count == 0)
                {
                    Payment.Remove(LineId!.Value, By());
                }

                return Task.FromResult<IReadOnlyList<Breach>>([.. against.Select(b => b with { Code = OfLine })]);
            },
            cancellation
        );

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!await base.LoadAsync(cancellation))
        {
            return false;
        }

        Open = await Db.PayablesAsync(c => c.PayeeId == Payment.PayeeId && c.Amount > c.Paid, cancellation);
        return true;
    }

    private async Task<IActionResult> SaveAsync(string act, Func<Task<IReadOnlyList<Breach>>> perform, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !Prepares)
        {
            return NotFound();
        }

        var breaches = await ActAsync(
            async () => await LoadAsync(cancellation) ? await perform() : [],
            () => Entry(act, Subject, null, NewPaymentModel.After(Payment)),
            cancellation
        );
        return await AnswerAsync(breaches, () => PaymentUrls.PaymentLines(Id), FieldOf, LoadAsync, cancellation);
    }

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "payments.no-commitment" or "payments.other-payee" or "payments.claim-needed" or "payments.instalment-needed" => nameof(CommitmentId),
            "payments.not-an-amount" or "payments.more-than-owed" => nameof(Amount),
            "payments.no-invoice" or "payments.invoice-twice" => nameof(Invoice),
            "payments.no-vat" => nameof(Vat),
            OfLine => nameof(LineAmount),
            _ => "",
        };
}
