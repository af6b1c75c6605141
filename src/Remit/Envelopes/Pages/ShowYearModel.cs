using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Decisions;
using Remit.Finance;
using Remit.Forms;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Envelopes.Pages;

/// <summary>A financial year of an envelope: its budget is confirmed, it is closed, and opened again for a reason.</summary>
internal sealed class ShowYearModel(RemitDb db, TimeProvider clock) : EnvelopePage(db, clock)
{
    [FromRoute]
    public string Year { get; set; } = "";

    [BindProperty, Display(Name = "Which decision approved the budget?")]
    public string? Decision { get; set; }

    [BindProperty, Display(Name = "Why?")]
    public string? Why { get; set; }

    public FinancialYear Of { get; private set; }

    public bool WaitsForBudget => Envelope.Lines.Any(l => l.Year == Of && l.Certainty == MoneyCertainty.SubjectToBudget);

    public LineTotals Cash => LineSums.Sum(Envelope.Lines.Where(l => l.IsCash && l.Year == Of));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ShowAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        var code = DecisionCode.Key(Decision) ?? "";
        return await ActAsync(
            "confirmed a budget",
            $"The budget of {Of} was approved by {code}",
            () => Envelope.WhyNotConfirm(Of, code),
            act => Envelope.Confirm(Of, code, act),
            nameof(Decision),
            Decision,
            cancellation
        );
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation) =>
        await ShowAsync(cancellation)
            ? await ActAsync(
                "closed a year",
                $"{Of} is over",
                () => Envelope.WhyNotClose(Of, Today),
                act => Envelope.Close(Of, act),
                "",
                null,
                cancellation
            )
            : NotFound();

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancellation) =>
        await ShowAsync(cancellation)
            ? await ActAsync(
                "opened a year again",
                Why?.Trim() ?? "",
                () => Envelope.WhyNotReopen(Of, Why),
                act => Envelope.Reopen(Of, act),
                nameof(Why),
                null,
                cancellation
            )
            : NotFound();

    private async Task<IActionResult> ActAsync(
        string act,
        string why,
        Func<IReadOnlyList<Rules.Breach>> whyNot,
        Action<EnvelopeAct> change,
        string field,
        string? decision,
        CancellationToken cancellation
    ) =>
        ModelState.IsValid
        && User.PersonId is { } person
        && await DoAsync(act, why, whyNot, () => change(new(Today, person, User.PersonName, why)), _ => field, decision, cancellation)
            ? Redirect(EnvelopeUrls.Year(Envelope.DecisionCode, Of))
            : Page();

    private async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        if (!FinancialYear.TryParse(Year, out var year) || !await LoadAsync(cancellation) || Envelope.Lines.All(l => l.Year != year))
        {
            return false;
        }

        Of = year;
        return true;
    }
}
