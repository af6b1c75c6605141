using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.People;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>A board: its members, its meetings and what stands on their agendas.</summary>
internal sealed class ShowBoardModel(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid BoardId { get; set; }

    [BindProperty, Display(Name = "Day of the meeting")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public List<Guid> Members { get; set; } = [];

    public Board Board { get; private set; } = null!;

    public Roster Roster { get; private set; } = Roster.Empty;

    /// <summary>The forms on the agendas, by meeting.</summary>
    public ILookup<Guid, DecisionForm> Agenda { get; private set; } = Array.Empty<DecisionForm>().ToLookup(_ => Guid.Empty);

    public DateOnly Today => clock.LondonToday;

    /// <summary>Those who have a post today.</summary>
    public IReadOnlyList<Person> People =>
        [.. Roster.People.Where(p => Roster.PowersOf(p.Id, Today).Count > 0).OrderBy(p => p.Name, StringComparer.Ordinal)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Members = [.. Board.MemberIds];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (act == "seat")
        {
            Board.SeatMembers([.. Members.Intersect(Roster.People.Select(p => p.Id))]);
            await db.SaveAsync(
                Journal.Entry(User, "seated the members of a board", $"board {BoardId}", null, now) with
                {
                    After = StorageJson.Write(Board.MemberIds),
                },
                writing,
                cancellation
            );
        }
        else if (On is not { } on)
        {
            if (ModelState.GetFieldValidationState(nameof(On)) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
            {
                ModelState.AddModelError(nameof(On), "Enter the day of the meeting");
            }

            Members = [.. Board.MemberIds];
            return Page();
        }
        else if (Board.Meetings.All(m => m.On != on))
        {
            if (ModelState.AddBreaches(Board.WhyNotMeet(on, Today), nameof(On)))
            {
                Members = [.. Board.MemberIds];
                return Page();
            }

            Board.Meet(on, Today);
            await db.SaveAsync(
                Journal.Entry(User, "entered a meeting of a board", $"board {BoardId}", null, now) with
                {
                    After = StorageJson.Write(on),
                },
                writing,
                cancellation
            );
        }

        await writing.CommitAsync(cancellation);
        return Redirect(RouteUrls.Board(BoardId));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.Boards.SingleOrDefaultAsync(b => b.Id == BoardId, cancellation) is not { } board)
        {
            return false;
        }

        Board = board;
        Roster = await db.RosterAsync(cancellation);
        Guid[] meetings = [.. board.Meetings.Select(m => m.Id)];
        var forms = await db.Forms.AsNoTracking().Where(f => f.Reviews.Any(r => meetings.Contains(r.MeetingId))).ToListAsync(cancellation);
        Agenda = forms.SelectMany(f => f.Reviews.Select(r => (r.MeetingId, Form: f))).ToLookup(a => a.MeetingId, a => a.Form);
        return true;
    }
}
