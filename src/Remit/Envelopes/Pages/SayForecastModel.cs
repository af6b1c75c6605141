using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Envelopes.Pages;

/// <summary>Says what is expected to be paid on a line in all.</summary>
internal sealed class SayForecastModel(RemitDb db, TimeProvider clock) : LinePage(db, clock)
{
    [BindProperty, Display(Name = "How much will be paid in all?")]
    public string? Given { get; set; }

    [BindProperty, Display(Name = "What does that rest on?")]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadLineAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadLineAsync(cancellation))
        {
            return NotFound();
        }

        return
            Amount(Given, nameof(Given)) is { } total
            && await PostAsync(
                new LedgerAct.Forecast(Guid.CreateVersion7(), Line.Id, total, Why?.Trim() ?? ""),
                breach => FieldOf(breach, nameof(Given), nameof(Why)),
                cancellation
            )
            ? Redirect(Address)
            : Page();
    }
}
