using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Enters a seat at the host.</summary>
internal sealed class NewSeatModel(RemitDb db, TimeProvider clock) : SeatFormPage(db, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        (Seat.FirstDay, Seat.LastDay) = (Scheme.Terms.FirstDay, Scheme.Terms.LastDay);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Read() is not { } terms)
        {
            return Page();
        }

        Seat? seat = null;
        var done = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                if (Scheme.WhyNotEnterSeat(terms) is { Count: > 0 } breaches)
                {
                    return breaches;
                }

                seat = Scheme.EnterSeat(terms);
                return [];
            },
            () => Entry($"entered seat {seat!.Number}", Subject, null, null, terms),
            cancellation
        );
        return done ? Redirect($"{SecondmentUrls.Scheme(Code)}#seats") : Page();
    }
}
