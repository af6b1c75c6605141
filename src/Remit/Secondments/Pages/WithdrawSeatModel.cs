using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Withdraws a seat at which nobody is, or is to be.</summary>
internal sealed class WithdrawSeatModel(RemitDb db, TimeProvider clock) : SchemeReasonPage(db, clock)
{
    [FromRoute]
    public int Number { get; set; }

    public Seat? Seat => Scheme.Seats.FirstOrDefault(s => s.Number == Number);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) && Seat is not null ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Seat is null)
        {
            return NotFound();
        }

        var done = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                var taken = await Db.SeatsTakenAsync(Scheme.Id, cancellation);
                if (Scheme.WhyNotWithdrawSeat(Seat, By(Why), taken) is { Count: > 0 } breaches)
                {
                    return breaches;
                }

                Scheme.WithdrawSeat(Seat, By(Why), taken);
                return [];
            },
            () => Entry($"withdrew seat {Number}", Subject, Why, null, null),
            cancellation
        );
        return done ? Redirect($"{SecondmentUrls.Scheme(Code)}#seats") : Page();
    }
}
