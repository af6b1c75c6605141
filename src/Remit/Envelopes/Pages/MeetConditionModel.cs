using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Site;
using Remit.Storage;

namespace Remit.Envelopes.Pages;

/// <summary>Notes that a condition is met, so that money can be committed.</summary>
internal sealed class MeetConditionModel(RemitDb db, TimeProvider clock) : EnvelopePage(db, clock)
{
    [FromRoute]
    public int Place { get; set; }

    [BindProperty, Display(Name = "What shows that it is met?")]
    public string? Evidence { get; set; }

    public EnvelopeCondition? Condition => Envelope.Conditions.FirstOrDefault(c => c.Place == Place);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) && Condition is not null ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Condition is not { } condition || User.PersonId is not { } person)
        {
            return NotFound();
        }

        var evidence = Evidence?.Trim() ?? "";
        return await DoAsync(
            "noted that a condition is met",
            evidence,
            () => Envelope.WhyNotMeet(condition.Id, evidence),
            () => Envelope.Meet(condition.Id, new(Today, person, User.PersonName, evidence)),
            _ => nameof(Evidence),
            null,
            cancellation
        )
            ? Redirect(EnvelopeUrls.Envelope(Envelope.DecisionCode))
            : Page();
    }
}
