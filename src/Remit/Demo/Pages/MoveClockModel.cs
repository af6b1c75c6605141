using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Remit.Calendars;
using Remit.Schedule;
using Remit.Site;

namespace Remit.Demo.Pages;

/// <summary>Moves the demo's clock on, and does what falls due by then.</summary>
internal sealed class MoveClockModel(DemoClock clock, IOutputCacheStore cache) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Wanted { get; set; }

    [BindProperty, Display(Name = "Day")]
    public DateOnly? Day { get; set; }

    /// <summary>How many pieces of work were done when the clock was moved; null when it was not.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Done { get; set; }

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => LondonTime.DayOf(Now);

    public DateTime NextWorkingMorning => clock.NextWorkingMorning;

    public Task<IActionResult> OnPostNextWorkingDayAsync(CancellationToken cancellation) => MoveAsync(clock.NextWorkingMorning, cancellation);

    public Task<IActionResult> OnPostHourAsync(CancellationToken cancellation) => MoveAsync(Now.AddHours(1), cancellation);

    public Task<IActionResult> OnPostDayAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid && Day is null)
        {
            ModelState.AddModelError(nameof(Day), "Enter the day to move to");
        }

        if (ModelState.IsValid && Day <= Today)
        {
            ModelState.AddModelError(nameof(Day), $"The day must be after {LondonTime.Say(Today)}: the clock never goes back");
        }

        return ModelState.IsValid ? MoveAsync(DemoClock.MorningOf(Day!.Value), cancellation) : Task.FromResult<IActionResult>(Page());
    }

    private async Task<IActionResult> MoveAsync(DateTime to, CancellationToken cancellation)
    {
        clock.MoveOnTo(to);
        var done = await Runner.RunOnceAsync(HttpContext.RequestServices, Now, cancellation);
        await cache.EvictByTagAsync(PublicCache.Tag, cancellation);
        return Redirect($"{DemoUrls.ClockFor(Back)}&done={done}");
    }

    /// <summary>Where the visitor came from, if that is here.</summary>
    public string Back => Wanted is ['/', not '/' and not '\\', ..] ? Wanted : SiteUrls.Home;
}
