using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Changes a seat at which nobody is, or is to be.</summary>
internal sealed class ChangeSeatModel(RemitDb db, TimeProvider clock) : SeatFormPage(db, clock)
{
    [FromRoute]
    public int Number { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Found is not { } seat)
        {
            return NotFound();
        }

        Seat = SeatForm.Of(seat.Terms);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Found is not { } found)
        {
            return NotFound();
        }

        if (Read() is not { } terms)
        {
            return Page();
        }

        var before = found.Terms;
        var done = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                var taken = await Db.SeatsTakenAsync(Scheme.Id, cancellation);
                if (Scheme.WhyNotChangeSeat(Found!, terms, taken) is { Count: > 0 } breaches)
                {
                    return breaches;
                }

                Scheme.ChangeSeat(Found!, terms, taken);
                return [];
            },
            () => Entry($"changed seat {Number}", Subject, null, before, terms),
            cancellation
        );
        return done ? Redirect($"{SecondmentUrls.Scheme(Code)}#seats") : Page();
    }

    private Seat? Found => Scheme.Seats.FirstOrDefault(s => s.Number == Number);
}
