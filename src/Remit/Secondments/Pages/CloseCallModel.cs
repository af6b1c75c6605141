using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Closes a call before its day; nominations that were made stand.</summary>
internal sealed class CloseCallModel(RemitDb db, TimeProvider clock) : SchemeReasonPage(db, clock)
{
    [FromRoute]
    public int Number { get; set; }

    public CallForInterest? Call => Scheme.Calls.FirstOrDefault(c => c.Number == Number);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) && Call is not null ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Call is null)
        {
            return NotFound();
        }

        var done = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                if (Scheme.WhyNotCloseCall(Call, Today, By(Why)) is { Count: > 0 } breaches)
                {
                    return breaches;
                }

                Scheme.CloseCall(Call, Today, By(Why));
                return [];
            },
            () => Entry($"closed call {Number} early", Subject, Why, null, null),
            cancellation
        );
        return done ? Redirect($"{SecondmentUrls.Scheme(Code)}#calls") : Page();
    }
}
