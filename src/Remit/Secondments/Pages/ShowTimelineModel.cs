using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Agreements;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Site;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Seats and who is there: members for everybody, people for those who run the scheme.</summary>
internal sealed class ShowTimelineModel(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    public SecondmentScheme Scheme { get; private set; } = null!;

    public SchemeFigures Figures { get; private set; } = null!;

    public Timeline Timeline { get; private set; } = null!;

    /// <summary>Whether people are named, and proposals shown.</summary>
    public bool HasNames { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (
            await db.SchemeOfAsync(DecisionCode.Key(Code) ?? Code, cancellation) is not { } scheme
            || !(User.IsInside || await db.IsPublishedAsync(scheme.DecisionCode, cancellation))
        )
        {
            return NotFound();
        }

        var today = LondonTime.DayOf(clock.GetUtcNow().UtcDateTime);
        Scheme = scheme;
        Figures = await db.SchemeFiguresAsync(scheme, today, cancellation);
        HasNames = Audience.ProgrammeOfficers.Of(User, demo: false) == Admission.Welcome;
        Timeline = HasNames ? await NamedAsync(today, cancellation) : Figures.TimelineOf(scheme);
        return Page();
    }

    private async Task<Timeline> NamedAsync(DateOnly today, CancellationToken cancellation)
    {
        var given = await db.SchemeToPlanAsync(Scheme, today, cancellation);
        var rotation = SchemeRotation.Of(given);
        return Timeline.OfPlan("Seats and who is there", given, [.. rotation.Rotation.Agreed.Select(rotation.Read)], id => PlacementUrls.One(id));
    }
}
