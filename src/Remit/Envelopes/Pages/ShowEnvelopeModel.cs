using Microsoft.AspNetCore.Mvc;
using Remit.Finance;
using Remit.Storage;

namespace Remit.Envelopes.Pages;

/// <summary>One envelope: its lines with the four columns, what must be met first, its options and its years.</summary>
internal sealed class ShowEnvelopeModel(RemitDb db, TimeProvider clock) : EnvelopePage(db, clock)
{
    public LineTotals Cash => LineSums.Cash(Envelope);

    public IReadOnlyList<FinancialYear> Years => [.. Envelope.Lines.Select(l => l.Year).OfType<FinancialYear>().Distinct().Order()];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) ? Page()
        : IsFinance ? Redirect(EnvelopeUrls.Opening(Code))
        : NotFound();

    /// <summary>What a year is, in a word.</summary>
    public string StateOf(FinancialYear year) =>
        Envelope.IsClosed(year) ? "Closed"
        : Envelope.Lines.Any(l => l.Year == year && l.Certainty == Forms.MoneyCertainty.SubjectToBudget) ? "Budget not confirmed"
        : year.LastDay < Today ? "Over, to be closed"
        : "Open";
}
