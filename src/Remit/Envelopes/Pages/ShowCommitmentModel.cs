using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Envelopes.Pages;

/// <summary>One commitment with its entries; it is varied and released here.</summary>
internal sealed class ShowCommitmentModel(RemitDb db, TimeProvider clock) : EnvelopePage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>"more", "less" or "release".</summary>
    [BindProperty, Display(Name = "What is to change?")]
    public string? Change { get; set; }

    [BindProperty, Display(Name = "By how much?")]
    public string? Given { get; set; }

    [BindProperty, Display(Name = "Why?")]
    public string? Why { get; set; }

    public EnvelopeLine Line { get; private set; } = null!;

    public Commitment Commitment { get; private set; } = null!;

    public IReadOnlyList<LedgerEntry> Entries { get; private set; } = [];

    public string? Payee { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ShowAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation) || !MayCommit)
        {
            return NotFound();
        }

        var amount = EnvelopeWords.Amount(Given, Line.Unit);
        if (amount is null)
        {
            ModelState.AddModelError(nameof(Given), EnvelopeWords.AmountWanted(Line));
        }

        if (Change is not ("more" or "less" or "release"))
        {
            ModelState.AddModelError(nameof(Change), "Choose what is to change");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (act, why) = (Guid.CreateVersion7(), Why?.Trim() ?? "");
        LedgerAct change = Change switch
        {
            "more" => new LedgerAct.Vary(act, Id, amount!.Value, why),
            "less" => new LedgerAct.Vary(act, Id, -amount!.Value, why),
            _ => new LedgerAct.Release(act, Id, amount!.Value, why),
        };
        return await PostAsync(change, FieldOf, cancellation) ? Redirect(EnvelopeUrls.Commitment(Envelope.DecisionCode, Id)) : Page();
    }

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "envelopes.no-reason" => nameof(Why),
            "envelopes.cap-passed" or "envelopes.not-an-amount" or "envelopes.less-than-paid" or "envelopes.out-of-step" => nameof(Given),
            _ => "",
        };

    private async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        if (
            !await LoadAsync(cancellation)
            || await Db.Commitments.AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancellation) is not { } commitment
            || Envelope.Lines.FirstOrDefault(l => l.Id == commitment.LineId) is not { } line
        )
        {
            return false;
        }

        (Commitment, Line) = (commitment, line);
        Entries = await Db
            .LedgerEntries.AsNoTracking()
            .Where(e => e.CommitmentId == Id)
            .OrderBy(e => e.At)
            .ThenBy(e => e.Id)
            .ToListAsync(cancellation);
        Payee = await Db.Organisations.Where(o => o.Id == commitment.PayeeId).Select(o => o.Name).FirstOrDefaultAsync(cancellation);
        return true;
    }
}
