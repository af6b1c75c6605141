using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Payments;
using Remit.People;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>A refund: approved by somebody else, paid or set against an invoice, ended, or undone.</summary>
internal sealed class ShowRefundModel(RemitDb db, TimeProvider clock, BankSecrets secrets) : IncomePage(db, clock)
{
    [BindProperty, Display(Name = "Paid on")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Reference of the payment"), StringLength(100)]
    public string? Reference { get; set; }

    [BindProperty, Display(Name = "Why?"), StringLength(2000)]
    public string? Why { get; set; }

    public Refund Refund { get; private set; } = null!;

    /// <summary>The invoice on which it is owed back.</summary>
    public Receivable From { get; private set; } = null!;

    /// <summary>Why whoever looks may not approve it; empty when they may.</summary>
    public IReadOnlyList<Breach> Against { get; private set; } = [];

    /// <summary>Whose post has the power to approve it.</summary>
    public AuthorityAnswer Power { get; private set; } = null!;

    /// <summary>The account to which it is paid; null while there is none, or where it is not paid.</summary>
    public BankDetails? Account { get; private set; }

    /// <summary>The whole account, right after somebody asked to read it.</summary>
    public BankAccount? Whole { get; private set; }

    /// <summary>Whether whoever looks asked for it, and so withdraws it rather than refuses it.</summary>
    public bool IsOwn => Refund.Asked.PersonId == User.PersonId;

    /// <summary>Whether whoever looks may refuse or withdraw it.</summary>
    public bool MayEnd => IsFinance || User.IsInRole(nameof(Role.Approver));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancellation) =>
        await AnswerAsync(() => Refunds.ApproveAsync(Id, cancellation), cancellation);

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellation) =>
        MayEnd ? await AnswerAsync(() => Refunds.EndAsync(Id, Why?.Trim() ?? "", cancellation), cancellation) : NotFound();

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken cancellation) =>
        IsFinance ? await AnswerAsync(() => Refunds.UndoAsync(Id, Why?.Trim() ?? "", cancellation), cancellation) : NotFound();

    public async Task<IActionResult> OnPostPaidAsync(CancellationToken cancellation)
    {
        AskFor(On, nameof(On), "Enter the day on which it was paid");
        return !IsFinance ? NotFound()
            : On is { } on && ModelState.IsValid
                ? await AnswerAsync(() => Refunds.PayAsync(Id, on, Reference?.Trim() ?? "", cancellation), cancellation)
            : await OnGetAsync(cancellation);
    }

    /// <summary>Shows the account whole, after the reading is in the journal; only while it has to be paid.</summary>
    public async Task<IActionResult> OnPostAccountAsync(CancellationToken cancellation)
    {
        if (!IsFinance || !await LoadAsync(cancellation) || Refund.Status != RefundStatus.Approved || Account is not { } account)
        {
            return NotFound();
        }

        await Db.ReadConfidentialAsync(User, $"income {Id}", "sort code and account number", Now, cancellation);
        Whole = secrets.Open(account);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    private async Task<IActionResult> AnswerAsync(Func<Task<IncomeAnswer>> act, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || !IsDone(await act(), FieldOf))
        {
            await LoadAsync(cancellation);
            return Page();
        }

        return Redirect(IncomeUrls.Refund(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await Db.Refunds.AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, cancellation) is not { } refund)
        {
            return false;
        }

        Refund = refund;
        From = (await Db.FindReceivableAsync(refund.ReceivableId, cancellation))!;
        Power = await Db.WhoMayRefundAsync(refund.Amount, Today, cancellation);
        if (refund.Status == RefundStatus.Asked)
        {
            Against = refund.WhyNotApprove(await Db.ApprovalFactsAsync(refund, From, null, Poster, cancellation), Poster);
        }

        var details = refund.IsPaid ? await Db.BankDetailsOfAsync(refund.PayerId, cancellation) : [];
        Account = refund.AccountId is { } account ? details.FirstOrDefault(d => d.Id == account) : BankDetails.InUse(details, Today);
        return true;
    }

    private static string FieldOf(string code) =>
        code switch
        {
            "income.no-reason" => nameof(Why),
            "income.paid-on" => nameof(On),
            "income.no-reference" => nameof(Reference),
            _ => "",
        };
}
