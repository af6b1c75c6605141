using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Closes a scheme, and the call that is open.</summary>
internal sealed class CloseSchemeModel(RemitDb db, TimeProvider clock) : SchemeReasonPage(db, clock)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var done = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                var taken = await Db.SeatsTakenAsync(Scheme.Id, cancellation);
                if (Scheme.WhyNotClose(By(Why), Today, taken) is { Count: > 0 } breaches)
                {
                    return breaches;
                }

                Scheme.Close(By(Why), Today, taken);
                return [];
            },
            () => Entry("closed the scheme", Subject, Why, null, null),
            cancellation
        );
        return done ? Redirect(SecondmentUrls.Scheme(Code)) : Page();
    }
}
