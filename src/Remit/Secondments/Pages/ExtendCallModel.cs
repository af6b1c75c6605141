using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Lets a call stay open for longer.</summary>
internal sealed class ExtendCallModel(RemitDb db, TimeProvider clock, SecondmentMail mail) : SchemeReasonPage(db, clock)
{
    [FromRoute]
    public int Number { get; set; }

    [BindProperty, Display(Name = "New last day to nominate")]
    public DateOnly? ClosesOn { get; set; }

    public CallForInterest? Call => Scheme.Calls.FirstOrDefault(c => c.Number == Number);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) && Call is not null ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Call is not { } call)
        {
            return NotFound();
        }

        Require(ClosesOn is not null, nameof(ClosesOn), "Enter the new last day to nominate");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var before = call.ClosesOn;
        var done = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                if (Scheme.WhyNotExtendCall(Call, ClosesOn!.Value, Today, By(Why)) is { Count: > 0 } breaches)
                {
                    return breaches;
                }

                Scheme.ExtendCall(Call, ClosesOn.Value, Today, By(Why));
                await mail.ExtendedAsync(Db, Scheme, Call, Cluster, Now, cancellation);
                return [];
            },
            () => Entry($"extended call {Number}", Subject, Why, new { ClosesOn = before }, new { ClosesOn = ClosesOn!.Value }),
            cancellation
        );
        return done ? Redirect($"{SecondmentUrls.Scheme(Code)}#calls") : Page();
    }

    protected override string FieldOf(string code) =>
        code switch
        {
            "secondments.no-reason" => nameof(Why),
            "secondments.call-closed" or "secondments.scheme-closed" => "",
            _ => nameof(ClosesOn),
        };
}
