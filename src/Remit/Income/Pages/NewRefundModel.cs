using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>Asks that what is owed back is paid, or set against another invoice of the same organisation.</summary>
internal sealed class NewRefundModel(RemitDb db, TimeProvider clock) : ReceivablePage(db, clock)
{
    /// <summary>What <see cref="Way"/> says where it is paid.</summary>
    public const string Pay = "pay";

    /// <summary>"pay", or the id of the invoice against which it is set.</summary>
    [BindProperty, Display(Name = "What is done with it?")]
    public string? Way { get; set; }

    [BindProperty, Display(Name = "How much?")]
    public string? Given { get; set; }

    [BindProperty, Display(Name = "Why?")]
    public string? Why { get; set; }

    /// <summary>Invoices of the same organisation on which something is open, what is due first standing first.</summary>
    public IReadOnlyList<Receivable> Others { get; private set; } = [];

    /// <summary>What is owed back and not asked for yet.</summary>
    public Money Free { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        (Given, Way) = (Free.ToString(), Others.Count == 0 ? Pay : null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        var amount = Amount(Given, nameof(Given));
        var against = Others.FirstOrDefault(o => o.Id.ToString() == Way);
        if (against is null && Way != Pay)
        {
            ModelState.AddModelError(nameof(Way), "Choose what is done with it");
        }

        if (amount is null || !ModelState.IsValid)
        {
            return Page();
        }

        var answer = await Refunds.AskAsync(Id, new(amount.Value, Why?.Trim() ?? ""), against?.Id, cancellation);
        return IsDone(answer, FieldOf) ? Redirect(IncomeUrls.Refund(answer.Id)) : Page();
    }

    private async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(Id, cancellation))
        {
            return false;
        }

        var (id, payer) = (Receivable.Id, Receivable.PayerId);
        var facts = await Db.RefundFactsAsync(Receivable, null, cancellation);
        Free = Receivable.Totals.Returned - facts.Spoken;
        var unsettled = await Db.UnsettledReceivables()
            .Where(r => r.PayerId == payer && r.Id != id && r.MembershipId != null)
            .OrderBy(r => r.DueOn)
            .ToListAsync(cancellation);
        Others = [.. unsettled.Where(r => r.Open > Money.Zero)];
        return true;
    }

    private static string FieldOf(string code) =>
        code switch
        {
            "income.no-reason" => nameof(Why),
            "income.not-an-amount" or "income.more-than-owed-back" => nameof(Given),
            _ => nameof(Way),
        };
}
